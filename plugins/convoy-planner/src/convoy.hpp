// A plan with everything that was worked out from it.
#pragma once

#include "network.hpp"
#include "plan.hpp"
#include "schedule.hpp"
#include "simulation.hpp"
#include "working_days.hpp"

#include <waymark/directive_call.hpp>

#include <optional>

namespace convoy_planner {

struct Convoy {
  Plan plan;
  WorkingDays days;
  Network network;
  Schedule schedule;
  std::optional<Chance> chance{};  ///< if any step has three figures

  [[nodiscard]] Day arrival() const { return day_of_finish(schedule.arrival, days); }
  [[nodiscard]] bool on_time() const { return !plan.arrive_by || schedule.arrival <= days.after(*plan.arrive_by); }
};

/// Reads the plan that `data` is and works out its dates. Nothing if that is impossible; the reply then says why.
std::optional<Convoy> work_out(const waymark::Value& data, waymark::DirectiveReply& reply);

}  // namespace convoy_planner
