#include "compare/common_sequence.hpp"

#include <algorithm>
#include <cstddef>

namespace waymark {
namespace {

constexpr std::int64_t kMostDifferences = 1'200;

using Keys = std::span<const std::uint64_t>;

/// The furthest that paths of one number of differences reach, by diagonal from -d to d.
using Front = std::vector<std::int32_t>;

std::int32_t reach(const Front& front, std::int64_t d, std::int64_t diagonal) {
  return front[static_cast<std::size_t>(diagonal + d)];
}

/// Whether the best path to the diagonal comes from above: an element of `newer` was put in.
bool came_down(const Front& before, std::int64_t d, std::int64_t diagonal) {
  return diagonal == -d || (diagonal != d && reach(before, d - 1, diagonal - 1) < reach(before, d - 1, diagonal + 1));
}

/// Goes back through the fronts, and says which elements the path left alone.
std::vector<Match> matches_of(const std::vector<Front>& fronts, std::int64_t x, std::int64_t y) {
  std::vector<Match> matches;
  for (auto d = static_cast<std::int64_t>(fronts.size()) - 1; d >= 0; --d) {
    const std::int64_t diagonal = x - y;
    std::int64_t from_x = 0;
    std::int64_t start_x = 0;
    if (d > 0) {
      const Front& before = fronts[static_cast<std::size_t>(d - 1)];
      const bool down = came_down(before, d, diagonal);
      from_x = reach(before, d - 1, down ? diagonal + 1 : diagonal - 1);
      start_x = down ? from_x : from_x + 1;
    }
    while (x > start_x) {
      --x;
      --y;
      matches.push_back({static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y)});
    }
    if (d > 0) {
      y = from_x == start_x ? y - 1 : y;
      x = from_x;
    }
  }
  std::reverse(matches.begin(), matches.end());
  return matches;
}

std::optional<std::vector<Match>> middle_matches(Keys older, Keys newer, CompareBudget& budget) {
  const auto width = static_cast<std::int64_t>(older.size());
  const auto height = static_cast<std::int64_t>(newer.size());
  std::vector<Front> fronts;
  for (std::int64_t d = 0; d <= kMostDifferences && d <= width + height; ++d) {
    Front front(static_cast<std::size_t>(2 * d + 1), -1);
    std::uint64_t steps = static_cast<std::uint64_t>(d) + 1;
    for (std::int64_t diagonal = -d; diagonal <= d; diagonal += 2) {
      std::int64_t x = 0;
      if (d > 0) {
        const Front& before = fronts.back();
        x = came_down(before, d, diagonal) ? reach(before, d - 1, diagonal + 1)
                                           : reach(before, d - 1, diagonal - 1) + 1;
      }
      std::int64_t y = x - diagonal;
      while (x >= 0 && x < width && y >= 0 && y < height &&
             older[static_cast<std::size_t>(x)] == newer[static_cast<std::size_t>(y)]) {
        ++x;
        ++y;
        ++steps;
      }
      front[static_cast<std::size_t>(diagonal + d)] = static_cast<std::int32_t>(x);
      if (x == width && y == height) {
        fronts.push_back(std::move(front));
        return matches_of(fronts, width, height);
      }
    }
    if (!budget.spend(steps)) {
      return std::nullopt;
    }
    fronts.push_back(std::move(front));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Match>> common_sequence(Keys older, Keys newer, CompareBudget& budget) {
  const std::size_t least = std::min(older.size(), newer.size());
  std::size_t first = 0;
  while (first < least && older[first] == newer[first]) {
    ++first;
  }
  std::size_t last = 0;
  while (last < least - first && older[older.size() - 1 - last] == newer[newer.size() - 1 - last]) {
    ++last;
  }
  auto middle = middle_matches(older.subspan(first, older.size() - first - last),
                               newer.subspan(first, newer.size() - first - last), budget);
  if (!middle) {
    return std::nullopt;
  }
  std::vector<Match> matches;
  for (std::size_t i = 0; i < first; ++i) {
    matches.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i)});
  }
  for (const Match& match : *middle) {
    matches.push_back(
        {match.older + static_cast<std::uint32_t>(first), match.newer + static_cast<std::uint32_t>(first)});
  }
  for (std::size_t i = last; i > 0; --i) {
    matches.push_back({static_cast<std::uint32_t>(older.size() - i), static_cast<std::uint32_t>(newer.size() - i)});
  }
  return matches;
}

}  // namespace waymark
