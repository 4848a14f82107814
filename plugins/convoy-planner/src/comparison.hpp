// What differs between two versions of a plan.
#pragma once

#include "convoy.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace convoy_planner {

/// A step that is in one version only, or differs. Steps are the same if they have the same id.
struct StepChange {
  std::uint32_t before = kNone;  ///< in the earlier version
  std::uint32_t after = kNone;   ///< in the later version
  int start_moved = 0;           ///< in working days, later is more
  int finish_moved = 0;
  bool renamed = false;
  bool moved_vehicle = false;
  bool duration_changed = false;
  bool order_changed = false;  ///< it waits for other steps

  [[nodiscard]] bool differs() const {
    return before == kNone || after == kNone || start_moved != 0 || finish_moved != 0 || renamed || moved_vehicle ||
           duration_changed || order_changed;
  }
};

/// A fixed date, gate or freeze that is in one version only, or asks something else. The same by its id.
struct HoldChange {
  std::uint32_t before = kNone;
  std::uint32_t after = kNone;
};

struct Comparison {
  int arrival_moved = 0;              ///< in working days, later is more
  std::vector<StepChange> changes{};  ///< in the order of the later version, then those that are gone
  std::size_t unchanged = 0;          ///< steps
  std::vector<HoldChange> holds{};    ///< in the same order
};

/// Working days are counted as the later version counts them.
Comparison compare(const Convoy& before, const Convoy& after);

}  // namespace convoy_planner
