// Cuts words where a line may end inside them: where they may be hyphenated, after hyphens and slashes, in addresses.
#pragma once

#include "render/pdf/print_text.hpp"
#include "text/text_hash.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark {

/// A piece of a word, and whether a line may end after it. The last piece's `after` is `word`: it may not.
struct WordPiece {
  WordId word = 0;
  float ems = 0;
  std::uint32_t offset = 0;  ///< of its text in the word, in bytes
  std::uint32_t size = 0;
  ItemKind after = ItemKind::word;
  char32_t missing = 0;  ///< a character of it that no font has, or 0
  bool right_to_left = false;
};

/// Offsets, in bytes, at which a word of small ASCII letters may be hyphenated; empty for none.
using Hyphenate = std::function<std::vector<std::uint8_t>(std::string_view)>;

/// Remembers what it has cut. Belongs to one thread.
class WordSplitter {
 public:
  WordSplitter(WordMeasure& measure, Hyphenate hyphenate) : measure_(measure), hyphenate_(std::move(hyphenate)) {}

  /// The pieces of a word without spaces, at least one. Soft hyphens in it are places too, and are left out.
  const std::vector<WordPiece>& pieces(FontRole role, std::string_view word);
  [[nodiscard]] WordMeasure& measure() const { return measure_; }

 private:
  [[nodiscard]] std::vector<WordPiece> cut(FontRole role, std::string_view word) const;

  WordMeasure& measure_;
  Hyphenate hyphenate_;
  std::array<std::unordered_map<std::string, std::vector<WordPiece>, TextHash, std::equal_to<>>, 5> known_;
};

}  // namespace waymark
