#include "text/unicode.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <new>

namespace waymark {
namespace {

/// The number of leading bytes that are ASCII.
std::size_t ascii_prefix(std::string_view text, std::size_t from) {
  std::size_t i = from;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, sizeof word);
    if ((word & 0x8080808080808080U) != 0) {
      break;
    }
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) {
    ++i;
  }
  return i;
}

bool is_ascii(std::string_view text) { return ascii_prefix(text, 0) == text.size(); }

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::bad_alloc();  // Why: for valid UTF-8, ICU fails here for want of memory only.
  }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // Why: inside ICU's macro.
/// The code point at `i`, which moves past it; negative if there is no valid one.
UChar32 next_code_point(std::string_view text, std::size_t& i) {
  // Why: a code point has four bytes at most, so ICU's 32-bit lengths hold for a text of any size.
  const std::string_view rest = text.substr(i, U8_MAX_LENGTH);
  std::int32_t used = 0;
  const auto length = static_cast<std::int32_t>(rest.size());
  UChar32 c = 0;
  U8_NEXT(rest.data(), used, length, c);
  i += static_cast<std::size_t>(used);
  return c;
}
#pragma GCC diagnostic pop

void append_code_point(std::string& text, UChar32 c) {
  char bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  text.append(bytes, size);
}

bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019; }

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

}  // namespace

std::optional<std::size_t> invalid_utf8(std::string_view text) {
  std::size_t i = 0;
  while ((i = ascii_prefix(text, i)) < text.size()) {
    const std::size_t start = i;
    if (next_code_point(text, i) < 0) {
      return start;
    }
  }
  return std::nullopt;
}

std::string nfc(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  check(status);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
  check(status);
  return result;
}

std::string fold_case(std::string_view text) {
  std::string result;
  if (is_ascii(text)) {
    result = text;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&result);
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  check(status);
  return result;
}

std::string without_accents(std::string_view text) {
  if (is_ascii(text)) {
    return std::string(text);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  check(status);
  std::string decomposed;
  icu::StringByteSink<std::string> sink(&decomposed);
  normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
  check(status);
  std::string result;
  for (std::size_t i = 0; i < decomposed.size();) {
    const UChar32 c = next_code_point(decomposed, i);
    if (c >= 0 && u_charType(c) != U_NON_SPACING_MARK) {
      append_code_point(result, c);
    }
  }
  return result;
}

std::string slug(std::string_view text) {
  const std::string normal = nfc(text);
  std::string result;
  bool gap = false;
  std::size_t i = 0;
  while (i < normal.size()) {
    const UChar32 c = next_code_point(normal, i);
    if (c >= 0 && (u_isalnum(c) != 0 || (is_mark(c) && !result.empty() && !gap))) {
      if (gap && !result.empty()) {
        result += '-';
      }
      gap = false;
      append_code_point(result, u_tolower(c));
    } else if (!is_apostrophe(c)) {
      gap = true;
    }
  }
  return result;
}

}  // namespace waymark
