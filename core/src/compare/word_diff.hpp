// Compares two texts word by word, for people to read.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/edition_changes.hpp"
#include "compare/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The pieces of both texts: one of the kind `same` if their words are equal. Between two changes no single short word
/// is left standing, and texts that have little in common are one deletion and one insertion. So are texts that cost
/// too much to compare.
struct WordDiff {
  std::vector<Piece> pieces;
  std::vector<std::string> notes;  ///< how words that stayed are set otherwise, or lead elsewhere
  bool words_differ = false;
  [[nodiscard]] bool differs() const { return words_differ || !notes.empty(); }
};
WordDiff diff_words(const Words& older, const Words& newer, CompareBudget& budget);

/// A text of which everything is `kind`; no pieces if it is empty.
std::vector<Piece> whole_text(const std::string& text, Piece::Kind kind);

/// 'page:a/b#c' as readers are told it: "'a/b#c'".
std::string shown_target(std::string_view target);

}  // namespace waymark
