#include "schedule.hpp"

#include "rules.hpp"
#include "wording.hpp"

#include <string>

namespace convoy_planner {
namespace {

int figure_of(const Step& step, int Duration::*figure) { return step.duration.*figure; }

std::vector<int> durations_of(const Plan& plan, const Network& network, int Duration::*figure) {
  std::vector<int> result;
  result.reserve(plan.steps.size());
  for (const std::uint32_t step : network.order) {
    result.push_back(figure_of(plan.steps[step], figure));
  }
  return result;
}

class Scheduling {
 public:
  Scheduling(const Plan& plan, const Network& network, const WorkingDays& days, std::vector<Problem>& problems)
      : plan_(plan), network_(network), days_(days), problems_(problems) {}

  std::optional<Schedule> run() {
    place_early();
    if (bad_) {
      return std::nullopt;
    }
    place_late();
    report_deadlines();
    return std::move(schedule_);
  }

 private:
  void place_early() {
    std::vector<int> times;
    schedule_.steps.resize(plan_.steps.size());
    schedule_.arrival = place_all(network_, durations_of(plan_, network_, &Duration::likely), times);
    for (std::size_t i = 0; i < network_.order.size(); ++i) {
      const std::uint32_t step = network_.order[i];
      Timing& timing = schedule_.steps[step];
      for (std::uint32_t each = network_.first_link[i]; each < network_.first_link[i + 1]; ++each) {
        const std::uint32_t link = network_.links[each];
        // Why: of several that are equally late, one that takes time says more than one that is merely reached.
        const bool later = times[link] > timing.ready;
        if (timing.driver == kNone || later ||
            (times[link] == timing.ready && plan_.steps[timing.driver].duration.likely == 0)) {
          timing.ready = times[link];
          timing.driver = network_.order[link / 2];
          timing.from_start = link % 2 == 0;
        }
      }
      timing.start = times[2 * i];
      timing.finish = times[2 * i + 1];
      if (network_.rule[i] != kNone) {
        const Rule& rule = network_.rules[network_.rule[i]];
        timing.hold = place(network_, rule, timing.ready, plan_.steps[step].duration.likely).hold;
        timing.on_day =
            timing.start == timing.finish && (timing.hold != kNone || rule.gate != kNone || rule.starts_on.has_value());
        check_start(step, rule);
      }
      if (timing.finish == schedule_.arrival && (schedule_.last == kNone || step < schedule_.last)) {
        schedule_.last = step;
      }
      if (bad_) {
        return;
      }
    }
    check_length();
  }

  void impossible(Spot spot, std::string message, std::string hint) {
    problems_.push_back({spot, true, std::move(message), std::move(hint)});
    bad_ = true;
  }

  void check_start(std::uint32_t step, const Rule& rule) {
    const Timing& timing = schedule_.steps[step];
    if (timing.start >= kNever) {
      const Hold& gate = plan_.holds[rule.gate_hold];
      impossible(gate.spot,
                 name_of(plan_.steps[step]) + " is ready on " + long_text(days_.day(timing.ready)) + ", but " +
                     name_of(gate) + " has no day after that" +
                     (rule.notice > 0 ? " with " + working_days(rule.notice) + "' notice" : ""),
                 "give the gate later days");
    } else if (rule.starts_on && timing.start != *rule.starts_on) {
      const Hold& date = plan_.holds[rule.start_hold];
      std::string why = "let the convoy set out earlier, or set a later date";
      if (timing.hold != kNone && timing.hold != rule.start_hold) {
        why = name_of(plan_.holds[timing.hold]) + " keeps it from starting earlier";
      } else if (timing.driver != kNone) {
        why = "it waits for " + name_of(plan_.steps[timing.driver]) + ", which " +
              (timing.from_start ? "starts" : "is finished") + " on " +
              long_text(timing.from_start ? days_.day(timing.ready) : day_of_finish(timing.ready, days_));
      }
      impossible(date.spot,
                 name_of(date) + " is impossible: " + name_of(plan_.steps[step]) + " must start on " +
                     long_text(days_.day(*rule.starts_on)) + ", but cannot before " +
                     long_text(days_.day(timing.start)),
                 std::move(why));
    }
  }

  void check_length() {
    std::vector<int> times;
    const int longest = place_all(network_, durations_of(plan_, network_, &Duration::pessimistic), times);
    if (schedule_.arrival > days_.size() || (longest < kNever && longest > days_.size())) {
      impossible(plan_.start_spot,
                 "the plan goes on for more than " + std::to_string(kMostYears) + " years" +
                     (schedule_.arrival > days_.size() ? "" : " with its pessimistic figures"),
                 "look for durations that are too long; a figure without a unit is in weeks");
    }
  }

  void place_late() {
    std::vector<int> finishes(plan_.steps.size(), schedule_.arrival);  // by position, then lowered
    std::vector<int> starts(plan_.steps.size(), kNever);
    for (std::size_t i = network_.order.size(); i-- > 0;) {
      const std::uint32_t step = network_.order[i];
      const int duration = plan_.steps[step].duration.likely;
      int start = std::min(starts[i], finishes[i] - duration);
      int notice = 0;
      if (network_.rule[i] != kNone) {
        const Rule& rule = network_.rules[network_.rule[i]];
        const int finish = std::min(start + duration, rule.deadline.value_or(kNever));
        start = place_last(network_, rule, finish, duration);
        notice = rule.gate == kNone ? 0 : rule.notice;
      }
      schedule_.steps[step].latest_start = start;
      schedule_.steps[step].latest_finish = start + duration;
      for (std::uint32_t each = network_.first_link[i]; each < network_.first_link[i + 1]; ++each) {
        const std::uint32_t link = network_.links[each];
        int& latest = link % 2 == 0 ? starts[link / 2] : finishes[link / 2];
        latest = std::min(latest, start - notice);
      }
    }
  }

  void report_deadlines() {
    for (std::size_t i = 0; i < network_.order.size(); ++i) {
      const Rule* rule = network_.rule[i] == kNone ? nullptr : &network_.rules[network_.rule[i]];
      const Timing& timing = schedule_.steps[network_.order[i]];
      if (rule != nullptr && rule->deadline && timing.finish > *rule->deadline) {
        const Hold& hold = plan_.holds[rule->deadline_hold];
        problems_.push_back({hold.spot, false,
                             name_of(hold) + " is missed: " + name_of(plan_.steps[network_.order[i]]) +
                                 " must be finished by " + long_text(*hold.ends_by) + ", but is so on " +
                                 long_text(last_day(timing, days_)) + " at the earliest, " +
                                 working_days(timing.finish - *rule->deadline) + " later",
                             "shorten what comes before it, or agree another date"});
      }
    }
  }

  const Plan& plan_;
  const Network& network_;
  const WorkingDays& days_;
  std::vector<Problem>& problems_;
  Schedule schedule_;
  bool bad_ = false;
};

}  // namespace

int place_all(const Network& network, const std::vector<int>& durations, std::vector<int>& times) {
  times.resize(2 * durations.size());
  int arrival = 0;
  for (std::size_t i = 0; i < durations.size(); ++i) {
    int start = 0;
    for (std::uint32_t each = network.first_link[i]; each < network.first_link[i + 1]; ++each) {
      start = std::max(start, times[network.links[each]]);
    }
    if (network.rule[i] != kNone) {
      start = place(network, network.rules[network.rule[i]], start, durations[i]).start;
    }
    times[2 * i] = start;
    times[2 * i + 1] = start + durations[i];
    arrival = std::max(arrival, start + durations[i]);
  }
  return arrival;
}

std::optional<Schedule> make_schedule(const Plan& plan, const Network& network, const WorkingDays& days,
                                      std::vector<Problem>& problems) {
  return Scheduling(plan, network, days, problems).run();
}

Day day_of_finish(int finish, const WorkingDays& days) { return days.day(std::max(finish - 1, 0)); }

Day first_day(const Timing& timing, const WorkingDays& days) {
  return timing.start == timing.finish && !timing.on_day ? day_of_finish(timing.start, days) : days.day(timing.start);
}

Day last_day(const Timing& timing, const WorkingDays& days) {
  return timing.on_day ? days.day(timing.finish) : day_of_finish(timing.finish, days);
}

Day latest_first_day(const Timing& timing, const WorkingDays& days) {
  return timing.start == timing.finish && !timing.on_day ? day_of_finish(timing.latest_start, days)
                                                         : days.day(timing.latest_start);
}

Day latest_day(const Timing& timing, const WorkingDays& days) {
  return timing.on_day ? days.day(timing.latest_finish) : day_of_finish(timing.latest_finish, days);
}

}  // namespace convoy_planner
