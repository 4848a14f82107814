#include "pdf/to_unicode.hpp"

#include "pdf/content_lexer.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMostRanges = 200'000;

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char byte : bytes.substr(0, 4)) {
    code = code << 8U | static_cast<unsigned char>(byte);
  }
  return code;
}

/// Reads UTF-16, high bytes first.
std::u32string utf16(std::string_view bytes) {
  std::u32string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t unit = code_of(bytes.substr(i, 2));
    if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = code_of(bytes.substr(i + 2, 2));
      if (low >= 0xDC00 && low < 0xE000) {
        unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
        i += 2;
      }
    }
    text += unit;
  }
  if (bytes.size() == 1) {  // not allowed, and common
    text += static_cast<unsigned char>(bytes[0]);
  }
  return text;
}

}  // namespace

ToUnicode::ToUnicode(std::string_view cmap) {
  using Kind = ContentToken::Kind;
  ContentLexer lexer(cmap);
  enum class Part { none, characters, ranges } part = Part::none;
  std::vector<std::string> strings;  // of the entry that is being read
  bool in_array = false;
  for (ContentToken token = lexer.next(); token.kind != Kind::end && ranges_.size() < kMostRanges;
       token = lexer.next()) {
    if (token.kind == Kind::word) {
      if (token.text == "beginbfchar") {
        part = Part::characters;
      } else if (token.text == "beginbfrange") {
        part = Part::ranges;
      } else if (token.text == "endbfchar" || token.text == "endbfrange") {
        part = Part::none;
      }
      strings.clear();
      in_array = false;
    } else if (token.kind == Kind::open_array) {
      in_array = true;
    } else if (token.kind == Kind::close_array) {
      in_array = false;
      strings.clear();
    } else if (token.kind == Kind::string && part != Part::none) {
      strings.emplace_back(token.text);
      const std::uint32_t first = code_of(strings[0]);
      if (part == Part::characters && strings.size() == 2) {
        ranges_.push_back({first, first, utf16(strings[1])});
        strings.clear();
      } else if (part == Part::ranges && strings.size() == 3) {
        const std::uint32_t last = code_of(strings[1]);
        if (in_array) {
          ranges_.push_back({first, first, utf16(strings[2])});
          // The next item is the next code's.
          strings.pop_back();
          const std::uint32_t next = first + 1;
          strings[0].assign({static_cast<char>(next >> 24U), static_cast<char>(next >> 16U & 0xFFU),
                             static_cast<char>(next >> 8U & 0xFFU), static_cast<char>(next & 0xFFU)});
        } else {
          ranges_.push_back({first, std::max(first, last), utf16(strings[2])});
          has_wide_range_ = has_wide_range_ || first >> 8U != last >> 8U;
          strings.clear();
        }
      }
    }
    lexer.clear();
  }
  std::stable_sort(ranges_.begin(), ranges_.end(), [](const Range& a, const Range& b) { return a.first < b.first; });
}

std::optional<std::u32string> ToUnicode::characters(std::uint32_t code) const {
  const auto after = std::upper_bound(ranges_.begin(), ranges_.end(), code,
                                      [](std::uint32_t wanted, const Range& range) { return wanted < range.first; });
  if (after == ranges_.begin() || std::prev(after)->last < code) {
    return std::nullopt;
  }
  std::u32string text = std::prev(after)->text;
  if (!text.empty()) {
    text.back() += code - std::prev(after)->first;
  }
  return text;
}

}  // namespace waymark
