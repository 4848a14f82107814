// Finds what two sequences have in common, within a bound on the work.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace waymark {

/// What comparing two pages may still cost, so that no page takes for ever. The same pages cost the same.
struct CompareBudget {
  std::uint64_t steps = 40'000'000;
  /// Takes `cost` away; false, and nothing is left, if there is not as much.
  bool spend(std::uint64_t cost) {
    const bool enough = cost <= steps;
    steps = enough ? steps - cost : 0;
    return enough;
  }
};

/// Elements of two sequences that belong together.
struct Match {
  std::uint32_t older = 0;
  std::uint32_t newer = 0;
  bool operator==(const Match&) const = default;
};

/// A longest common subsequence, in order, after Myers, 'An O(ND) Difference Algorithm and Its Variations' (1986).
/// Nothing if the sequences differ in more than some 1,000 elements or the budget is spent.
std::optional<std::vector<Match>> common_sequence(std::span<const std::uint64_t> older,
                                                  std::span<const std::uint64_t> newer, CompareBudget& budget);

}  // namespace waymark
