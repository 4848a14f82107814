#include "network.hpp"

#include "rules.hpp"
#include "wording.hpp"

#include <string>

namespace convoy_planner {
namespace {

constexpr std::size_t kMostCycles = 10;
constexpr std::size_t kMostNamed = 40;  // of one cycle

/// What each step waits for, whether for its finish or its start.
std::vector<std::vector<std::uint32_t>> earlier_steps(const Plan& plan) {
  std::vector<std::vector<std::uint32_t>> result(plan.steps.size());
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    result[i] = plan.steps[i].after;
    if (plan.steps[i].during != kNone) {
      result[i].push_back(plan.steps[i].during);
    }
  }
  return result;
}

/// The steps in an order in which each follows what it waits for; of several that could come next the one that was
/// ready first. Steps of cycles, and what follows them, are left out.
std::vector<std::uint32_t> ordered(const std::vector<std::vector<std::uint32_t>>& earlier) {
  std::vector<std::vector<std::uint32_t>> later(earlier.size());
  std::vector<std::size_t> waits(earlier.size());
  std::vector<std::uint32_t> order;
  order.reserve(earlier.size());
  for (std::uint32_t i = 0; i < earlier.size(); ++i) {
    waits[i] = earlier[i].size();
    for (const std::uint32_t each : earlier[i]) {
      later[each].push_back(i);
    }
    if (waits[i] == 0) {
      order.push_back(i);
    }
  }
  for (std::size_t done = 0; done < order.size(); ++done) {
    for (const std::uint32_t each : later[order[done]]) {
      if (--waits[each] == 0) {
        order.push_back(each);
      }
    }
  }
  return order;
}

void report_cycle(const Plan& plan, const std::vector<std::uint32_t>& cycle, std::vector<Problem>& problems) {
  std::string message = name_of(plan.steps[cycle.front()]) + " waits for itself: ";
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (i == kMostNamed && cycle.size() > kMostNamed + 1) {
      message += " ← " + std::to_string(cycle.size() - i) + " more";
      break;
    }
    message += (i == 0 ? "" : " ← ") + in_quotes(plan.steps[cycle[i]].name);
  }
  message += " ← " + in_quotes(plan.steps[cycle.front()].name);
  problems.push_back({plan.steps[cycle.front()].spot, true, std::move(message),
                      "read '←' as 'waits for', and take one of these out of 'after', 'before' or 'meanwhile'"});
}

/// Reports cycles that have no step in common, each from the step that the file has first.
void report_cycles(const Plan& plan, const std::vector<std::vector<std::uint32_t>>& earlier,
                   const std::vector<std::uint32_t>& order, std::vector<Problem>& problems) {
  enum class Mark : char { open, on_way, done };
  std::vector<Mark> marks(earlier.size(), Mark::open);
  for (const std::uint32_t each : order) {
    marks[each] = Mark::done;
  }
  std::size_t found = 0;
  for (std::uint32_t begin = 0; begin < earlier.size() && found < kMostCycles; ++begin) {
    std::vector<std::uint32_t> way;
    // Each step that is left waits for another that is left, so going from one to the next ends in a cycle, or on a way
    // that was gone before.
    std::uint32_t step = begin;
    while (marks[step] == Mark::open) {
      marks[step] = Mark::on_way;
      way.push_back(step);
      const auto next = std::find_if(earlier[step].begin(), earlier[step].end(),
                                     [&](std::uint32_t each) { return marks[each] != Mark::done; });
      if (next == earlier[step].end()) {
        break;
      }
      step = *next;
    }
    if (!way.empty() && marks[step] == Mark::on_way) {
      std::vector<std::uint32_t> cycle(std::find(way.begin(), way.end(), step), way.end());
      std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
      report_cycle(plan, cycle, problems);
      ++found;
    }
    for (const std::uint32_t each : way) {
      marks[each] = Mark::done;
    }
  }
}

}  // namespace

std::optional<int> Meetings::until(int day) const {
  const auto after = std::upper_bound(at.begin(), at.end(), day);
  return after == at.begin() ? std::nullopt : std::optional(*(after - 1));
}

int place_last(const Network& network, const Rule& rule, int finish, int duration) {
  const int free = finish - duration;
  int start = rule.starts_on ? std::min(free, *rule.starts_on) : free;
  for (bool moved = true; moved;) {
    moved = false;
    if (rule.gate != kNone) {
      const auto meeting = network.meetings[rule.gate].until(start);
      if (!meeting) {
        return free;
      }
      start = *meeting;
    }
    for (std::uint32_t i = rule.first_freeze; i < rule.end_freeze; ++i) {
      const Interval& freeze = network.freezes[i];
      if (start < freeze.to && start + duration > freeze.from) {
        start = freeze.from - duration;
        moved = true;
      }
    }
  }
  return start < 0 ? free : start;
}

std::optional<Network> build_network(const Plan& plan, const WorkingDays& days, std::vector<Problem>& problems) {
  const auto earlier = earlier_steps(plan);
  Network network;
  network.order = ordered(earlier);
  const std::size_t before = problems.size();
  if (network.order.size() < plan.steps.size()) {
    report_cycles(plan, earlier, network.order, problems);
  }
  std::vector<Rule> rules = make_rules(plan, days, network, problems);
  if (std::any_of(problems.begin() + static_cast<std::ptrdiff_t>(before), problems.end(),
                  [](const Problem& each) { return each.error; })) {
    return std::nullopt;
  }
  network.position.resize(plan.steps.size());
  for (std::uint32_t i = 0; i < network.order.size(); ++i) {
    network.position[network.order[i]] = i;
  }
  network.rule.assign(plan.steps.size(), kNone);
  for (std::uint32_t i = 0; i < network.order.size(); ++i) {
    const Step& step = plan.steps[network.order[i]];
    network.first_link.push_back(static_cast<std::uint32_t>(network.links.size()));
    for (const std::uint32_t each : step.after) {
      network.links.push_back(2 * network.position[each] + 1);
    }
    if (step.during != kNone) {
      network.links.push_back(2 * network.position[step.during]);
    }
    Rule& rule = rules[network.order[i]];
    if (is_a_rule(rule)) {
      network.rule[i] = static_cast<std::uint32_t>(network.rules.size());
      network.rules.push_back(rule);
    }
  }
  network.first_link.push_back(static_cast<std::uint32_t>(network.links.size()));
  return network;
}

std::string name_of(const Step& step) {
  switch (step.kind) {
    case StepKind::leg:
      return "leg " + in_quotes(step.name);
    case StepKind::rendezvous:
      return "rendezvous " + in_quotes(step.name);
    case StepKind::lead_time:
      return "lead time " + in_quotes(step.name);
  }
  return in_quotes(step.name);
}

}  // namespace convoy_planner
