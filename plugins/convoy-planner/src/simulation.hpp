// The chance of arriving by a day: many runs of a plan, each with durations drawn between optimistic and pessimistic.
#pragma once

#include "network.hpp"
#include "schedule.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace convoy_planner {

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): a counter and a mixing
/// function, in 64-bit arithmetic only, so that a seed gives the same numbers everywhere.
class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }

 private:
  std::uint64_t state_;
};

/// A whole number of days from `duration`'s triangular distribution, made of the two halves of `random`: with U the
/// smaller and V the greater of two uniform numbers, a + (c - b)U + (b - a)V has the triangular distribution from a to
/// c with mode b (Stein and Keblis, "A new method to simulate the triangular distribution", 2009). Here U and V are
/// 32-bit fractions, and the sum is rounded to the nearest whole number.
inline int triangular_days(const Duration& duration, std::uint64_t random) {
  const auto first = static_cast<std::uint32_t>(random);
  const auto second = static_cast<std::uint32_t>(random >> 32U);
  const std::uint64_t smaller = first < second ? first : second;
  const std::uint64_t greater = first < second ? second : first;
  const auto rise = static_cast<std::uint64_t>(duration.likely - duration.optimistic);
  const auto fall = static_cast<std::uint64_t>(duration.pessimistic - duration.likely);
  return duration.optimistic + static_cast<int>((fall * smaller + rise * greater + 0x8000'0000U) >> 32U);
}

/// How often something was in time.
struct Checkpoint {
  std::uint32_t step = kNone;
  std::uint32_t hold = kNone;  ///< the fixed date that asks for it
  bool start = false;          ///< its start counts, not its finish
  int limit = 0;
  std::uint32_t kept = 0;  ///< in how many runs
};

struct Chance {
  std::uint32_t samples = 0;
  std::uint64_t seed = 0;
  std::vector<int> arrivals{};  ///< of all runs, sorted; kNever and more for runs that a gate never lets arrive
  std::vector<Checkpoint> checkpoints{};

  /// In how many of the runs the convoy arrives at `limit` or before.
  [[nodiscard]] std::size_t arrived_by(int limit) const;
  /// The least arrival that is not passed in `percent` of the runs.
  [[nodiscard]] int percentile(unsigned percent) const;
};

/// Whether any step has three figures.
bool has_spread(const Plan& plan);

/// Runs the plan `plan.samples` times. The seed is the plan's own, or else made from all that its dates rest on.
/// REQUIRES a plan that a schedule could be made for.
Chance simulate(const Plan& plan, const Network& network);

/// Made from everything in the plan that dates rest on, and from nothing else: names may change.
std::uint64_t seed_of(const Plan& plan, const Network& network);

}  // namespace convoy_planner
