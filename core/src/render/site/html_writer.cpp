#include "render/site/html_writer.hpp"

#include <array>
#include <charconv>

namespace waymark {
namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

void append_percent(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 15U];
}

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

/// Whether `c` may stand in an address as it is (RFC 3986; '%' is kept, since authors write encoded addresses).
constexpr std::array<bool, 256> kAddressBytes = [] {
  std::array<bool, 256> allowed{};
  for (int c = 0; c < 256; ++c) {
    const bool alnum = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    allowed[static_cast<std::size_t>(c)] =
        alnum || std::string_view("-._~:/?#[]@!$()*+,;=%").find(static_cast<char>(c)) != std::string_view::npos;
  }
  return allowed;
}();

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
    if (kAddressBytes[static_cast<unsigned char>(c)]) {
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

bool is_allowed_address(std::string_view address) {
  const std::size_t colon = address.find_first_of(":/?#");
  if (colon == std::string_view::npos || address[colon] != ':') {
    return !address.starts_with("//") && !address.starts_with("\\");
  }
  std::string scheme;
  for (const char c : address.substr(0, colon)) {
    scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

std::string encoded_path(std::string_view path) {
  std::string result;
  result.reserve(path.size());
  for (const char c : path) {
    if (is_alnum(c) || c == '/' || c == '-' || c == '.' || c == '_' || c == '~') {
      result += c;
    } else {
      append_percent(result, c);
    }
  }
  return result;
}

}  // namespace waymark
