#include "exports.hpp"

#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <waymark/write_calendar.hpp>
#include <waymark/write_csv.hpp>

#include <string>
#include <vector>

namespace convoy_planner {
namespace {

std::string names_of(const Convoy& convoy, const std::vector<std::uint32_t>& steps) {
  std::string text;
  for (const std::uint32_t each : steps) {
    text += (text.empty() ? "" : "; ") + convoy.plan.steps[each].name;
  }
  return text;
}

}  // namespace

std::string plan_csv(const Convoy& convoy) {
  waymark::CsvText csv;
  csv.row({"Vehicle", "Leg", "Id", "Working days, likely", "Working days, optimistic", "Working days, pessimistic",
           "Earliest start", "Earliest finish", "Latest start", "Latest finish", "Slack in working days", "Critical",
           "Waits for", "Kept back by"});
  for (std::uint32_t i = 0; i < convoy.plan.steps.size(); ++i) {
    const Step& step = convoy.plan.steps[i];
    const Timing& timing = convoy.schedule.steps[i];
    const bool held = timing.hold != kNone && timing.start > timing.ready;
    csv.row({owner_name(convoy, i), step.name, step.id, std::to_string(step.duration.likely),
             std::to_string(step.duration.optimistic), std::to_string(step.duration.pessimistic),
             iso_text(first_day(timing, convoy.days)), iso_text(last_day(timing, convoy.days)),
             iso_text(latest_first_day(timing, convoy.days)), iso_text(latest_day(timing, convoy.days)),
             std::to_string(timing.slack()), timing.is_critical() ? "yes" : "no", names_of(convoy, step.after),
             held ? convoy.plan.holds[timing.hold].name : std::string()});
  }
  return csv.finish();
}

std::string plan_calendar(const Convoy& convoy) {
  const Plan& plan = convoy.plan;
  const std::string domain = "@" + (plan.id.empty() ? std::string("convoy") : plan.id) + ".invalid";
  waymark::CalendarText calendar("convoy-planner", title_of(convoy), plan.dated.value_or(plan.start));
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    const Timing& timing = convoy.schedule.steps[i];
    std::string description = owner_name(convoy, i) + "\nFinished at the latest on " +
                              long_text(latest_day(timing, convoy.days)) +
                              (timing.is_critical() ? "\nCritical: there is no day to lose" : "");
    calendar.event({plan.steps[i].id + domain, first_day(timing, convoy.days), last_day(timing, convoy.days),
                    plan.steps[i].name, std::move(description)});
  }
  calendar.event(
      {"plan.arrival" + domain, convoy.arrival(), convoy.arrival(), "The convoy arrives: " + title_of(convoy), {}});
  if (plan.arrive_by) {
    calendar.event({"plan.arrive-by" + domain,
                    *plan.arrive_by,
                    *plan.arrive_by,
                    "The convoy should have arrived: " + title_of(convoy),
                    {}});
  }
  return calendar.finish();
}

}  // namespace convoy_planner
