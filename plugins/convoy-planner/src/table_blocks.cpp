#include "constraint_text.hpp"
#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace convoy_planner {
namespace {

using waymark::DocumentBuilder;

void headings(DocumentBuilder& blocks, const std::vector<std::string_view>& names) {
  blocks.open_row(true);
  for (const std::string_view name : names) {
    blocks.cell(name, true);
  }
  blocks.close();
}

void group(DocumentBuilder& blocks, const std::string& name, std::size_t columns) {
  blocks.open_row(true);
  blocks.cell(name, true);
  for (std::size_t i = 1; i < columns; ++i) {
    blocks.cell("", true);
  }
  blocks.close();
}

void row(DocumentBuilder& blocks, const std::vector<std::string>& cells) {
  blocks.open_row();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    blocks.cell(cells[i], i == 0);
  }
  blocks.close();
}

std::string slack_cell(const Timing& timing) {
  const int slack = timing.slack();
  return slack > 0 ? working_days(slack) : slack == 0 ? "none: critical" : "none: " + working_days(-slack) + " late";
}

class LegTable {
 public:
  LegTable(const Convoy& convoy, DocumentBuilder& blocks) : convoy_(convoy), blocks_(blocks) {}

  void add() {
    blocks_.open_table("------", title_of(convoy_) + ": dates and slack");
    headings(blocks_, {"Leg", "Takes", "Waits for", "Earliest dates", "Finished at the latest on", "Slack"});
    for (const Vehicle& vehicle : convoy_.plan.vehicles) {
      group(blocks_, vehicle.name, kColumns);
      for (const std::uint32_t leg : vehicle.legs) {
        add_step(leg);
      }
    }
    add_kind(StepKind::lead_time, "Lead times");
    add_kind(StepKind::rendezvous, "Rendezvous");
    blocks_.close();
  }

 private:
  static constexpr std::size_t kColumns = 6;

  void add_kind(StepKind kind, const std::string& name) {
    bool first = true;
    for (std::uint32_t i = 0; i < convoy_.plan.steps.size(); ++i) {
      if (convoy_.plan.steps[i].kind == kind) {
        if (first) {
          group(blocks_, name, kColumns);
        }
        first = false;
        add_step(i);
      }
    }
  }

  void add_step(std::uint32_t index) {
    const Step& step = convoy_.plan.steps[index];
    const Timing& timing = convoy_.schedule.steps[index];
    row(blocks_, {step.name + (step.meanwhile ? " (meanwhile)" : ""), duration_text(step.duration),
                  waits_for_text(convoy_, index), dates_text(convoy_, index),
                  long_text(latest_day(timing, convoy_.days)), slack_cell(timing)});
  }

  const Convoy& convoy_;
  DocumentBuilder& blocks_;
};

}  // namespace

void add_legs(const Convoy& convoy, DocumentBuilder& blocks) { LegTable(convoy, blocks).add(); }

void add_waits(const Convoy& convoy, const Analysis& analysis, DocumentBuilder& blocks) {
  if (analysis.waits.empty()) {
    blocks.paragraph("No vehicle waits on the way.");
    return;
  }
  blocks.open_table("-----", title_of(convoy) + ": where vehicles wait");
  headings(blocks, {"Before leg", "Vehicle", "How long", "For what", "What can be done meanwhile"});
  for (const Wait& wait : analysis.waits) {
    std::vector<std::string> names;
    for (const std::uint32_t leg : wait.meanwhile) {
      names.push_back(convoy.plan.steps[leg].name);
    }
    row(blocks, {convoy.plan.steps[wait.leg].name, convoy.plan.vehicles[wait.vehicle].name,
                 working_days(wait.until - wait.from) + ", from " + long_text(convoy.days.day(wait.from)),
                 cause_text(convoy, wait), names.empty() ? "nothing is planned" : listed(names)});
  }
  blocks.close();
}

void add_constraints(const Convoy& convoy, DocumentBuilder& blocks) {
  const Plan& plan = convoy.plan;
  if (!plan.holds.empty()) {
    blocks.open_table("----", title_of(convoy) + ": constraints on dates");
    headings(blocks, {"Constraint", "What it holds", "What it asks", "What came of it"});
    for (std::uint32_t i = 0; i < plan.holds.size(); ++i) {
      const Hold& hold = plan.holds[i];
      row(blocks, {capitalised(name_of(hold)), held_text(plan, hold), capitalised(hold_text(hold)),
                   capitalised(outcome_text(convoy, i))});
    }
    blocks.close();
  }
  std::string days = plan.bank_holidays ? "Dates are working days: Monday to Friday without England's bank holidays."
                                        : "Dates are working days: Monday to Friday, bank holidays too.";
  if (const std::string others = non_working_text(plan); !others.empty()) {
    days += " Nobody works on: " + others + ".";
  }
  blocks.paragraph(days);
}

}  // namespace convoy_planner
