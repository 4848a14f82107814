#include "text/display_width.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cassert>
#include <cstdint>

namespace waymark {
namespace {

constexpr UChar32 kControlPictures = 0x2400;
constexpr UChar32 kDeletePicture = 0x2421;
constexpr UChar32 kReplacement = 0xfffd;

void append(std::string& text, UChar32 character) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, character);
  text.append(bytes, static_cast<std::size_t>(size));
}

/// Characters that reorder the text around them (a message could be made to read as another), and line separators.
bool is_disruptive(UChar32 character) {
  return u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL) != 0 || character == 0x2028 || character == 0x2029;
}

unsigned width_of(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  const auto width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

ShownCharacter shown_character(std::string_view text, std::size_t offset) {
  assert(offset < text.size());
  // Why the cut: ICU counts in 32 bits, and no character is longer than four bytes.
  const std::string_view rest = text.substr(offset, U8_MAX_LENGTH);
  std::int32_t used = 0;
  UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(rest.data(), used, static_cast<std::int32_t>(rest.size()), character);
#pragma GCC diagnostic pop
  ShownCharacter result;
  result.bytes = static_cast<std::size_t>(used);
  if (character < 0) {
    character = kReplacement;
  }
  if (character == '\t') {
    result.text = "\t";
    result.width = 1;
  } else if (character < 0x20) {
    append(result.text, kControlPictures + character);
    result.width = 1;
  } else if (character == 0x7f) {
    append(result.text, kDeletePicture);
    result.width = 1;
  } else if (character < 0xa0 && character > 0x7f) {
    result.text = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character));
    result.width = static_cast<unsigned>(result.text.size());
  } else if (character >= 0xa0 && is_disruptive(character)) {
    result.text = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character));
    result.width = static_cast<unsigned>(result.text.size());
  } else {
    append(result.text, character);
    result.width = character < 0x7f ? 1 : width_of(character);
  }
  return result;
}

std::string shown(std::string_view text, bool keep_tabs) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const ShownCharacter character = shown_character(text, offset);
    if (character.text == "\t" && !keep_tabs) {
      append(result, kControlPictures + '\t');
    } else {
      result += character.text;
    }
    offset += character.bytes;
  }
  return result;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const ShownCharacter character = shown_character(text, offset);
    width += character.width;
    offset += character.bytes;
  }
  return width;
}

}  // namespace waymark
