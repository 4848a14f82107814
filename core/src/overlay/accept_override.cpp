#include "overlay/accept_override.hpp"

#include "data/text_file.hpp"
#include "pack/front_matter.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace waymark {
namespace {

/// The offset of a line, counted from 1 as text files' lines are: '\n', '\r\n' and '\r' end one.
std::optional<std::size_t> start_of_line(std::string_view bytes, std::uint32_t number) {
  std::size_t at = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::uint32_t line = 1; line < number; ++line) {
    at = bytes.find_first_of("\r\n", at);
    if (at == std::string_view::npos) {
      return std::nullopt;
    }
    at += bytes.substr(at, 2) == "\r\n" ? 2 : 1;
  }
  return at;
}

/// A line such as 'based-on: "abc"  # why', taken apart.
struct KeyLine {
  std::string_view indent;
  std::string_view value;     ///< empty if nothing but perhaps a comment follows the colon
  std::size_t value_at = 0;   ///< in the line; where a value would go if it is empty
  std::string_view line_end;  ///< of the line
};

std::optional<KeyLine> take_apart(std::string_view line, std::string_view rest, std::string_view key) {
  KeyLine result;
  const std::size_t start = std::min(line.find_first_not_of(' '), line.size());
  result.indent = line.substr(0, start);
  std::size_t at = start;
  const bool quoted = at < line.size() && (line[at] == '"' || line[at] == '\'');
  at += quoted ? 1 : 0;
  if (line.substr(at, key.size()) != key) {
    return std::nullopt;
  }
  at += key.size() + (quoted ? 1 : 0);
  at = line.find_first_not_of(" \t", at);
  if (at == std::string_view::npos || line[at] != ':') {
    return std::nullopt;
  }
  const std::size_t value = line.find_first_not_of(" \t", at + 1);
  if (value == std::string_view::npos || line[value] == '#') {
    result.value_at = at + 1;
  } else {
    result.value_at = value;
    result.value = line.substr(value, line.find_first_of(" \t", value) - value);
  }
  result.line_end = rest.substr(0, rest.starts_with("\r\n") ? 2 : std::min<std::size_t>(rest.size(), 1));
  return result;
}

/// Whether `bytes` are the page with that hash, and are the same page else.
bool says(std::string_view bytes, const PageSource& page, std::string_view hash) {
  Diagnostics found;
  auto text = clean_text(std::string(bytes), page.file, found);
  if (!text) {
    return false;
  }
  PageSource changed;
  changed.id = own_id(page);
  changed.file = page.file;
  changed.text = std::move(*text);
  read_front_matter(changed, found);
  const Overlay& overlay = changed.meta.overlay;
  return !found.has_errors() && overlay.kind == Overlay::Kind::override && overlay.page == page.meta.overlay.page &&
         overlay.based_on == hash && changed.meta.title == page.meta.title &&
         std::string_view(changed.text).substr(changed.body_offset) ==
             std::string_view(page.text).substr(page.body_offset);
}

}  // namespace

std::string with_based_on(std::string_view bytes, const PageSource& page, std::string_view hash) {
  const Overlay& overlay = page.meta.overlay;
  const bool replaces = overlay.based_on_line != 0;
  const std::uint32_t number = replaces ? overlay.based_on_line : overlay.line;
  std::string result(bytes);
  if (const auto start = start_of_line(bytes, number)) {
    const std::string_view from = bytes.substr(*start);
    const std::string_view line = from.substr(0, from.find_first_of("\r\n"));
    const auto key = take_apart(line, from.substr(line.size()), replaces ? "based-on" : "override");
    if (key && replaces) {
      result.replace(*start + key->value_at, key->value.size(), key->value.empty() ? fmt::format(" {}", hash) : hash);
    } else if (key) {
      result.insert(*start, fmt::format("{}based-on: {}{}", key->indent, hash, key->line_end));
    }
  }
  if (!says(result, page, hash)) {
    throw Error("the front matter is written in a way in which 'based-on' can't be changed safely",
                fmt::format("write the line yourself: 'based-on: {}'", hash), {page.file, number, 0});
  }
  return result;
}

}  // namespace waymark
