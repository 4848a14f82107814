#include "constraint_text.hpp"

#include "rules.hpp"
#include "wording.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace convoy_planner {
namespace {

std::string month_day_text(const MonthDay& day) {
  static constexpr std::array<std::string_view, 4> kOrdinals{"first", "second", "third", "fourth"};
  if (day.ordinal == 0) {
    return "day " + std::to_string(day.day);
  }
  const std::string_view ordinal = day.ordinal < 0 ? "last" : kOrdinals.at(static_cast<std::size_t>(day.ordinal) - 1);
  return "the " + std::string(ordinal) + " " + std::string(weekday_name(std::chrono::weekday(day.weekday % 7)));
}

std::string gate_text(const GateDays& gate) {
  const auto every = [&](const std::string& unit) {
    return "every " + (gate.every == 1 ? unit : std::to_string(gate.every) + " " + unit + "s");
  };
  std::string text;
  switch (gate.kind) {
    case GateDays::Kind::listed:
      text = "one of " + counted(gate.listed.size(), "listed day");
      break;
    case GateDays::Kind::weeks:
      text = every("week");
      break;
    case GateDays::Kind::months:
      text = month_day_text(gate.day) + " of " + every("month");
      break;
  }
  return text + (gate.except.empty() ? "" : ", apart from " + counted(gate.except.size(), "day"));
}

/// How a day by which steps must be finished came out.
std::string deadline_text(const Convoy& convoy, const Hold& hold) {
  int spare = kNever;
  for (const std::uint32_t step : hold.steps) {
    spare = std::min(spare, convoy.days.after(*hold.ends_by) - convoy.schedule.steps[step].finish);
  }
  return spare > 0    ? "met, with " + working_days(spare) + " to spare"
         : spare == 0 ? "met, with no day to spare"
                      : "missed by " + working_days(-spare);
}

}  // namespace

std::string hold_text(const Hold& hold) {
  std::vector<std::string> parts;
  switch (hold.kind) {
    case Hold::Kind::fixed_date:
      if (hold.starts_on) {
        parts.push_back("starts on " + long_text(*hold.starts_on));
      }
      if (hold.starts_from) {
        parts.push_back("starts on " + long_text(*hold.starts_from) + " or later");
      }
      if (hold.ends_by) {
        parts.push_back("is finished by " + long_text(*hold.ends_by));
      }
      return listed(parts);
    case Hold::Kind::gate:
      return "starts on a day of the gate: " + gate_text(hold.gate) +
             (hold.notice > 0 ? ", ready " + working_days(hold.notice) + " before" : "");
    case Hold::Kind::freeze:
      return hold.from == hold.to ? "no part of it lies on " + long_text(hold.from)
                                  : "no part of it lies between " + long_text(hold.from) + " and " + long_text(hold.to);
  }
  return {};
}

std::string held_text(const Plan& plan, const Hold& hold) {
  std::vector<std::string> names;
  for (const std::uint32_t step : hold.steps) {
    names.push_back(plan.steps[step].name);
  }
  return listed(names);
}

std::string outcome_text(const Convoy& convoy, std::uint32_t hold) {
  const Hold& what = convoy.plan.holds[hold];
  std::vector<std::string> parts;
  for (const std::uint32_t step : what.steps) {
    const Timing& timing = convoy.schedule.steps[step];
    if (timing.hold == hold && timing.start > timing.ready) {
      parts.push_back("keeps back " + in_quotes(convoy.plan.steps[step].name) + " until " +
                      long_text(convoy.days.day(timing.start)));
    }
  }
  if (what.ends_by) {
    parts.push_back(deadline_text(convoy, what));
  }
  return parts.empty() ? "keeps nothing back" : listed(parts);
}

std::string non_working_text(const Plan& plan) {
  std::vector<std::string> periods;
  for (const NonWorking& each : plan.non_working) {
    const std::string dates = range_text(each.from, each.to);
    periods.push_back(each.name.empty() ? dates : each.name + " (" + dates + ")");
  }
  return listed(periods, 12);
}

}  // namespace convoy_planner
