// A plan as numbers: its steps in an order in which each follows what it waits for, and when each may start.
#pragma once

#include "plan.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace convoy_planner {

/// Later than any day of a plan: a gate's day after its last one.
inline constexpr int kNever = 1 << 28;

/// When a gate takes place, in working days.
struct Meetings {
  std::vector<int> at{};    ///< in order, each once
  std::vector<int> next{};  ///< for each working day, and once for all later: the first meeting from then on, or kNever

  [[nodiscard]] int from(int day) const { return next[std::min(static_cast<std::size_t>(day), next.size() - 1)]; }
  /// The last meeting up to `day`; nothing if there is none.
  [[nodiscard]] std::optional<int> until(int day) const;
};

struct Interval {
  int from = 0;
  int to = 0;  ///< not included
  std::uint32_t hold = kNone;
};

/// When one step may start, and by when it must be finished, in working days.
struct Rule {
  int not_before = 0;
  std::uint32_t date_hold = kNone;  ///< who says so
  std::uint32_t gate = kNone;       ///< index into the network's meetings
  std::uint32_t gate_hold = kNone;
  int notice = 0;
  std::uint32_t first_freeze = 0;  ///< in the network's freezes, those of the step in the order of their beginnings
  std::uint32_t end_freeze = 0;
  std::optional<int> starts_on{};
  std::uint32_t start_hold = kNone;  ///< who says so
  std::optional<int> deadline{};
  std::uint32_t deadline_hold = kNone;
};

/// Everything by position, not by step: position 0 is the first in the order.
struct Network {
  std::vector<std::uint32_t> order{};       ///< step of each position
  std::vector<std::uint32_t> position{};    ///< position of each step
  std::vector<std::uint32_t> first_link{};  ///< in `links`, of each position; one more at the end
  /// What a step waits for: twice the earlier step's position for its start, and one more for its finish.
  std::vector<std::uint32_t> links{};
  std::vector<std::uint32_t> rule{};  ///< of each position: index into `rules`, or kNone if it may start when ready
  std::vector<Rule> rules{};
  std::vector<Meetings> meetings{};
  std::vector<Interval> freezes{};
};

struct Placement {
  int start = 0;
  std::uint32_t hold = kNone;  ///< what kept the step from starting when it was ready, the last if there are several
};

/// The earliest start of a step that is ready at `ready` and takes `duration`. Never earlier for a later `ready` or a
/// longer `duration`.
inline Placement place(const Network& network, const Rule& rule, int ready, int duration) {
  Placement result{ready, kNone};
  const auto move_to = [&result](int start, std::uint32_t hold) {
    if (start > result.start) {
      result = {start, hold};
    }
  };
  const Meetings* meetings = rule.gate == kNone ? nullptr : &network.meetings[rule.gate];
  move_to(rule.not_before, rule.date_hold);
  if (meetings != nullptr) {
    move_to(meetings->from(std::max(ready + rule.notice, rule.not_before)), rule.gate_hold);
  }
  for (std::uint32_t i = rule.first_freeze; i < rule.end_freeze; ++i) {
    const Interval& freeze = network.freezes[i];
    if (result.start < freeze.to && result.start + duration > freeze.from) {
      move_to(freeze.to, freeze.hold);
      if (meetings != nullptr) {
        move_to(meetings->from(result.start), rule.gate_hold);
      }
    }
  }
  return result;
}

/// The latest start with which a step that takes `duration` is finished at `finish`; earlier than any day that the rule
/// allows if none is.
int place_last(const Network& network, const Rule& rule, int finish, int duration);

/// Nothing if the plan has an error that makes dates impossible; then `problems` says which. REQUIRES `days` that begin
/// with the plan's start.
std::optional<Network> build_network(const Plan& plan, const WorkingDays& days, std::vector<Problem>& problems);

/// "leg 'Train the teams'".
std::string name_of(const Step& step);

}  // namespace convoy_planner
