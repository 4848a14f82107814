// Random numbers that are the same on every machine and in every release, unlike the standard library's distributions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace waymark::bench {

/// SplitMix64 (Steele, Lea and Flood, 2014).
class Random {
 public:
  /// Every `stream` of a seed is a sequence of its own.
  Random(std::uint64_t seed, std::uint64_t stream) : state_(seed ^ (stream * 0x9e3779b97f4a7c15U)) { next(); }

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// 0 to `limit` - 1. REQUIRES limit > 0.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  /// `low` to `high`, both included.
  std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
  /// 0 up to, not including, 1.
  double fraction() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

}  // namespace waymark::bench
