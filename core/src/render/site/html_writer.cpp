#include "render/site/html_writer.hpp"

#include "text/web_address.hpp"

#include <array>
#include <charconv>

namespace waymark {
namespace {

/// What stands for `c` in HTML, or nothing if it may stand for itself.
std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

/// Which bytes need an entity. Why a table: find_first_of() with a set searches the set for every byte, and was a fifth
/// of a build's instructions.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet byte_set(std::string_view bytes) {
  ByteSet set{};
  for (const char c : bytes) {
    set[static_cast<unsigned char>(c)] = true;
  }
  return set;
}

constexpr ByteSet kSpecialInText = byte_set("&<>");
constexpr ByteSet kSpecialInAttribute = byte_set("&<>\"");

void append_escaped(std::string& out, std::string_view text, const ByteSet& special) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (special[static_cast<unsigned char>(text[at])]) {
      out += text.substr(done, at - done);
      out += entity(text[at]);
      done = at + 1;
    }
  }
  out += text.substr(done);
}

}  // namespace

HtmlWriter& HtmlWriter::text(std::string_view text) {
  append_escaped(out_, text, kSpecialInText);
  return *this;
}

HtmlWriter& HtmlWriter::attribute(std::string_view text) {
  append_escaped(out_, text, kSpecialInAttribute);
  return *this;
}

HtmlWriter& HtmlWriter::address(std::string_view address) {
  std::size_t done = 0;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    if (is_address_byte(c)) {
      continue;
    }
    out_ += address.substr(done, at - done);
    if (c == '&') {
      out_ += "&amp;";
    } else {
      append_percent(out_, c);
    }
    done = at + 1;
  }
  out_ += address.substr(done);
  return *this;
}

HtmlWriter& HtmlWriter::number(std::uint64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out_.append(digits.data(), end);
  return *this;
}

}  // namespace waymark
