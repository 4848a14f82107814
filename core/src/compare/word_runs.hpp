// Which words of two texts are the same, as runs that read well.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/words.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// Words [old_first, old_end) of the older text that are the same as [new_first, new_end) of the newer one, or became
/// them. The runs of a text follow each other without gaps; of two neighbours one is the same and one is not.
struct WordRun {
  std::size_t old_first = 0;
  std::size_t old_end = 0;
  std::size_t new_first = 0;
  std::size_t new_end = 0;
  bool same = false;
  bool operator==(const WordRun&) const = default;
};

std::vector<WordRun> word_runs(const Words& older, const Words& newer, CompareBudget& budget);

}  // namespace waymark
