#include "text/web_address.hpp"

#include <array>

namespace waymark {
namespace {

bool is_alnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

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

bool is_address_byte(char c) { return kAddressBytes[static_cast<unsigned char>(c)]; }

void append_percent(std::string& out, char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 15U];
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

std::string encoded_address(std::string_view address) {
  std::string result;
  result.reserve(address.size());
  for (const char c : address) {
    if (is_address_byte(c) || c == '&') {
      result += c;
    } else {
      append_percent(result, c);
    }
  }
  return result;
}

}  // namespace waymark
