#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <array>
#include <chrono>
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

std::string waits_for(const Convoy& convoy, const Step& step) {
  std::vector<std::string> names;
  for (const std::uint32_t each : step.after) {
    names.push_back(convoy.plan.steps[each].name);
  }
  if (step.during != kNone) {
    names.push_back("the start of " + convoy.plan.steps[step.during].name);
  }
  return listed(names, 4);
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
    row(blocks_,
        {step.name + (step.meanwhile ? " (meanwhile)" : ""), duration_text(step.duration), waits_for(convoy_, step),
         dates_text(convoy_, index), long_text(latest_day(timing, convoy_.days)), slack_cell(timing)});
  }

  const Convoy& convoy_;
  DocumentBuilder& blocks_;
};

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
      return "no part of it lies between " + long_text(hold.from) + " and " + long_text(hold.to);
  }
  return {};
}

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
    blocks.open_table("---", title_of(convoy) + ": constraints on dates");
    headings(blocks, {"Constraint", "What it holds", "What it asks"});
    for (const Hold& hold : plan.holds) {
      std::vector<std::string> names;
      for (const std::uint32_t step : hold.steps) {
        names.push_back(plan.steps[step].name);
      }
      row(blocks, {capitalised(name_of(hold)), listed(names), capitalised(hold_text(hold))});
    }
    blocks.close();
  }
  std::string days = plan.bank_holidays ? "Dates are working days: Monday to Friday without England's bank holidays"
                                        : "Dates are working days: Monday to Friday, bank holidays too";
  std::vector<std::string> others;
  for (const NonWorking& each : plan.non_working) {
    const std::string dates =
        each.from == each.to ? long_text(each.from) : long_text(each.from) + " to " + long_text(each.to);
    others.push_back(each.name.empty() ? dates : each.name + " (" + dates + ")");
  }
  days += others.empty() ? "." : ". Nobody works on: " + listed(others, 12) + ".";
  blocks.paragraph(days);
}

}  // namespace convoy_planner
