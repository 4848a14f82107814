#include "convoy.hpp"

#include "bank_holidays.hpp"
#include "read_plan.hpp"
#include "wording.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace convoy_planner {
namespace {

using waymark::DirectiveReply;
using waymark::ValuePlace;

ValuePlace place_of(const Plan& plan, const Spot& spot) { return {plan.source, spot.line, spot.column}; }

void report(const Plan& plan, const std::vector<Problem>& problems, DirectiveReply& reply) {
  for (const Problem& each : problems) {
    if (each.error) {
      reply.error(place_of(plan, each.spot), each.message, each.hint);
    } else {
      reply.warning(place_of(plan, each.spot), each.message, each.hint);
    }
  }
}

/// Nobody publishes bank holidays for ever.
void check_bank_holidays(const Convoy& convoy, DirectiveReply& reply) {
  const int first = first_bank_holiday_year();
  const int last = last_bank_holiday_year();
  if (convoy.plan.bank_holidays && (year_of(convoy.plan.start) < first || year_of(convoy.arrival()) > last)) {
    reply.warning(place_of(convoy.plan, convoy.plan.start_spot),
                  "the plan goes beyond the bank holidays that are known, which are those of " + std::to_string(first) +
                      " to " + std::to_string(last),
                  "write the others under 'non-working'");
  }
}

void check_arrival(const Convoy& convoy, DirectiveReply& reply) {
  if (!convoy.on_time()) {
    reply.warning(place_of(convoy.plan, convoy.plan.arrive_by_spot),
                  "the convoy arrives on " + long_text(convoy.arrival()) + ", " +
                      working_days(convoy.schedule.arrival - convoy.days.after(*convoy.plan.arrive_by)) +
                      " after it should",
                  "shorten what is critical, let legs go side by side, or agree another date");
  }
}

}  // namespace

std::optional<Convoy> work_out(const waymark::Value& data, DirectiveReply& reply) {
  std::optional<Plan> plan = read_plan(data, reply);
  if (!plan) {
    return std::nullopt;
  }
  WorkingDays days(plan->start, plan->start + std::chrono::days(366 * kMostYears), plan->bank_holidays,
                   plan->non_working);
  if (days.size() == 0) {
    reply.error(place_of(*plan, plan->start_spot),
                "the plan has no working day in " + std::to_string(kMostYears) + " years",
                "look at its 'non-working' periods");
    return std::nullopt;
  }
  std::vector<Problem> problems;
  std::optional<Network> network = build_network(*plan, days, problems);
  std::optional<Schedule> schedule = network ? make_schedule(*plan, *network, days, problems) : std::nullopt;
  report(*plan, problems, reply);
  if (!schedule) {
    return std::nullopt;
  }
  Convoy convoy{std::move(*plan), std::move(days), std::move(*network), std::move(*schedule)};
  if (has_spread(convoy.plan)) {
    convoy.chance = simulate(convoy.plan, convoy.network);
  }
  check_bank_holidays(convoy, reply);
  check_arrival(convoy, reply);
  return convoy;
}

}  // namespace convoy_planner
