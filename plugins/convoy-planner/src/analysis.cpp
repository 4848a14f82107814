#include "analysis.hpp"

#include <algorithm>

namespace convoy_planner {
namespace {

/// Back from the arrival, from each step to the one that it waited for longest. Where a hold let time pass, or the
/// earlier step could slip, the path begins.
void find_path(const Convoy& convoy, Analysis& analysis) {
  const std::vector<Timing>& timings = convoy.schedule.steps;
  for (std::uint32_t step = convoy.schedule.last; step != kNone;) {
    analysis.critical_path.push_back(step);
    const Timing& timing = timings[step];
    const bool held = timing.start > timing.ready;
    if (held && (timing.driver == kNone || !timings[timing.driver].is_critical())) {
      analysis.pace = timing.hold;
    }
    step = timing.driver != kNone && timings[timing.driver].is_critical() ? timing.driver : kNone;
  }
  std::reverse(analysis.critical_path.begin(), analysis.critical_path.end());
}

void share_path(const Convoy& convoy, Analysis& analysis) {
  analysis.path_days.assign(convoy.plan.vehicles.size(), 0);
  for (const std::uint32_t step : analysis.critical_path) {
    const std::uint32_t vehicle = convoy.plan.steps[step].vehicle;
    if (vehicle != kNone) {
      analysis.path_days[vehicle] += convoy.schedule.steps[step].finish - convoy.schedule.steps[step].start;
    }
  }
  const auto most = std::max_element(analysis.path_days.begin(), analysis.path_days.end());
  if (most != analysis.path_days.end() && *most > 0) {
    analysis.slowest = static_cast<std::uint32_t>(most - analysis.path_days.begin());
  }
  const auto days = [&](std::uint32_t step) {
    return convoy.schedule.steps[step].finish - convoy.schedule.steps[step].start;
  };
  for (const std::uint32_t step : analysis.critical_path) {
    const bool own = analysis.slowest != kNone && convoy.plan.steps[step].vehicle == analysis.slowest;
    if (own && (analysis.longest == kNone || days(step) > days(analysis.longest))) {
      analysis.longest = step;
    }
  }
}

void find_slack(const Convoy& convoy, Analysis& analysis) {
  for (const Vehicle& vehicle : convoy.plan.vehicles) {
    int least = kNever;
    for (const std::uint32_t leg : vehicle.legs) {
      least = std::min(least, convoy.schedule.steps[leg].slack());
    }
    analysis.slack.push_back(least);
  }
}

/// Finds the gaps of one vehicle.
class WaitSearch {
 public:
  WaitSearch(const Convoy& convoy, std::uint32_t vehicle) : convoy_(convoy), vehicle_(vehicle) {
    for (const std::uint32_t leg : convoy.plan.vehicles[vehicle].legs) {
      if (!convoy.plan.steps[leg].meanwhile) {
        legs_.push_back(leg);
        add_own_work_before(leg);
      }
    }
    std::sort(legs_.begin(), legs_.end());
    legs_.erase(std::unique(legs_.begin(), legs_.end()), legs_.end());
    std::stable_sort(legs_.begin(), legs_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return timing(a).start < timing(b).start; });
  }

  std::vector<Wait> run() const {
    std::vector<Wait> waits;
    int busy_until = 0;
    for (const std::uint32_t leg : legs_) {
      if (timing(leg).start > busy_until) {
        waits.push_back(wait(leg, busy_until));
      }
      busy_until = std::max(busy_until, timing(leg).finish);
    }
    return waits;
  }

 private:
  /// Who waits for meanwhile work of their own is at work, and waits only until it can begin.
  void add_own_work_before(std::uint32_t leg) {
    for (std::uint32_t step = timing(leg).driver; step != kNone; step = timing(step).driver) {
      const Step& earlier = convoy_.plan.steps[step];
      if (earlier.meanwhile && earlier.vehicle == vehicle_) {
        legs_.push_back(step);
      } else if (earlier.kind != StepKind::rendezvous) {
        return;
      }
    }
  }

  [[nodiscard]] const Timing& timing(std::uint32_t step) const { return convoy_.schedule.steps[step]; }

  [[nodiscard]] Wait wait(std::uint32_t leg, int from) const {
    Wait result;
    result.vehicle = vehicle_;
    result.leg = leg;
    result.from = from;
    result.until = timing(leg).start;
    result.hold = timing(leg).hold;
    if (timing(leg).ready > from) {
      result.step = timing(leg).driver;
    }
    for (std::uint32_t i = 0; i < convoy_.plan.steps.size(); ++i) {
      const Step& step = convoy_.plan.steps[i];
      const bool meant = step.vehicle == vehicle_ || (step.during != kNone && step.during == result.step) ||
                         (step.during_hold != kNone && step.during_hold == result.hold);
      if (step.meanwhile && meant && timing(i).start < result.until && timing(i).finish > from) {
        result.meanwhile.push_back(i);
      }
    }
    return result;
  }

  const Convoy& convoy_;
  std::uint32_t vehicle_;
  std::vector<std::uint32_t> legs_;
};

}  // namespace

Analysis analyse(const Convoy& convoy) {
  Analysis analysis;
  find_path(convoy, analysis);
  share_path(convoy, analysis);
  find_slack(convoy, analysis);
  for (std::uint32_t vehicle = 0; vehicle < convoy.plan.vehicles.size(); ++vehicle) {
    const std::vector<Wait> waits = WaitSearch(convoy, vehicle).run();
    analysis.waits.insert(analysis.waits.end(), waits.begin(), waits.end());
  }
  return analysis;
}

}  // namespace convoy_planner
