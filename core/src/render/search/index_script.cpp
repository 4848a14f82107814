#include "render/search/index_script.hpp"

#include "text/code_points.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <iterator>

namespace waymark {
namespace {

constexpr std::uint32_t kPrime = 16'777'619;

void add_unit(std::uint32_t& check, std::uint32_t unit) { check = (check ^ unit) * kPrime; }

}  // namespace

std::uint32_t continue_check(std::uint32_t check, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      add_unit(check, static_cast<unsigned char>(text[i]));
      ++i;
      continue;
    }
    const char32_t c = next_code_point(text, i);
    if (c < 0x10000) {
      add_unit(check, c);
    } else {
      add_unit(check, 0xD800 + ((c - 0x10000) >> 10U));
      add_unit(check, 0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  return check;
}

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) {
      json.append(text, plain, i - plain);
      plain = i + 1;
      if (c == '"' || c == '\\') {
        json += '\\';
        json += text[i];
      } else {
        fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
      }
    }
  }
  json.append(text, plain);
  json += '"';
}

OutputFile index_script(std::string_view name, std::uint32_t key, std::initializer_list<std::string_view> parts) {
  std::uint32_t check = continue_check(continue_check(key, "\n"), name);
  std::size_t size = name.size() + 40;
  for (const std::string_view part : parts) {
    check = continue_check(continue_check(check, "\n"), part);
    size += part.size() + part.size() / 16 + 3;
  }
  std::string script;
  script.reserve(size);
  script += "waymarkSearch(";
  append_json_string(script, name);
  fmt::format_to(std::back_inserter(script), ",\"{:08x}\"", check);
  for (const std::string_view part : parts) {
    script += ',';
    append_json_string(script, part);
  }
  script += ")\n";
  return {fmt::format("site/search/{}.js", name), std::move(script)};
}

}  // namespace waymark
