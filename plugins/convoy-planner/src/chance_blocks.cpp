#include "report_blocks.hpp"
#include "report_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

#include <array>
#include <map>
#include <string>

namespace convoy_planner {
namespace {

using waymark::DocumentBuilder;

void add_row(DocumentBuilder& blocks, const std::string& name, const std::string& value) {
  blocks.open_row();
  blocks.cell(name, true);
  blocks.cell(value);
  blocks.close();
}

/// The days to give the chance of, each once and in order, as they are called.
std::map<int, std::string> limits_of(const Convoy& convoy) {
  std::map<int, std::string> limits;
  const auto add = [&](int limit, Day day, const char* note) {
    std::string& text = limits[limit];
    text += (text.empty() ? long_text(day) : "") + note;
  };
  if (convoy.plan.arrive_by) {
    add(convoy.days.after(*convoy.plan.arrive_by), *convoy.plan.arrive_by, ", when it should");
  }
  add(convoy.schedule.arrival, convoy.arrival(), ", with the likely figures");
  static constexpr std::array<unsigned, 4> kPercents{50, 80, 90, 95};
  for (const unsigned percent : kPercents) {
    const int limit = convoy.chance->percentile(percent);
    limits.emplace(limit, long_text(day_of_finish(limit, convoy.days)));
  }
  return limits;
}

/// What the simulation did, so that somebody else can do it again.
std::string method_text(const Chance& chance) {
  return "The plan was run " + with_commas(chance.samples) +
         " times. Each run drew a duration for every leg with three figures (from a triangular distribution, each on "
         "its own) and worked out all dates again. The seed is " +
         std::to_string(chance.seed) +
         ": the same plan always gives the same figures. What the figures leave out, such as "
         "troubles that meet several legs together, makes late arrivals likelier than they say.";
}

}  // namespace

void add_chances(const Convoy& convoy, DocumentBuilder& blocks) {
  const Chance& chance = *convoy.chance;
  const Plan& plan = convoy.plan;
  const auto share = [&](std::size_t part) { return share_text(part, chance.samples); };
  blocks.open_table("--", title_of(convoy) + ": how likely it is to arrive");
  blocks.open_row(true);
  blocks.cell("Arrives by", true);
  blocks.cell("Chance", true);
  blocks.close();
  for (const auto& [limit, name] : limits_of(convoy)) {
    add_row(blocks, limit >= kNever ? "a day that the gates leave" : name,
            limit >= kNever ? "not sure" : share(chance.arrived_by(limit)));
  }
  blocks.close();
  if (!chance.checkpoints.empty()) {
    blocks.open_table("--", title_of(convoy) + ": how likely fixed dates are kept");
    blocks.open_row(true);
    blocks.cell("Fixed date", true);
    blocks.cell("Chance", true);
    blocks.close();
    for (const Checkpoint& each : chance.checkpoints) {
      add_row(blocks, plan.holds[each.hold].name + ": " + plan.steps[each.step].name, share(each.kept));
    }
    blocks.close();
  }
  blocks.paragraph(method_text(chance));
}

}  // namespace convoy_planner
