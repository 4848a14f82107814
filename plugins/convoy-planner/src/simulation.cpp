#include "simulation.hpp"

#include <algorithm>

namespace convoy_planner {
namespace {

/// FNV-1a over 32-bit numbers, byte by byte.
class Hash {
 public:
  void add(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) {
      value_ = (value_ ^ ((value >> shift) & 0xffU)) * 0x100000001b3U;
    }
  }
  void add(int value) { add(static_cast<std::uint32_t>(value)); }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

std::vector<Checkpoint> checkpoints_of(const Network& network) {
  std::vector<Checkpoint> result;
  for (std::size_t i = 0; i < network.order.size(); ++i) {
    if (network.rule[i] == kNone) {
      continue;
    }
    const Rule& rule = network.rules[network.rule[i]];
    if (rule.starts_on) {
      result.push_back({network.order[i], rule.start_hold, true, *rule.starts_on, 0});
    }
    if (rule.deadline) {
      result.push_back({network.order[i], rule.deadline_hold, false, *rule.deadline, 0});
    }
  }
  return result;
}

}  // namespace

std::size_t Chance::arrived_by(int limit) const {
  return static_cast<std::size_t>(std::upper_bound(arrivals.begin(), arrivals.end(), limit) - arrivals.begin());
}

int Chance::percentile(unsigned percent) const {
  const std::size_t wanted = (arrivals.size() * percent + 99) / 100;
  return arrivals[std::clamp<std::size_t>(wanted, 1, arrivals.size()) - 1];
}

bool has_spread(const Plan& plan) {
  return std::any_of(plan.steps.begin(), plan.steps.end(), [](const Step& step) { return !step.duration.is_one(); });
}

Chance simulate(const Plan& plan, const Network& network) {
  Chance chance;
  chance.samples = plan.samples;
  chance.seed = plan.seed.value_or(seed_of(plan, network));
  chance.checkpoints = checkpoints_of(network);
  std::vector<std::size_t> watched;  // in `times`, of each checkpoint
  for (const Checkpoint& each : chance.checkpoints) {
    watched.push_back(2 * std::size_t{network.position[each.step]} + (each.start ? 0 : 1));
  }
  std::vector<Duration> spreads;
  std::vector<int> durations;
  std::vector<std::uint32_t> drawn;  // positions with three figures
  for (std::uint32_t i = 0; i < network.order.size(); ++i) {
    spreads.push_back(plan.steps[network.order[i]].duration);
    durations.push_back(spreads.back().likely);
    if (!spreads.back().is_one()) {
      drawn.push_back(i);
    }
  }
  RandomNumbers random(chance.seed);
  std::vector<int> times;
  chance.arrivals.reserve(chance.samples);
  for (std::uint32_t run = 0; run < chance.samples; ++run) {
    for (const std::uint32_t position : drawn) {
      durations[position] = triangular_days(spreads[position], random.next());
    }
    chance.arrivals.push_back(place_all(network, durations, times));
    for (std::size_t i = 0; i < watched.size(); ++i) {
      chance.checkpoints[i].kept += times[watched[i]] <= chance.checkpoints[i].limit ? 1U : 0U;
    }
  }
  std::sort(chance.arrivals.begin(), chance.arrivals.end());
  return chance;
}

std::uint64_t seed_of(const Plan& plan, const Network& network) {
  Hash hash;
  hash.add(static_cast<int>(plan.start.time_since_epoch().count()));
  for (const Step& step : plan.steps) {
    hash.add(step.duration.optimistic);
    hash.add(step.duration.likely);
    hash.add(step.duration.pessimistic);
    hash.add(static_cast<std::uint32_t>(step.after.size()));
    for (const std::uint32_t each : step.after) {
      hash.add(each);
    }
    hash.add(step.during);
  }
  for (const Rule& rule : network.rules) {
    hash.add(rule.not_before);
    hash.add(rule.notice);
    hash.add(rule.gate);
    for (std::uint32_t i = rule.first_freeze; i < rule.end_freeze; ++i) {
      hash.add(network.freezes[i].from);
      hash.add(network.freezes[i].to);
    }
  }
  for (const Meetings& meetings : network.meetings) {
    hash.add(static_cast<std::uint32_t>(meetings.at.size()));
    for (const int each : meetings.at) {
      hash.add(each);
    }
  }
  return hash.value();
}

}  // namespace convoy_planner
