// Reads vehicles with their legs, and rendezvous.
#include "plan_reading.hpp"
#include "read_parts.hpp"
#include "wording.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace convoy_planner {
namespace {

using waymark::Value;
using waymark::ValueReader;

}  // namespace

void PlanReading::read_vehicles(ValueReader& reader) {
  const std::vector<Value>& list = items(reader, "vehicles");
  if (list.empty()) {
    reader.wrong("vehicles", "is missing or empty", "write a line '- name: ...' for each workstream");
    return;
  }
  if (list.size() > kMostVehicles) {
    reader.wrong("vehicles", "has more than " + std::to_string(kMostVehicles) + " vehicles", "split the plan");
    return;
  }
  for (const Value& value : list) {
    const auto index = static_cast<std::uint32_t>(plan.vehicles.size());
    ValueReader inner(value, part_name(value, "vehicle", index + 1), reply);
    plan.vehicles.emplace_back();
    plan.vehicles.back().spot = spot_of(value.place);
    if (!value.is_mapping()) {
      continue;
    }
    read_name(inner, plan.vehicles.back().id, plan.vehicles.back().name);
    const std::vector<Value>& legs = items(inner, "legs");
    if (legs.empty()) {
      inner.wrong("legs", "is missing or empty", "write a line '- {name: ..., duration: ...}' for each");
    }
    std::uint32_t before = kNone;
    for (const Value& leg : legs) {
      if (plan.steps.size() == kMostLegs) {
        reply.error(leg.place, "the plan has more than " + std::to_string(kMostLegs) + " legs", "split the plan");
        return;
      }
      read_leg(leg, index, before);
    }
    inner.finish();
  }
}

void PlanReading::read_leg(const Value& value, std::uint32_t vehicle, std::uint32_t& before) {
  Vehicle& owner = plan.vehicles[vehicle];
  std::string what = part_name(value, "leg", owner.legs.size() + 1);
  if (value["name"].text.empty()) {
    what += " of vehicle " + in_quotes(owner.name);
  }
  ValueReader reader(value, what, reply);
  const auto index = static_cast<std::uint32_t>(plan.steps.size());
  owner.legs.push_back(index);
  plan.steps.emplace_back();
  Step& leg = plan.steps.back();
  leg.vehicle = vehicle;
  leg.spot = spot_of(value.place);
  if (!value.is_mapping()) {
    return;
  }
  read_name(reader, leg.id, leg.name);
  leg.duration = read_duration(reader, what, reply);
  leg.meanwhile = !reader.text("meanwhile").empty();
  if (leg.meanwhile) {
    refer(reader, "meanwhile", Reference::Purpose::meanwhile, index, what);
  }
  refer(reader, "after", Reference::Purpose::after, index, what);
  if (reader.node("after").is_missing() && before != kNone && !leg.meanwhile) {
    leg.after.push_back(before);
  }
  if (!leg.meanwhile) {
    before = index;
  }
  reader.finish();
}

void PlanReading::read_rendezvous(ValueReader& reader) {
  const std::vector<Value>& list = items(reader, "rendezvous");
  if (list.size() > kMostRendezvous) {
    reader.wrong("rendezvous", "has more than " + std::to_string(kMostRendezvous) + " entries", "split the plan");
    return;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value& value = list[i];
    const std::string what = part_name(value, "rendezvous", i + 1);
    ValueReader inner(value, what, reply);
    const auto index = static_cast<std::uint32_t>(plan.steps.size());
    plan.steps.emplace_back();
    Step& step = plan.steps.back();
    step.kind = StepKind::rendezvous;
    step.spot = spot_of(value.place);
    if (!value.is_mapping()) {
      continue;
    }
    read_name(inner, step.id, step.name);
    refer(inner, "after", Reference::Purpose::after, index, what);
    refer(inner, "before", Reference::Purpose::before, index, what);
    if (inner.list("after").empty()) {
      inner.wrong("after", "is missing or empty", "name the legs that must be finished when the vehicles meet");
    }
    inner.finish();
  }
}

void PlanReading::check_rendezvous() {
  for (const Step& step : plan.steps) {
    if (step.kind != StepKind::rendezvous) {
      continue;
    }
    std::set<std::uint32_t> meeting;
    for (const std::uint32_t each : step.after) {
      meeting.insert(plan.steps[each].vehicle);
    }
    if (meeting.size() < 2) {
      reply.warning({plan.source, step.spot.line, step.spot.column},
                    "rendezvous " + in_quotes(step.name) + " waits for one vehicle only",
                    "name legs of all vehicles that must meet, or let legs follow each other with 'after'");
    }
  }
}

}  // namespace convoy_planner
