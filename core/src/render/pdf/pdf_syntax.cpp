#include "render/pdf/pdf_syntax.hpp"

#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace waymark {

void append_number(std::string& out, float value) {
  constexpr float kMost = 100'000;
  if (!(std::fabs(value) <= kMost)) {
    value = 0;
  }
  const auto hundredths = static_cast<std::int32_t>(std::lround(value * 100));
  std::uint32_t rest = static_cast<std::uint32_t>(hundredths < 0 ? -hundredths : hundredths);
  if (hundredths < 0) {
    out += '-';
  }
  const std::uint32_t fraction = rest % 100;
  rest /= 100;
  char digits[12];
  std::size_t count = 0;
  do {
    digits[count++] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  while (count != 0) {
    out += digits[--count];
  }
  if (fraction != 0) {
    out += '.';
    out += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) {
      out += static_cast<char>('0' + fraction % 10);
    }
  }
}

void append_reference(std::string& out, std::uint32_t object) {
  fmt::format_to(std::back_inserter(out), "{} 0 R", object);
}

std::string reference(std::uint32_t object) { return fmt::format("{} 0 R", object); }

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  for (const char c : bytes) {
    if (c == '(' || c == ')' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  out += ')';
  return out;
}

std::string text_string(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x7F && (static_cast<unsigned char>(c) >= 0x20 || c == '\n');
  });
  return byte_string(ascii ? std::string(text) : "\xFE\xFF" + utf16_big_endian(text));
}

}  // namespace waymark
