// Breaks text into lines for a drawing, by a careful estimate of how wide letters are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {
namespace text_width_detail {

inline std::size_t character_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U) {
    ++size;
  }
  return size;
}

/// In parts of the font's size; the classes are those of Noto Sans and Arial, rounded up.
inline float advance(std::string_view character) {
  constexpr std::string_view kNarrow = " !',.:;|`Iijl";
  constexpr std::string_view kSlim = "()[]\"-/frt\\";
  constexpr std::string_view kWide = "mMwW%@";
  if (character.size() > 2) {
    return 1.0F;  // beyond the alphabets of Europe: may fill a square
  }
  if (character.size() == 2) {
    return 0.78F;
  }
  const char c = character[0];
  if (kNarrow.find(c) != std::string_view::npos) {
    return 0.34F;
  }
  if (kSlim.find(c) != std::string_view::npos) {
    return 0.42F;
  }
  if (kWide.find(c) != std::string_view::npos) {
    return 1.02F;
  }
  return c >= 'A' && c <= 'Z' ? 0.79F : 0.63F;
}

/// Takes as many characters of `word` as fit, at least one.
inline std::string_view take_fitting(std::string_view word, float size, float width) {
  std::size_t end = 0;
  float used = 0;
  while (end < word.size()) {
    const std::size_t next = character_size(word.substr(end));
    used += advance(word.substr(end, next)) * size;
    if (end > 0 && used > width) {
      break;
    }
    end += next;
  }
  return word.substr(0, end);
}

}  // namespace text_width_detail

/// At least as wide as the text is in a plain sans-serif font of that size.
inline float text_width(std::string_view text, float size) {
  float width = 0;
  while (!text.empty()) {
    const std::size_t next = text_width_detail::character_size(text);
    width += text_width_detail::advance(text.substr(0, next)) * size;
    text.remove_prefix(next);
  }
  return width;
}

/// The text in lines of at most `width`; words that are wider are cut. An empty text has no lines.
inline std::vector<std::string> text_lines(std::string_view text, float size, float width) {
  std::vector<std::string> lines;
  std::string line;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find_first_of(" \n\t"), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    while (!word.empty()) {
      const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
      if (text_width(longer, size) <= width) {
        line = longer;
        break;
      }
      if (!line.empty()) {
        lines.push_back(std::move(line));
        line.clear();
        continue;
      }
      const std::string_view part = text_width_detail::take_fitting(word, size, width);
      word.remove_prefix(part.size());
      if (word.empty()) {
        line = part;
      } else {
        lines.emplace_back(part);
      }
    }
  }
  if (!line.empty()) {
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace waymark
