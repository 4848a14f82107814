#include "comparison_blocks.hpp"

#include "constraint_text.hpp"
#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {
namespace {

using waymark::DocumentBuilder;
using waymark::Kind;

std::string moved_text(int days) {
  return days == 0 ? "on the same day" : working_days(days < 0 ? -days : days) + (days < 0 ? " earlier" : " later");
}

/// "between: before and after", or nothing if both are the same.
void add_difference(DocumentBuilder& blocks, const std::string& what, const std::string& before,
                    const std::string& after) {
  if (before != after) {
    blocks.item(what + ": before " + before + "; now " + after);
  }
}

std::string slowest_name(const Version& version) {
  return version.analysis.slowest == kNone ? "no vehicle"
                                           : in_quotes(version.convoy.plan.vehicles[version.analysis.slowest].name);
}

/// The names of what is on the critical path of `here` and not on that of `there`.
std::string only_critical_in(const Version& here, const Version& there) {
  std::set<std::string_view> others;
  for (const std::uint32_t step : there.analysis.critical_path) {
    others.insert(there.convoy.plan.steps[step].id);
  }
  std::vector<std::string> names;
  for (const std::uint32_t step : here.analysis.critical_path) {
    if (!others.contains(here.convoy.plan.steps[step].id)) {
      names.push_back(here.convoy.plan.steps[step].name);
    }
  }
  return listed(names, 12);
}

std::string due_text(const Convoy& convoy) {
  return convoy.plan.arrive_by ? long_text(*convoy.plan.arrive_by) : std::string("no day");
}

std::string free_days_text(const Plan& plan) {
  const std::string others = non_working_text(plan);
  return (plan.bank_holidays ? "bank holidays" : "no bank holiday") + (others.empty() ? "" : ", " + others);
}

std::string chance_text(const Convoy& convoy) {
  if (!convoy.chance || !convoy.plan.arrive_by) {
    return "not worked out";
  }
  return share_text(convoy.chance->arrived_by(convoy.days.after(*convoy.plan.arrive_by)), convoy.chance->samples);
}

std::string waiting_text(const Version& version) {
  int days = 0;
  for (const Wait& wait : version.analysis.waits) {
    days += wait.until - wait.from;
  }
  return working_days(days);
}

std::string old_name(const Version& version, std::uint32_t step) {
  return step == kNone ? std::string() : name_with_vehicle(version.convoy, step);
}

std::string change_text(const Version& before, const Version& after, const StepChange& change) {
  if (change.before == kNone) {
    return "added";
  }
  if (change.after == kNone) {
    return "taken out";
  }
  std::vector<std::string> parts;
  if (change.renamed) {
    parts.push_back("renamed, was " + in_quotes(before.convoy.plan.steps[change.before].name));
  }
  if (change.moved_vehicle) {
    parts.push_back("was with " + owner_name(before.convoy, change.before));
  }
  if (change.duration_changed) {
    parts.push_back("took " + duration_text(before.convoy.plan.steps[change.before].duration) + ", now takes " +
                    duration_text(after.convoy.plan.steps[change.after].duration));
  }
  if (change.order_changed) {
    const std::string names = waits_for_text(after.convoy, change.after);
    parts.push_back("now waits for " + (names.empty() ? "nothing" : names));
  }
  if (change.start_moved == change.finish_moved && change.start_moved != 0) {
    parts.push_back(moved_text(change.finish_moved));
  } else {
    if (change.start_moved != 0) {
      parts.push_back("starts " + moved_text(change.start_moved));
    }
    if (change.finish_moved != 0) {
      parts.push_back("is finished " + moved_text(change.finish_moved));
    }
  }
  std::string text;
  for (const std::string& part : parts) {
    text += (text.empty() ? "" : "; ") + part;
  }
  return text;
}

std::string hold_cell(const Plan& plan, std::uint32_t hold) {
  return hold == kNone ? std::string()
                       : capitalised(hold_text(plan.holds[hold])) + "; holds " + held_text(plan, plan.holds[hold]);
}

void add_hold_changes(const Plan& before, const Plan& after, const std::vector<HoldChange>& changes,
                      DocumentBuilder& blocks) {
  blocks.open_row(true);
  for (const std::string_view name : {"Constraint", "Before", "Now"}) {
    blocks.cell(name, true);
  }
  blocks.close();
  for (const HoldChange& change : changes) {
    const Hold& hold = change.after == kNone ? before.holds[change.before] : after.holds[change.after];
    blocks.open_row();
    blocks.cell(capitalised(name_of(hold)), true);
    blocks.cell(change.before == kNone ? "Not in the plan" : hold_cell(before, change.before));
    blocks.cell(change.after == kNone ? "Taken out" : hold_cell(after, change.after));
    blocks.close();
  }
}

void add_changes(const Version& before, const Version& after, const Comparison& comparison, DocumentBuilder& blocks) {
  blocks.open_table("----", title_of(after.convoy) + ": what changed");
  blocks.open_row(true);
  for (const std::string_view name : {"Leg", "Before", "Now", "Change"}) {
    blocks.cell(name, true);
  }
  blocks.close();
  for (const StepChange& change : comparison.changes) {
    blocks.open_row();
    blocks.cell(change.after == kNone ? old_name(before, change.before) : old_name(after, change.after), true);
    blocks.cell(change.before == kNone ? "" : dates_text(before.convoy, change.before));
    blocks.cell(change.after == kNone ? "" : dates_text(after.convoy, change.after));
    blocks.cell(capitalised(change_text(before, after, change)));
    blocks.close();
  }
  blocks.close();
}

}  // namespace

void add_comparison(const Version& before, const Version& after, const Comparison& comparison,
                    DocumentBuilder& blocks) {
  const auto dated = [](const Convoy& convoy) {
    return convoy.plan.dated ? " (plan of " + long_text(*convoy.plan.dated) + ")" : std::string();
  };
  blocks.open(Kind::paragraph);
  blocks.strong("Before" + dated(before.convoy) + ", the convoy arrived on " + long_text(before.convoy.arrival()) +
                ". Now" + dated(after.convoy) + " it arrives on " + long_text(after.convoy.arrival()) + ", " +
                moved_text(comparison.arrival_moved) + ".");
  blocks.close();
  const std::size_t list = blocks.open_list();
  add_difference(blocks, "Sets out on", long_text(before.convoy.days.day(0)), long_text(after.convoy.days.day(0)));
  add_difference(blocks, "It should arrive by", due_text(before.convoy), due_text(after.convoy));
  add_difference(blocks, "Chance of arriving in time", chance_text(before.convoy), chance_text(after.convoy));
  add_difference(blocks, "Held up by", slowest_name(before), slowest_name(after));
  add_difference(blocks, "Vehicles wait, together", waiting_text(before), waiting_text(after));
  if (const std::string names = only_critical_in(after, before); !names.empty()) {
    blocks.item("Now on the critical path: " + names);
  }
  if (const std::string names = only_critical_in(before, after); !names.empty()) {
    blocks.item("No longer on the critical path: " + names);
  }
  add_difference(blocks, "Nobody works on", free_days_text(before.convoy.plan), free_days_text(after.convoy.plan));
  if (blocks.document().nodes.size() == list + 1) {
    blocks.item("What is critical, who holds the convoy up and how long vehicles wait are as before");
  }
  blocks.close();
  if (!comparison.changes.empty()) {
    add_changes(before, after, comparison, blocks);
  }
  if (!comparison.holds.empty()) {
    blocks.open_table("---", title_of(after.convoy) + ": constraints that changed");
    add_hold_changes(before.convoy.plan, after.convoy.plan, comparison.holds, blocks);
    blocks.close();
  }
  const std::size_t same = comparison.unchanged;
  blocks.paragraph(comparison.changes.empty() ? "No leg changed."
                   : same == 1                ? "One other leg, lead time or rendezvous stayed as it was."
                               : std::to_string(same) + " other legs, lead times and rendezvous stayed as they were.");
}

}  // namespace convoy_planner
