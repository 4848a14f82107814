#include "comparison.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace convoy_planner {
namespace {

/// Counts working days between days of both versions, in the calendar of the later one.
class Counter {
 public:
  Counter(const Convoy& before, const Convoy& after)
      : days_(std::min(before.days.first(), after.days.first()), std::max(before.days.last(), after.days.last()),
              after.plan.bank_holidays, after.plan.non_working) {}

  /// How many working days `to` lies after `from`.
  [[nodiscard]] int between(Day from, Day to) const { return days_.on_or_after(to) - days_.on_or_after(from); }

 private:
  WorkingDays days_;
};

std::string_view vehicle_id(const Convoy& convoy, std::uint32_t step) {
  const std::uint32_t vehicle = convoy.plan.steps[step].vehicle;
  return vehicle == kNone ? std::string_view() : std::string_view(convoy.plan.vehicles[vehicle].id);
}

/// The ids of `steps`, sorted.
std::vector<std::string_view> ids_of(const Plan& plan, const std::vector<std::uint32_t>& steps) {
  std::vector<std::string_view> ids;
  for (const std::uint32_t step : steps) {
    ids.emplace_back(plan.steps[step].id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

bool waits_for_the_same(const Plan& before, const Step& old, const Plan& after, const Step& now) {
  const auto begins_with = [](const Plan& plan, const Step& step) {
    return step.during == kNone ? std::string_view() : std::string_view(plan.steps[step.during].id);
  };
  return ids_of(before, old.after) == ids_of(after, now.after) && begins_with(before, old) == begins_with(after, now);
}

bool asks_the_same(const Plan& before, const Hold& old, const Plan& after, const Hold& now) {
  return old.kind == now.kind && old.name == now.name && old.starts_on == now.starts_on &&
         old.starts_from == now.starts_from && old.ends_by == now.ends_by && old.gate == now.gate &&
         old.notice == now.notice && old.from == now.from && old.to == now.to &&
         ids_of(before, old.steps) == ids_of(after, now.steps);
}

std::vector<HoldChange> compare_holds(const Plan& before, const Plan& after) {
  std::vector<HoldChange> changes;
  std::map<std::string_view, std::uint32_t> old_holds;
  for (std::uint32_t i = 0; i < before.holds.size(); ++i) {
    old_holds.emplace(before.holds[i].id, i);
  }
  for (std::uint32_t i = 0; i < after.holds.size(); ++i) {
    const auto old = old_holds.find(after.holds[i].id);
    if (old == old_holds.end()) {
      changes.push_back({kNone, i});
      continue;
    }
    if (!asks_the_same(before, before.holds[old->second], after, after.holds[i])) {
      changes.push_back({old->second, i});
    }
    old_holds.erase(old);
  }
  for (std::uint32_t i = 0; i < before.holds.size(); ++i) {
    if (old_holds.contains(before.holds[i].id)) {
      changes.push_back({i, kNone});
    }
  }
  return changes;
}

StepChange compare_step(const Convoy& before, std::uint32_t old_step, const Convoy& after, std::uint32_t new_step,
                        const Counter& counter) {
  const Step& old = before.plan.steps[old_step];
  const Step& now = after.plan.steps[new_step];
  const Timing& old_timing = before.schedule.steps[old_step];
  const Timing& timing = after.schedule.steps[new_step];
  StepChange change{old_step, new_step};
  change.start_moved = counter.between(first_day(old_timing, before.days), first_day(timing, after.days));
  change.finish_moved = counter.between(last_day(old_timing, before.days), last_day(timing, after.days));
  change.renamed = old.name != now.name;
  change.moved_vehicle = vehicle_id(before, old_step) != vehicle_id(after, new_step);
  change.duration_changed = !(old.duration == now.duration);
  change.order_changed = !waits_for_the_same(before.plan, old, after.plan, now);
  return change;
}

}  // namespace

Comparison compare(const Convoy& before, const Convoy& after) {
  const Counter counter(before, after);
  Comparison result;
  result.arrival_moved = counter.between(before.arrival(), after.arrival());
  std::map<std::string_view, std::uint32_t> old_steps;
  for (std::uint32_t i = 0; i < before.plan.steps.size(); ++i) {
    old_steps.emplace(before.plan.steps[i].id, i);
  }
  for (std::uint32_t i = 0; i < after.plan.steps.size(); ++i) {
    const auto old = old_steps.find(after.plan.steps[i].id);
    StepChange change{kNone, i};
    if (old != old_steps.end()) {
      change = compare_step(before, old->second, after, i, counter);
      old_steps.erase(old);
    }
    if (change.differs()) {
      result.changes.push_back(change);
    } else {
      ++result.unchanged;
    }
  }
  std::vector<std::uint32_t> gone;
  for (const auto& [id, step] : old_steps) {
    gone.push_back(step);
  }
  std::sort(gone.begin(), gone.end());
  for (const std::uint32_t step : gone) {
    result.changes.push_back({step, kNone});
  }
  result.holds = compare_holds(before.plan, after.plan);
  return result;
}

}  // namespace convoy_planner
