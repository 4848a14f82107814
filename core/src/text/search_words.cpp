#include "text/search_words.hpp"

#include "text/code_points.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <new>
#include <utility>

namespace waymark {
namespace {

enum class Byte : std::uint8_t { separator, letter, apostrophe, rare };

struct ByteTable {
  std::array<Byte, 256> kind{};
  std::array<char, 256> lower{};
};

constexpr ByteTable make_table() {
  ByteTable table;
  for (std::size_t c = 0; c < 256; ++c) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    table.kind[c] = letter ? Byte::letter : c == '\'' ? Byte::apostrophe : c >= 0x80 ? Byte::rare : Byte::separator;
    table.lower[c] = static_cast<char>(upper ? c + ('a' - 'A') : c);
  }
  return table;
}

constexpr ByteTable kBytes = make_table();

Byte kind_of(char c) { return kBytes.kind[static_cast<unsigned char>(c)]; }

constexpr std::string_view kCurlyApostrophe = "\xE2\x80\x99";

/// Dashes, quotation marks, ellipses and the like from U+2010 on, but not the apostrophe among them.
bool is_common_punctuation(std::string_view text, std::size_t i) {
  return i + 2 < text.size() && text[i] == '\xE2' && text[i + 1] == '\x80' &&
         static_cast<unsigned char>(text[i + 2]) >= 0x90 && text[i + 2] != '\x99';
}

void check(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::bad_alloc();  // Why: for valid UTF-8, ICU fails here for want of memory only.
  }
}

std::string normalised(std::string_view text, const icu::Normalizer2* form) {
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  UErrorCode status = U_ZERO_ERROR;
  form->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr, status);
  check(status);
  return result;
}

/// Accents of European letters, points of Hebrew, vowel signs of Arabic, and what is not seen.
bool is_dropped(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5BD) || c == 0x5BF || c == 0x5C1 || c == 0x5C2 ||
         c == 0x5C4 || c == 0x5C5 || c == 0x5C7 || (c >= 0x64B && c <= 0x652) || c == 0x670 || c == 0xAD ||
         (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  check(status);
  const std::string composed = normalised(text, nfkc);
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  icu::CaseMap::utf8ToLower("", 0, {composed.data(), static_cast<std::int32_t>(composed.size())}, sink, nullptr,
                            status);
  check(status);
  const std::string apart = normalised(lower, nfd);
  std::string kept;
  for (std::size_t i = 0; i < apart.size();) {
    const char32_t c = next_code_point(apart, i);
    if (!is_dropped(c)) {
      append_utf8(kept, c == 0x3C2 ? 0x3C3 : c);
    }
  }
  return normalised(kept, nfc);
}

bool is_word_character(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

/// Whether it is of a script that puts no spaces between words.
bool stands_alone(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

/// Drops a possessive and apostrophes, and cuts what is too long.
void trim_word(std::string& word) {
  if (word.find('\'') != std::string::npos) {
    if (word.ends_with("'s")) {
      word.resize(word.size() - 2);
    }
    std::erase(word, '\'');
  }
  if (word.size() > kMaxSearchWord) {
    std::size_t i = 0;
    for (std::size_t count = 0; i < word.size() && count < kMaxSearchWord; ++count) {
      next_code_point(word, i);
    }
    word.resize(i);
  }
}

/// The words of a text of any script.
std::deque<std::string> words_of(std::string_view text) {
  std::deque<std::string> words;
  const std::string plain = folded(text);
  std::string word;
  const auto end_word = [&] {
    trim_word(word);
    if (!word.empty()) {
      words.push_back(std::move(word));
    }
    word.clear();
  };
  for (std::size_t i = 0; i < plain.size();) {
    const std::size_t start = i;
    const char32_t c = next_code_point(plain, i);
    const std::string_view character = std::string_view(plain).substr(start, i - start);
    if (is_word_character(c)) {
      if (stands_alone(c)) {
        end_word();
        word = character;
        end_word();
      } else {
        word += character;
      }
    } else if (c == '\'' || c == 0x2019) {
      std::size_t after = i;
      if (!word.empty() && i < plain.size() && is_word_character(next_code_point(plain, after))) {
        word += '\'';
      } else {
        end_word();
      }
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

}  // namespace

bool SearchWords::next() {
  for (;;) {
    if (!ready_.empty()) {
      word_ = std::move(ready_.front());
      ready_.pop_front();
      return true;
    }
    if (at_ >= text_.size()) {
      return false;
    }
    read_piece();
    trim_word(word_);
    if (!word_.empty()) {
      return true;
    }
  }
}

/// Reads one word of plain letters, or nothing but what lies between words; leaves a piece with others in `ready_`.
void SearchWords::read_piece() {
  word_.clear();
  std::size_t start = at_;
  const auto kind_at = [&](std::size_t i) { return i < text_.size() ? kind_of(text_[i]) : Byte::separator; };
  while (at_ < text_.size()) {
    const char c = text_[at_];
    std::size_t width = 1;
    Byte kind = kind_of(c);
    if (kind == Byte::rare && is_common_punctuation(text_, at_)) {
      kind = Byte::separator;
      width = 3;
    } else if (kind == Byte::rare && text_.substr(at_, 3) == kCurlyApostrophe && kind_at(at_ + 3) != Byte::rare) {
      kind = Byte::apostrophe;
      width = 3;
    }
    if (kind == Byte::letter) {
      if (word_.empty()) {
        start = at_;
      }
      word_ += kBytes.lower[static_cast<unsigned char>(c)];
    } else if (kind == Byte::apostrophe && !word_.empty() && kind_at(at_ + width) == Byte::letter) {
      word_ += '\'';
    } else if (kind == Byte::rare || (kind == Byte::apostrophe && kind_at(at_ + width) == Byte::rare)) {
      split_rare(word_.empty() ? at_ : start);
      word_.clear();
      return;
    } else if (!word_.empty()) {
      at_ += width;
      return;
    }
    at_ += width;
  }
}

/// Splits the piece from `from`, over where the reader stands, to a plain space or the like, by all of the rules.
void SearchWords::split_rare(std::size_t from) {
  std::size_t end = at_ + 1;
  while (end < text_.size() && kind_of(text_[end]) != Byte::separator && !is_common_punctuation(text_, end)) {
    ++end;
  }
  at_ = end;
  ready_ = words_of(text_.substr(from, end - from));
}

bool utf16_less(std::string_view a, std::string_view b) {
  const std::size_t length = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < length; ++i) {
    auto x = static_cast<unsigned char>(a[i]);
    auto y = static_cast<unsigned char>(b[i]);
    if (x != y) {
      // Characters beyond U+FFFF (first byte 0xF0 and up) are surrogates, which come before U+E000 to U+FFFF.
      const bool pair = x >= 0xF0;
      const bool other_pair = y >= 0xF0;
      if (pair != other_pair) {
        const unsigned char single = pair ? y : x;
        if (single == 0xEE || single == 0xEF) {
          return pair;
        }
      }
      return x < y;
    }
  }
  return a.size() < b.size();
}

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    length += (byte & 0xC0U) != 0x80U ? 1 : 0;
    length += byte >= 0xF0 ? 1 : 0;
  }
  return length;
}

}  // namespace waymark
