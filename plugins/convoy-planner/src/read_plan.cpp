#include "read_plan.hpp"

#include "plan_reading.hpp"
#include "read_parts.hpp"
#include "wording.hpp"

#include <waymark/plain_names.hpp>

#include <string>

namespace convoy_planner {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

constexpr std::uint32_t kMostSamples = 100'000;
// Runs times steps and links: about two seconds of work.
constexpr std::size_t kMostWork = 600'000'000;

void read_non_working(ValueReader& reader, PlanReading& reading) {
  const std::vector<Value>& items = reading.items(reader, "non-working");
  if (items.size() > kMostNonWorking) {
    reader.wrong("non-working", "has more than " + std::to_string(kMostNonWorking) + " entries");
    return;
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Value& item = items[i];
    NonWorking period;
    if (item.is_text()) {
      if (const auto day = read_day(item, "'non-working' of the plan", reading.reply)) {
        reading.plan.non_working.push_back({*day, *day, {}});
      }
      continue;
    }
    const std::string what = part_name(item, "non-working period", i + 1);
    ValueReader inner(item, what, reading.reply);
    const auto from = read_day(inner, "from");
    const auto to = read_day(inner, "to");
    period.name = one_line(inner.text("name"));
    inner.finish();
    if (!from && item.is_mapping() && item["from"].is_missing()) {
      inner.wrong("from", "is missing", "write 'from' and 'to', or a single day");
    }
    if (!from) {
      continue;
    }
    period.from = *from;
    period.to = to.value_or(*from);
    if (period.to < period.from) {
      inner.wrong("to", "lies before its 'from'");
    }
    reading.plan.non_working.push_back(std::move(period));
  }
}

void read_chance(ValueReader& reader, Plan& plan, DirectiveReply& reply, bool& given) {
  const Value& value = reader.node("chance");
  if (value.is_missing()) {
    return;
  }
  ValueReader inner(value, "'chance'", reply);
  given = !inner.node("samples").is_missing();
  plan.samples = static_cast<std::uint32_t>(read_number(inner, "samples", 100, kMostSamples, plan.samples));
  if (!inner.text("seed").empty()) {
    plan.seed = read_number(inner, "seed", 0, std::numeric_limits<std::uint64_t>::max(), 0);
  }
  inner.finish();
}

/// Keeps runs times steps within what a call may take.
void limit_samples(ValueReader& reader, Plan& plan, bool given) {
  std::size_t size = plan.steps.size();
  for (const Step& step : plan.steps) {
    size += step.after.size();
  }
  const std::size_t most = kMostWork / std::max<std::size_t>(size, 1);
  if (plan.samples <= most) {
    return;
  }
  if (given) {
    reader.wrong("chance", "asks for " + std::to_string(plan.samples) + " samples, and a plan of this size may have " +
                               std::to_string(most));
  }
  plan.samples = static_cast<std::uint32_t>(most);
}

void read_head(ValueReader& reader, PlanReading& reading) {
  Plan& plan = reading.plan;
  plan.title = one_line(reader.text("title"));
  plan.note = one_line(reader.text("note"));
  plan.id = reader.text("id");
  if (plan.id.empty()) {
    plan.id = id_from(plan.title);
    plan.id.erase(0, plan.id.find_first_of("abcdefghijklmnopqrstuvwxyz"));
  }
  if (!plan.id.empty() && !waymark::is_plain_id(plan.id)) {
    reader.wrong("id", "must be small letters, digits and single hyphens, from a letter on, not " + in_quotes(plan.id),
                 "the id is made from the title if it is left out");
  }
  plan.dated = read_day(reader, "dated");
  plan.arrive_by = read_day(reader, "arrive-by");
  plan.arrive_by_spot = spot_of(reader.place_of("arrive-by"));
  const auto start = read_day(reader, "start");
  plan.start_spot = spot_of(reader.place_of("start"));
  if (reader.text("start").empty()) {
    reader.wrong("start", "is missing", "say on which day the convoy sets out: 'start: 2026-04-07'");
  } else if (start && plan.arrive_by && *plan.arrive_by < *start) {
    reader.wrong("arrive-by", "lies before its 'start'");
  }
  plan.start = start.value_or(Day());
  plan.bank_holidays = reader.choice("bank-holidays", {"england", "none"}) != "none";
  read_non_working(reader, reading);
}

}  // namespace

const std::vector<Value>& PlanReading::items(ValueReader& reader, std::string_view key) {
  const Value& value = reader.node(key);
  if (value.is_mapping() || (value.is_text() && !one_line(value.text).empty())) {
    reader.wrong(key, "must be a list", "write a line '- ...' for each");
  }
  return value.items;
}

void PlanReading::refer(ValueReader& reader, std::string_view key, Reference::Purpose purpose, std::uint32_t owner,
                        const std::string& what) {
  for (const Value& item : reader.list(key)) {
    std::string name = item.is_text() ? one_line(item.text) : std::string();
    if (name.empty()) {
      reply.error(item.place, "'" + std::string(key) + "' of " + what + " must name parts of the plan",
                  "write an id or a name, or a list of them");
    } else if (references.size() <= kMostLinks) {
      references.push_back({purpose, owner, std::move(name), item.place});
    }
  }
}

std::optional<Plan> read_plan(const Value& data, DirectiveReply& reply) {
  if (data.is_missing() || (data.is_text() && one_line(data.text).empty())) {
    reply.error(data.place, "the plan is empty", "write at least 'start' and 'vehicles'");
    return std::nullopt;
  }
  PlanReading reading(data, reply);
  ValueReader reader(data, "the plan", reply);
  if (!data.is_mapping()) {
    return std::nullopt;
  }
  const std::size_t before = reply.findings.size();
  bool samples_given = false;
  reading.plan.spot = spot_of(data.place);
  read_head(reader, reading);
  read_chance(reader, reading.plan, reply, samples_given);
  reading.read_vehicles(reader);
  reading.read_rendezvous(reader);
  reading.read_constraints(reader);
  reader.finish();
  PlanNames names(reading.plan, reply);
  names.learn();
  names.resolve(reading.references);
  limit_samples(reader, reading.plan, samples_given);
  const bool good = std::none_of(reply.findings.begin() + static_cast<std::ptrdiff_t>(before), reply.findings.end(),
                                 [](const auto& each) { return each.severity == waymark::Severity::error; });
  if (!good) {
    return std::nullopt;
  }
  reading.check_rendezvous();
  return std::move(reading.plan);
}

}  // namespace convoy_planner
