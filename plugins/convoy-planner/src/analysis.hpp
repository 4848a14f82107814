// What a plan's dates mean: its critical path, which vehicle holds the convoy up, where vehicles wait.
#pragma once

#include "convoy.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace convoy_planner {

/// A vehicle stands still: none of its legs is on the way, apart from meanwhile work.
struct Wait {
  std::uint32_t vehicle = kNone;
  std::uint32_t leg = kNone;               ///< with which it goes on
  int from = 0;                            ///< in working days
  int until = 0;                           ///< not included
  std::uint32_t step = kNone;              ///< that it waits for; kNone if only the hold keeps it
  std::uint32_t hold = kNone;              ///< that keeps it then, or from the start
  std::vector<std::uint32_t> meanwhile{};  ///< legs that go on in that time
};

struct Analysis {
  /// The steps whose delay delays the arrival, from the first to the one that the convoy arrives with.
  std::vector<std::uint32_t> critical_path{};
  std::uint32_t pace = kNone;     ///< the hold that the path begins with, or kNone
  std::vector<int> path_days{};   ///< by vehicle: working days of the path that are its own
  std::uint32_t longest = kNone;  ///< of the path's steps that are the slowest vehicle's, the one that takes longest
  std::vector<int> slack{};       ///< by vehicle: working days by which all its legs may slip
  std::uint32_t slowest = kNone;  ///< the vehicle with most days on the path
  std::vector<Wait> waits{};      ///< by vehicle, in the order of time
};

Analysis analyse(const Convoy& convoy);

}  // namespace convoy_planner
