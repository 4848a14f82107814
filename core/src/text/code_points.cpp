#include "text/code_points.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <numeric>

namespace waymark {

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Why: inside ICU's macros.
char32_t next_code_point(std::string_view text, std::size_t& i) {
  const auto first = static_cast<unsigned char>(text[i]);
  if (first < 0x80) {
    ++i;
    return first;
  }
  const std::string_view rest = text.substr(i, U8_MAX_LENGTH);
  std::int32_t used = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(rest.data(), used, static_cast<std::int32_t>(rest.size()), c);
  i += static_cast<std::size_t>(used);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& text, char32_t character) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<UChar32>(character));
  text.append(bytes, static_cast<std::size_t>(size));
}
#pragma GCC diagnostic pop

std::string utf16_big_endian(std::string_view text) {
  std::string out;
  const auto append = [&out](unsigned unit) {
    out += static_cast<char>(unit >> 8U);
    out += static_cast<char>(unit & 0xFFU);
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto character = static_cast<UChar32>(next_code_point(text, i));
    if (character > 0xFFFF) {
      append(static_cast<unsigned>(U16_LEAD(character)));
      append(static_cast<unsigned>(U16_TRAIL(character)));
    } else {
      append(static_cast<unsigned>(character));
    }
  }
  return out;
}

bool is_mark(char32_t character) {
  return character >= 0x300 && (U_GET_GC_MASK(static_cast<UChar32>(character)) & U_GC_M_MASK) != 0;
}

bool is_right_to_left(char32_t character) {
  if (character < 0x590) {
    return false;
  }
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_ignorable(char32_t character) {
  return character >= 0xAD &&
         u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

std::vector<std::uint32_t> visual_order(const std::vector<bool>& right_to_left) {
  std::vector<std::uint32_t> order(right_to_left.size());
  std::iota(order.begin(), order.end(), 0U);
  if (right_to_left.empty()) {
    return order;
  }
  const UBiDiLevel base = right_to_left.front() ? 1 : 0;
  std::vector<UBiDiLevel> levels(right_to_left.size());
  for (std::size_t i = 0; i < levels.size(); ++i) {
    levels[i] = right_to_left[i] ? UBiDiLevel{1} : static_cast<UBiDiLevel>(2 * base);
  }
  std::vector<std::int32_t> visual(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), visual.data());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = static_cast<std::uint32_t>(visual[i]);
  }
  return order;
}

}  // namespace waymark
