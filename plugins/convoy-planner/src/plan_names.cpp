#include "plan_names.hpp"

#include "wording.hpp"

#include <waymark/suggest.hpp>

#include <algorithm>

namespace convoy_planner {
namespace {

constexpr std::size_t kMostSuggestions = 50;  // each compares with all names

std::string_view option_of(Reference::Purpose purpose) {
  switch (purpose) {
    case Reference::Purpose::after:
      return "after";
    case Reference::Purpose::before:
      return "before";
    case Reference::Purpose::meanwhile:
      return "meanwhile";
    case Reference::Purpose::hold:
    case Reference::Purpose::freeze:
      return "holds";
  }
  return "after";
}

std::string_view wanted_by(Reference::Purpose purpose) {
  switch (purpose) {
    case Reference::Purpose::after:
    case Reference::Purpose::before:
    case Reference::Purpose::hold:
      return "a leg, a rendezvous, a lead time or a vehicle";
    case Reference::Purpose::meanwhile:
      return "a leg or a constraint that somebody waits for";
    case Reference::Purpose::freeze:
      return "a leg or a vehicle";
  }
  return {};
}

}  // namespace

const std::string& PlanNames::id_of(const Target& target) const {
  return target.what == What::vehicle ? plan_.vehicles[target.index].id
         : target.what == What::step  ? plan_.steps[target.index].id
                                      : plan_.holds[target.index].id;
}

const std::string& PlanNames::name_of(const Target& target) const {
  return target.what == What::vehicle ? plan_.vehicles[target.index].name
         : target.what == What::step  ? plan_.steps[target.index].name
                                      : plan_.holds[target.index].name;
}

Spot PlanNames::spot_of(const Target& target) const {
  return target.what == What::vehicle ? plan_.vehicles[target.index].spot
         : target.what == What::step  ? plan_.steps[target.index].spot
                                      : plan_.holds[target.index].spot;
}

std::string PlanNames::kind_of(const Target& target) const {
  if (target.what == What::vehicle) {
    return "vehicle";
  }
  if (target.what == What::hold) {
    switch (plan_.holds[target.index].kind) {
      case Hold::Kind::fixed_date:
        return "fixed date";
      case Hold::Kind::gate:
        return "gate";
      case Hold::Kind::freeze:
        return "freeze";
    }
  }
  switch (plan_.steps[target.index].kind) {
    case StepKind::leg:
      return "leg";
    case StepKind::rendezvous:
      return "rendezvous";
    case StepKind::lead_time:
      return "lead time";
  }
  return "leg";
}

void PlanNames::learn() {
  for (std::uint32_t i = 0; i < plan_.vehicles.size(); ++i) {
    learn_one(What::vehicle, i);
  }
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    learn_one(What::step, i);
  }
  for (std::uint32_t i = 0; i < plan_.holds.size(); ++i) {
    learn_one(What::hold, i);
  }
}

void PlanNames::learn_one(What what, std::uint32_t index) {
  const Target target{what, index, false};
  if (id_of(target).empty()) {
    return;  // reported where it was read
  }
  const auto [other, added] = by_id_.emplace(id_of(target), target);
  if (!added) {
    const Spot spot = spot_of(target);
    reply_.error({plan_.source, spot.line, spot.column},
                 kind_of(target) + " " + in_quotes(name_of(target)) + " has the id " + in_quotes(id_of(target)) +
                     " of the " + kind_of(other->second) + " on line " + std::to_string(spot_of(other->second).line),
                 "give it an 'id' of its own");
  }
  const auto [named, first] = by_name_.emplace(folded(name_of(target)), target);
  named->second.ambiguous = !first;
}

std::string PlanNames::owner_text(const Reference& reference) const {
  const bool by_hold = reference.purpose == Reference::Purpose::hold || reference.purpose == Reference::Purpose::freeze;
  const Target owner{by_hold ? What::hold : What::step, reference.owner, false};
  return "'" + std::string(option_of(reference.purpose)) + "' of " + kind_of(owner) + " " + in_quotes(name_of(owner));
}

bool PlanNames::suits(const Reference& reference, const Target& target) const {
  switch (reference.purpose) {
    case Reference::Purpose::after:
    case Reference::Purpose::before:
    case Reference::Purpose::hold:
      return target.what != What::hold;
    case Reference::Purpose::meanwhile:
      return target.what == What::hold ||
             (target.what == What::step && plan_.steps[target.index].kind != StepKind::rendezvous);
    case Reference::Purpose::freeze:
      return target.what == What::vehicle ||
             (target.what == What::step && plan_.steps[target.index].kind == StepKind::leg);
  }
  return false;
}

const PlanNames::Target* PlanNames::find(const Reference& reference) {
  if (const auto found = by_id_.find(reference.name); found != by_id_.end()) {
    return &found->second;
  }
  const auto named = by_name_.find(folded(reference.name));
  if (named != by_name_.end() && !named->second.ambiguous) {
    return &named->second;
  }
  if (named != by_name_.end()) {
    reply_.error(reference.place,
                 owner_text(reference) + " names " + in_quotes(reference.name) + ", and there are several of that name",
                 "write its 'id' instead");
    return nullptr;
  }
  std::string hint;
  if (unknown_ < kMostSuggestions) {
    std::vector<std::string_view> known;
    for (const auto* map : {&by_id_, &by_name_}) {
      for (const auto& [name, target] : *map) {
        if (suits(reference, target)) {
          known.push_back(map == &by_id_ ? std::string_view(name) : std::string_view(name_of(target)));
        }
      }
    }
    const std::string meant = waymark::suggest(reference.name, known);
    hint = meant.empty() ? "it must be " + std::string(wanted_by(reference.purpose)) + ", by id or name"
                         : "did you mean '" + meant + "'?";
  }
  ++unknown_;
  reply_.error(reference.place,
               owner_text(reference) + " names " + in_quotes(reference.name) + ", which the plan does not have", hint);
  return nullptr;
}

void PlanNames::resolve(const std::vector<Reference>& references) {
  for (const Reference& reference : references) {
    const Target* target = find(reference);
    if (target == nullptr) {
      continue;
    }
    if (!suits(reference, *target)) {
      reply_.error(reference.place,
                   owner_text(reference) + " names the " + kind_of(*target) + " " + in_quotes(name_of(*target)),
                   "it must be " + std::string(wanted_by(reference.purpose)));
      continue;
    }
    put(reference, *target);
    if (links_ > kMostLinks) {
      reply_.error(reference.place, "the plan has more than " + std::to_string(kMostLinks) + " links between its parts",
                   "name a rendezvous instead of many legs, or split the plan");
      return;
    }
  }
  place_meanwhile();
  const auto tidy = [](std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  };
  for (Step& step : plan_.steps) {
    tidy(step.after);
  }
  for (Hold& hold : plan_.holds) {
    tidy(hold.steps);
  }
}

/// What fills the wait for a gate, a date or a freeze begins when that wait does: when what is held is ready.
void PlanNames::place_meanwhile() {
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    Step& step = plan_.steps[i];
    if (step.during_hold == kNone || !step.after.empty()) {
      continue;
    }
    for (const std::uint32_t held : plan_.holds[step.during_hold].steps) {
      if (held != i) {
        step.after = plan_.steps[held].after;
        std::erase(step.after, i);
        break;
      }
    }
  }
}

void PlanNames::link(std::vector<std::uint32_t>& list, std::uint32_t step) {
  list.push_back(step);
  ++links_;
}

void PlanNames::put(const Reference& reference, const Target& target) {
  const std::vector<std::uint32_t> one{target.index};
  const std::vector<std::uint32_t>& steps = target.what == What::vehicle ? plan_.vehicles[target.index].legs : one;
  switch (reference.purpose) {
    case Reference::Purpose::after:
      for (const std::uint32_t step : steps) {
        link(plan_.steps[reference.owner].after, step);
      }
      return;
    case Reference::Purpose::before:
      for (const std::uint32_t step : steps) {
        link(plan_.steps[step].after, reference.owner);
      }
      if (Step& owner = plan_.steps[reference.owner];
          owner.kind == StepKind::lead_time && owner.vehicle == kNone && !steps.empty()) {
        owner.vehicle = plan_.steps[steps.front()].vehicle;
      }
      return;
    case Reference::Purpose::meanwhile:
      (target.what == What::hold ? plan_.steps[reference.owner].during_hold : plan_.steps[reference.owner].during) =
          target.index;
      return;
    case Reference::Purpose::hold:
    case Reference::Purpose::freeze:
      for (const std::uint32_t step : steps) {
        link(plan_.holds[reference.owner].steps, step);
      }
      return;
  }
}

}  // namespace convoy_planner
