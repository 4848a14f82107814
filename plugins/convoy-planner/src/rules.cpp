#include "rules.hpp"

#include "wording.hpp"

#include <string>

namespace convoy_planner {
namespace {

class RuleMaking {
 public:
  RuleMaking(const Plan& plan, const WorkingDays& days, Network& network, std::vector<Problem>& problems)
      : plan_(plan), days_(days), network_(network), problems_(problems), rules_(plan.steps.size()) {}

  std::vector<Rule> run() {
    for (std::uint32_t i = 0; i < plan_.holds.size(); ++i) {
      switch (plan_.holds[i].kind) {
        case Hold::Kind::fixed_date:
          add_date(i);
          break;
        case Hold::Kind::gate:
          add_gate(i);
          break;
        case Hold::Kind::freeze:
          break;
      }
    }
    check_starts();
    add_freezes();
    return std::move(rules_);
  }

 private:
  void error(const Hold& hold, std::string message, std::string hint) {
    problems_.push_back({hold.spot, true, std::move(message), std::move(hint)});
  }

  bool lies_before_start(const Hold& hold, const std::optional<Day>& day) {
    if (!day || *day >= plan_.start) {
      return false;
    }
    error(hold,
          name_of(hold) + " is impossible: " + long_text(*day) + " lies before the convoy sets out on " +
              long_text(plan_.start) + ", and " + name_of(plan_.steps[hold.steps.front()]) + " is held to it",
          "set another date, or let the convoy set out earlier");
    return true;
  }

  void add_date(std::uint32_t index) {
    const Hold& hold = plan_.holds[index];
    if (lies_before_start(hold, hold.starts_on) || lies_before_start(hold, hold.ends_by)) {
      return;
    }
    if (hold.starts_on && !days_.works_on(*hold.starts_on)) {
      const std::chrono::weekday weekday(*hold.starts_on);
      error(hold,
            name_of(hold) + " is impossible: nobody works on " + std::string(weekday_name(weekday)) + " " +
                long_text(*hold.starts_on) + ", when " + name_of(plan_.steps[hold.steps.front()]) + " must start",
            "the next working day is " + iso_text(days_.day(days_.on_or_after(*hold.starts_on))));
      return;
    }
    for (const std::uint32_t step : hold.steps) {
      Rule& rule = rules_[step];
      if (hold.starts_on) {
        const int day = days_.on_or_after(*hold.starts_on);
        if (rule.starts_on && *rule.starts_on != day) {
          error(hold,
                name_of(plan_.steps[step]) + " must start on " + long_text(*hold.starts_on) + " and, by " +
                    name_of(plan_.holds[rule.start_hold]) + ", on " + long_text(days_.day(*rule.starts_on)),
                "take one of the dates out");
        }
        rule.starts_on = day;
        rule.start_hold = index;
        if (day >= rule.not_before) {
          rule.not_before = day;
          rule.date_hold = index;
        }
      }
      if (hold.starts_from && days_.on_or_after(*hold.starts_from) > rule.not_before) {
        rule.not_before = days_.on_or_after(*hold.starts_from);
        rule.date_hold = index;
      }
      if (hold.ends_by && days_.after(*hold.ends_by) < rule.deadline.value_or(kNever)) {
        rule.deadline = days_.after(*hold.ends_by);
        rule.deadline_hold = index;
      }
    }
  }

  void add_gate(std::uint32_t index) {
    const Hold& hold = plan_.holds[index];
    const auto number = static_cast<std::uint32_t>(network_.meetings.size());
    Meetings meetings;
    for (const Day day : gate_days(hold.gate, days_.first(), days_.last())) {
      const int at = days_.on_or_after(day);
      if (at < days_.size() && (meetings.at.empty() || meetings.at.back() != at)) {
        meetings.at.push_back(at);
      }
    }
    meetings.next.assign(static_cast<std::size_t>(days_.size()) + 1, kNever);
    std::size_t coming = meetings.at.size();
    for (int day = days_.size() - 1; day >= 0; --day) {
      coming -= coming > 0 && meetings.at[coming - 1] >= day ? 1 : 0;
      meetings.next[static_cast<std::size_t>(day)] = coming < meetings.at.size() ? meetings.at[coming] : kNever;
    }
    network_.meetings.push_back(std::move(meetings));
    for (const std::uint32_t step : hold.steps) {
      Rule& rule = rules_[step];
      if (rule.gate != kNone) {
        error(hold,
              name_of(plan_.steps[step]) + " waits for two gates, " + in_quotes(plan_.holds[rule.gate_hold].name) +
                  " and " + in_quotes(hold.name),
              "put a leg between them, so that each has its own");
        continue;
      }
      rule.gate = number;
      rule.gate_hold = index;
      rule.notice = hold.notice;
    }
  }

  /// A step that must start on a day has no use for a gate, nor for a later earliest day.
  void check_starts() {
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const Rule& rule = rules_[i];
      if (rule.starts_on && rule.not_before > *rule.starts_on) {
        error(plan_.holds[rule.date_hold],
              name_of(plan_.steps[i]) + " must not start before " + long_text(days_.day(rule.not_before)) +
                  ", but must on " + long_text(days_.day(*rule.starts_on)) + " by " +
                  name_of(plan_.holds[rule.start_hold]),
              "take one of the dates out");
      }
      if (rule.starts_on && rule.gate != kNone) {
        error(plan_.holds[rule.gate_hold],
              name_of(plan_.steps[i]) + " must start on " + long_text(days_.day(*rule.starts_on)) +
                  " and on a day of " + name_of(plan_.holds[rule.gate_hold]),
              "take the fixed date or the gate out");
      }
    }
  }

  void add_freezes() {
    std::vector<std::vector<Interval>> of_step(rules_.size());
    for (std::uint32_t i = 0; i < plan_.holds.size(); ++i) {
      const Hold& hold = plan_.holds[i];
      if (hold.kind != Hold::Kind::freeze) {
        continue;
      }
      const Interval interval{days_.on_or_after(hold.from), days_.after(hold.to), i};
      if (interval.from < interval.to) {
        for (const std::uint32_t step : hold.steps) {
          of_step[step].push_back(interval);
        }
      }
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      std::stable_sort(of_step[i].begin(), of_step[i].end(),
                       [](const Interval& a, const Interval& b) { return a.from < b.from; });
      rules_[i].first_freeze = static_cast<std::uint32_t>(network_.freezes.size());
      network_.freezes.insert(network_.freezes.end(), of_step[i].begin(), of_step[i].end());
      rules_[i].end_freeze = static_cast<std::uint32_t>(network_.freezes.size());
    }
  }

  const Plan& plan_;
  const WorkingDays& days_;
  Network& network_;
  std::vector<Problem>& problems_;
  std::vector<Rule> rules_;
};

}  // namespace

std::vector<Rule> make_rules(const Plan& plan, const WorkingDays& days, Network& network,
                             std::vector<Problem>& problems) {
  return RuleMaking(plan, days, network, problems).run();
}

bool is_a_rule(const Rule& rule) {
  return rule.not_before > 0 || rule.gate != kNone || rule.first_freeze < rule.end_freeze || rule.starts_on ||
         rule.deadline;
}

std::string name_of(const Hold& hold) {
  switch (hold.kind) {
    case Hold::Kind::fixed_date:
      return "fixed date " + in_quotes(hold.name);
    case Hold::Kind::gate:
      return "gate " + in_quotes(hold.name);
    case Hold::Kind::freeze:
      return "freeze " + in_quotes(hold.name);
  }
  return in_quotes(hold.name);
}

}  // namespace convoy_planner
