// Holds the schedule of many small plans, made by chance, to one found by trying every day.
#include "network.hpp"

#include "rules.hpp"
#include "schedule.hpp"
#include "simulation.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>

using namespace convoy_planner;

namespace {

constexpr std::uint32_t kSteps = 9;
constexpr int kHorizon = 220;  // in working days

Day day_of(const WorkingDays& days, std::uint64_t number) { return days.day(static_cast<int>(number)); }

/// Legs that wait for legs before them, with gates, freezes, deadlines, earliest days and meanwhile work.
class PlanByChance {
 public:
  explicit PlanByChance(std::uint64_t seed) : random_(seed) {}

  Plan make(const WorkingDays& days) {
    Plan plan;
    plan.start = days.first();
    plan.vehicles.resize(1);
    for (std::uint32_t i = 0; i < kSteps; ++i) {
      Step step;
      step.kind = below(5) == 0 ? StepKind::rendezvous : StepKind::leg;
      step.name = "step " + std::to_string(i);
      const int length = step.kind == StepKind::leg ? static_cast<int>(1 + below(9)) : 0;
      step.duration = {length, length, length};
      for (std::uint32_t each = 0; each < i; ++each) {
        if (below(4) == 0) {
          step.after.push_back(each);
        }
      }
      if (i > 0 && below(6) == 0) {
        step.meanwhile = true;
        step.during = static_cast<std::uint32_t>(below(i));
      }
      plan.steps.push_back(step);
      add_holds(plan, i, days);
    }
    return plan;
  }

 private:
  std::uint64_t below(std::uint64_t end) { return random_.next() % end; }

  void add_holds(Plan& plan, std::uint32_t step, const WorkingDays& days) {
    Hold hold;
    hold.name = "hold of " + std::to_string(step);
    hold.steps = {step};
    if (below(4) == 0) {
      hold.kind = Hold::Kind::gate;
      hold.gate.kind = GateDays::Kind::weeks;
      hold.gate.every = static_cast<int>(1 + below(3));
      hold.gate.first = day_of(days, below(20));
      hold.notice = static_cast<int>(below(6));
      plan.holds.push_back(hold);
    }
    for (std::uint64_t i = below(3); plan.steps[step].kind == StepKind::leg && i > 0; --i) {
      Hold freeze = hold;
      freeze.kind = Hold::Kind::freeze;
      const std::uint64_t from = below(60);
      freeze.from = day_of(days, from);
      freeze.to = day_of(days, from + below(15));
      plan.holds.push_back(freeze);
    }
    if (below(5) == 0) {
      hold.kind = Hold::Kind::fixed_date;
      hold.starts_from = day_of(days, below(40));
      plan.holds.push_back(hold);
    }
  }

  RandomNumbers random_;
};

/// Tries day after day.
class SlowSchedule {
 public:
  SlowSchedule(const Plan& plan, const WorkingDays& days) : plan_(plan), holds_(plan.steps.size()) {
    for (const Hold& hold : plan.holds) {
      Limit limit{&hold,
                  {},
                  days.on_or_after(hold.from),
                  days.after(hold.to),
                  hold.starts_from ? days.on_or_after(*hold.starts_from) : 0};
      for (const Day day :
           hold.kind == Hold::Kind::gate ? gate_days(hold.gate, days.first(), days.last()) : std::vector<Day>()) {
        limit.meetings.insert(days.on_or_after(day));
      }
      holds_[hold.steps.front()].push_back(std::move(limit));
    }
  }

  /// Starts of all steps, `forced` at `at`; an empty list if that is impossible.
  [[nodiscard]] std::vector<int> place(std::uint32_t forced, int at) const {
    std::vector<int> starts;
    for (std::uint32_t step = 0; step < plan_.steps.size(); ++step) {
      int ready = 0;
      for (const std::uint32_t each : plan_.steps[step].after) {
        ready = std::max(ready, starts[each] + plan_.steps[each].duration.likely);
      }
      if (plan_.steps[step].during != kNone) {
        ready = std::max(ready, starts[plan_.steps[step].during]);
      }
      int start = step == forced ? at : ready;
      while (start < kHorizon && !may_start(step, ready, start) && step != forced) {
        ++start;
      }
      if (start >= kHorizon || !may_start(step, ready, start)) {
        return {};
      }
      starts.push_back(start);
    }
    return starts;
  }

  [[nodiscard]] int arrival(const std::vector<int>& starts) const {
    int result = 0;
    for (std::size_t step = 0; step < starts.size(); ++step) {
      result = std::max(result, starts[step] + plan_.steps[step].duration.likely);
    }
    return result;
  }

 private:
  [[nodiscard]] bool may_start(std::uint32_t step, int ready, int start) const {
    if (start < ready) {
      return false;
    }
    const int end = start + plan_.steps[step].duration.likely;
    for (const Limit& limit : holds_[step]) {
      const bool gate = limit.hold->kind == Hold::Kind::gate;
      const bool freeze = limit.hold->kind == Hold::Kind::freeze;
      if ((gate && !(limit.meetings.contains(start) && start >= ready + limit.hold->notice)) ||
          (freeze && start < limit.to && end > limit.from) || start < limit.not_before) {
        return false;
      }
    }
    return true;
  }

  struct Limit {
    const Hold* hold;
    std::set<int> meetings;
    int from;
    int to;
    int not_before;
  };
  const Plan& plan_;
  std::vector<std::vector<Limit>> holds_;  ///< by step
};

}  // namespace

TEST_CASE("earliest and latest starts are those that trying every day finds") {
  const Day start = *parse_day("2027-03-01");  // with Easter and two bank holidays of May in the way
  const WorkingDays days(start, start + std::chrono::days(500), true, {});
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Plan plan = PlanByChance(seed).make(days);
    std::vector<Problem> problems;
    const auto network = build_network(plan, days, problems);
    REQUIRE(network);
    const auto schedule = make_schedule(plan, *network, days, problems);
    REQUIRE(schedule);
    CHECK(problems.empty());
    const SlowSchedule slow(plan, days);
    const std::vector<int> starts = slow.place(kNone, 0);
    REQUIRE(starts.size() == plan.steps.size());
    INFO("seed " << seed);
    CHECK(slow.arrival(starts) == schedule->arrival);
    for (std::uint32_t step = 0; step < plan.steps.size(); ++step) {
      INFO(plan.steps[step].name);
      CHECK(schedule->steps[step].start == starts[step]);
      int latest = starts[step];
      for (int at = starts[step]; at <= schedule->arrival; ++at) {
        const std::vector<int> forced = slow.place(step, at);
        latest = !forced.empty() && slow.arrival(forced) <= schedule->arrival ? at : latest;
      }
      CHECK(schedule->steps[step].latest_start == latest);
    }
  }
}

TEST_CASE("a later or longer step never starts earlier") {
  const Day start = *parse_day("2027-03-01");
  const WorkingDays days(start, start + std::chrono::days(500), true, {});
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Plan plan = PlanByChance(seed).make(days);
    std::vector<Problem> problems;
    const auto network = build_network(plan, days, problems);
    REQUIRE(network);
    for (const Rule& rule : network->rules) {
      for (int ready = 0; ready < 60; ++ready) {
        for (int length = 1; length < 12; ++length) {
          const int at = place(*network, rule, ready, length).start;
          CHECK(place(*network, rule, ready + 1, length).start >= at);
          CHECK(place(*network, rule, ready, length + 1).start >= at);
        }
      }
    }
  }
}
