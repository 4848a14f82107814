// Finds which parts of two editions' pages belong together.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/page_parts.hpp"

#include <vector>

namespace waymark {

/// Parts that belong together; one is null where the other is new, or gone.
struct PartPair {
  const Part* older = nullptr;
  const Part* newer = nullptr;
};

/// Parts that say the same are paired first; then those of the same name; then those between the same neighbours whose
/// words are alike. In the newer parts' order, those that are gone before what came in their place. The parts must
/// outlive the pairs.
std::vector<PartPair> align_parts(const std::vector<Part>& older, const std::vector<Part>& newer,
                                  CompareBudget& budget);

/// How alike the words of two parts are, from 0 to 1; 0 if they are of different kinds.
double likeness(const Part& older, const Part& newer);

}  // namespace waymark
