// When each step of a plan can be done, and how late it may be without moving the convoy's arrival.
#pragma once

#include "network.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace convoy_planner {

/// One step's place in time, in working days from the plan's start.
struct Timing {
  int ready = 0;  ///< when all that it waits for is there
  int start = 0;
  int finish = 0;  ///< not included: the beginning of the day after
  int latest_start = 0;
  int latest_finish = 0;
  std::uint32_t driver = kNone;  ///< the step that it waits for longest
  bool from_start = false;       ///< it waits for the driver's start, not its finish
  std::uint32_t hold = kNone;    ///< what keeps it from starting when ready
  bool on_day = false;           ///< it takes no time, and belongs to the day that begins then, not to the one before

  /// Working days by which it may slip; below 0 if a fixed date is missed because of it.
  [[nodiscard]] int slack() const { return latest_start - start; }
  [[nodiscard]] bool is_critical() const { return slack() <= 0; }
};

struct Schedule {
  std::vector<Timing> steps{};  ///< by step
  int arrival = 0;              ///< when the last step is finished
  std::uint32_t last = kNone;   ///< the step that the convoy arrives with
};

/// Starts and finishes of all steps as early as possible, by twice the position and one more, for durations by
/// position. `times` is filled; the result is the arrival.
int place_all(const Network& network, const std::vector<int>& durations, std::vector<int>& times);

/// With likely durations. Nothing if dates are impossible; then, and for ends that are missed, `problems` says which.
std::optional<Schedule> make_schedule(const Plan& plan, const Network& network, const WorkingDays& days,
                                      std::vector<Problem>& problems);

/// The days on which the step begins and is finished; of a rendezvous the day on which all are there.
Day first_day(const Timing& timing, const WorkingDays& days);
Day last_day(const Timing& timing, const WorkingDays& days);
/// The days on which it must begin and be finished at the latest.
Day latest_first_day(const Timing& timing, const WorkingDays& days);
Day latest_day(const Timing& timing, const WorkingDays& days);
/// The day on which what is finished at `finish` is finished.
Day day_of_finish(int finish, const WorkingDays& days);

}  // namespace convoy_planner
