#include "report_text.hpp"

#include "rules.hpp"
#include "wording.hpp"

#include <vector>

namespace convoy_planner {
namespace {

constexpr int kDaysOfWeek = 5;

/// A number of weeks if all figures are whole weeks, else of working days.
bool in_weeks(const Duration& duration) {
  return duration.optimistic % kDaysOfWeek == 0 && duration.likely % kDaysOfWeek == 0 &&
         duration.pessimistic % kDaysOfWeek == 0;
}

std::string weeks(int days) { return std::to_string(days / kDaysOfWeek) + (days == kDaysOfWeek ? " week" : " weeks"); }

}  // namespace

std::string name_with_vehicle(const Convoy& convoy, std::uint32_t step) {
  const std::uint32_t vehicle = convoy.plan.steps[step].vehicle;
  const std::string& name = convoy.plan.steps[step].name;
  switch (convoy.plan.steps[step].kind) {
    case StepKind::leg:
      return name + " (" + convoy.plan.vehicles[vehicle].name + ")";
    case StepKind::rendezvous:
      return name + " (rendezvous)";
    case StepKind::lead_time:
      return name + " (lead time" + (vehicle == kNone ? "" : " of " + convoy.plan.vehicles[vehicle].name) + ")";
  }
  return name;
}

std::string owner_name(const Convoy& convoy, std::uint32_t step) {
  switch (convoy.plan.steps[step].kind) {
    case StepKind::leg:
      return convoy.plan.vehicles[convoy.plan.steps[step].vehicle].name;
    case StepKind::rendezvous:
      return "Rendezvous";
    case StepKind::lead_time:
      return "Lead time";
  }
  return {};
}

std::string duration_text(const Duration& duration) {
  if (duration.likely == 0) {
    return {};
  }
  const bool whole = in_weeks(duration);
  std::string text = whole ? weeks(duration.likely) : working_days(duration.likely);
  if (!duration.is_one()) {
    const int unit = whole ? kDaysOfWeek : 1;
    text +=
        " (" + std::to_string(duration.optimistic / unit) + " to " + std::to_string(duration.pessimistic / unit) + ")";
  }
  return text;
}

std::string dates_text(const Convoy& convoy, std::uint32_t step) {
  const Timing& timing = convoy.schedule.steps[step];
  return range_text(first_day(timing, convoy.days), last_day(timing, convoy.days));
}

std::string waits_for_text(const Convoy& convoy, std::uint32_t step) {
  std::vector<std::string> names;
  for (const std::uint32_t each : convoy.plan.steps[step].after) {
    names.push_back(convoy.plan.steps[each].name);
  }
  if (convoy.plan.steps[step].during != kNone) {
    names.push_back("the start of " + convoy.plan.steps[convoy.plan.steps[step].during].name);
  }
  return listed(names, 4);
}

std::string cause_text(const Convoy& convoy, const Wait& wait) {
  const Timing& timing = convoy.schedule.steps[wait.leg];
  std::string text;
  if (wait.step != kNone) {
    const Step& step = convoy.plan.steps[wait.step];
    text = name_of(step);
    if (step.kind == StepKind::leg) {
      text += " of vehicle " + in_quotes(convoy.plan.vehicles[step.vehicle].name);
    }
    if (timing.from_start) {
      text = "the start of " + text;
    }
    const Timing& theirs = convoy.schedule.steps[wait.step];
    if (theirs.hold != kNone && theirs.start > theirs.ready && step.kind != StepKind::rendezvous) {
      text += ", which " + name_of(convoy.plan.holds[theirs.hold]) + " lets begin on " +
              long_text(convoy.days.day(theirs.start));
    }
    // A rendezvous takes no time itself: say who comes last.
    const std::uint32_t last = theirs.driver;
    if (step.kind == StepKind::rendezvous && last != kNone) {
      text += ", where " + in_quotes(name_with_vehicle(convoy, last)) + " comes last";
    }
  }
  if (wait.hold != kNone) {
    const std::string hold = name_of(convoy.plan.holds[wait.hold]);
    text +=
        wait.step == kNone ? hold : " until " + long_text(day_of_finish(timing.ready, convoy.days)) + ", then " + hold;
  }
  return text;
}

std::string share_text(std::size_t part, std::size_t whole) {
  if (part == 0 || part == whole) {
    return part == 0 ? "0%" : "100%";
  }
  const std::size_t percent = (100 * part + whole / 2) / whole;
  return percent == 0 ? "under 1%" : percent == 100 ? "over 99%" : std::to_string(percent) + "%";
}

}  // namespace convoy_planner
