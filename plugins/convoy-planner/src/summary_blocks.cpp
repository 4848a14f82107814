#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <string>
#include <vector>

namespace convoy_planner {
namespace {

using waymark::DocumentBuilder;
using waymark::Kind;

constexpr std::size_t kMostOfPath = 40;

std::string arrival_text(const Convoy& convoy) {
  const Plan& plan = convoy.plan;
  std::string text = "The convoy sets out on " + long_text(convoy.days.day(0)) + " and arrives on " +
                     long_text(convoy.arrival()) + ", after " + working_days(convoy.schedule.arrival) + ".";
  if (plan.arrive_by) {
    const int spare = convoy.days.after(*plan.arrive_by) - convoy.schedule.arrival;
    const std::string due = long_text(*plan.arrive_by);
    text += spare > 0    ? " It should arrive by " + due + ", so it has " + working_days(spare) + " to spare."
            : spare == 0 ? " That is when it should arrive, with no day to spare."
                         : " It should arrive by " + due + ", so it is " + working_days(-spare) + " late.";
  }
  return text;
}

std::string slowest_text(const Convoy& convoy, const Analysis& analysis) {
  const Plan& plan = convoy.plan;
  std::string text;
  if (analysis.slowest != kNone) {
    text = "Vehicle " + in_quotes(plan.vehicles[analysis.slowest].name) +
           " holds the convoy up: " + working_days(analysis.path_days[analysis.slowest]) +
           " of the critical path are its own";
    const Timing& longest = convoy.schedule.steps[analysis.longest];
    const int days = longest.finish - longest.start;
    text += days == analysis.path_days[analysis.slowest]
                ? ", all in " + name_of(plan.steps[analysis.longest]) + "."
                : ", " + std::to_string(days) + " of them in " + name_of(plan.steps[analysis.longest]) + ".";
  }
  if (analysis.pace != kNone) {
    text += std::string(text.empty() ? "" : " ") + "The path begins with " + name_of(plan.holds[analysis.pace]) +
            ", before which nothing on it can start.";
  }
  return text;
}

std::string slack_text(const Convoy& convoy, const Analysis& analysis) {
  std::vector<std::string> able;
  for (std::size_t i = 0; i < analysis.slack.size(); ++i) {
    if (analysis.slack[i] > 0) {
      able.push_back(in_quotes(convoy.plan.vehicles[i].name) + " by " + working_days(analysis.slack[i]));
    }
  }
  return able.empty() ? "No vehicle can start later as a whole without moving the arrival."
                      : "As a whole, these can start later without moving the arrival: " + listed(able, 12) + ".";
}

void add_path(const Convoy& convoy, const Analysis& analysis, DocumentBuilder& blocks) {
  blocks.paragraph("The critical path, where a day lost is a day later for all:");
  blocks.open_list(true);
  const std::vector<std::uint32_t>& path = analysis.critical_path;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i == kMostOfPath / 2 && path.size() > kMostOfPath) {
      const std::size_t left_out = path.size() - kMostOfPath;
      blocks.item("… and " + counted(left_out, "more step") + ", which the table has");
      i += left_out;
    }
    const Timing& timing = convoy.schedule.steps[path[i]];
    std::string text = name_with_vehicle(convoy, path[i]) + ": " + dates_text(convoy, path[i]);
    if (timing.hold != kNone && timing.start > timing.ready) {
      text += ", kept back until then by " + name_of(convoy.plan.holds[timing.hold]);
    }
    blocks.item(text);
  }
  blocks.close();
}

}  // namespace

void add_summary(const Convoy& convoy, const Analysis& analysis, DocumentBuilder& blocks) {
  blocks.open(Kind::paragraph);
  blocks.strong(arrival_text(convoy));
  blocks.close();
  if (!convoy.plan.note.empty()) {
    blocks.paragraph(convoy.plan.note);
  }
  if (const std::string text = slowest_text(convoy, analysis); !text.empty()) {
    blocks.paragraph(text);
  }
  add_path(convoy, analysis, blocks);
  if (convoy.plan.vehicles.size() > 1) {
    blocks.paragraph(slack_text(convoy, analysis));
  }
}

std::string title_of(const Convoy& convoy) { return convoy.plan.title.empty() ? "The convoy" : convoy.plan.title; }

}  // namespace convoy_planner
