// Reads constraints: lead times, fixed dates, gates and freezes.
#include "plan_reading.hpp"
#include "read_parts.hpp"
#include "wording.hpp"

#include <charconv>
#include <string>

namespace convoy_planner {
namespace {

using waymark::Value;
using waymark::ValueReader;

constexpr std::size_t kMostGateDays = 1000;
constexpr int kMostEvery = 60;

/// 'month', '3 months', '2 weeks': how many, and of what.
bool parse_every(std::string_view text, GateDays& gate) {
  gate.every = 1;
  if (const std::size_t gap = text.find(' '); gap != std::string_view::npos) {
    const auto read = std::from_chars(text.data(), text.data() + gap, gate.every);
    if (read.ec != std::errc() || read.ptr != text.data() + gap || gate.every < 1 || gate.every > kMostEvery) {
      return false;
    }
    text.remove_prefix(gap + 1);
  }
  const bool weeks = text == "week" || text == "weeks";
  gate.kind = weeks ? GateDays::Kind::weeks : GateDays::Kind::months;
  return weeks || text == "month" || text == "months";
}

}  // namespace

void PlanReading::read_constraints(ValueReader& reader) {
  const std::vector<Value>& list = items(reader, "constraints");
  if (list.size() > kMostConstraints) {
    reader.wrong("constraints", "has more than " + std::to_string(kMostConstraints) + " entries", "split the plan");
    return;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Value& value = list[i];
    const std::string what = part_name(value, "constraint", i + 1);
    ValueReader inner(value, what, reply);
    if (!value.is_mapping()) {
      continue;
    }
    const std::string kind = inner.choice("kind", {"lead-time", "fixed-date", "gate", "freeze"});
    if (kind.empty()) {
      if (inner.text("kind").empty()) {
        inner.wrong("kind", "is missing", "known are: lead-time, fixed-date, gate, freeze");
      }
      continue;
    }
    if (kind == "lead-time") {
      read_lead_time(inner, value, what);
      inner.finish();
      continue;
    }
    const auto index = static_cast<std::uint32_t>(plan.holds.size());
    plan.holds.emplace_back();
    Hold& hold = plan.holds.back();
    hold.spot = spot_of(value.place);
    read_name(inner, hold.id, hold.name);
    if (inner.list("holds").empty()) {
      inner.wrong("holds", "is missing or empty", "name the legs that it holds");
    }
    if (kind == "fixed-date") {
      read_fixed_date(inner, hold);
    } else if (kind == "gate") {
      read_gate(inner, hold, what);
    } else {
      read_freeze(inner, hold);
    }
    refer(inner, "holds", kind == "freeze" ? Reference::Purpose::freeze : Reference::Purpose::hold, index, what);
    inner.finish();
  }
}

void PlanReading::read_lead_time(ValueReader& reader, const Value& value, const std::string& what) {
  const auto index = static_cast<std::uint32_t>(plan.steps.size());
  plan.steps.emplace_back();
  Step& step = plan.steps.back();
  step.kind = StepKind::lead_time;
  step.spot = spot_of(value.place);
  read_name(reader, step.id, step.name);
  step.duration = read_duration(reader, what, reply);
  refer(reader, "after", Reference::Purpose::after, index, what);
  refer(reader, "before", Reference::Purpose::before, index, what);
  if (reader.list("before").empty()) {
    reader.wrong("before", "is missing or empty", "name the legs that wait until it is over");
  }
}

void PlanReading::read_fixed_date(ValueReader& reader, Hold& hold) {
  hold.kind = Hold::Kind::fixed_date;
  hold.starts_on = read_day(reader, "starts-on");
  hold.starts_from = read_day(reader, "starts-from");
  hold.ends_by = read_day(reader, "ends-by");
  const bool written =
      !reader.text("starts-on").empty() || !reader.text("starts-from").empty() || !reader.text("ends-by").empty();
  if (!written) {
    reader.wrong("starts-on", "is missing", "give it 'starts-on', 'starts-from' or 'ends-by'");
  } else if (hold.starts_on && hold.starts_from) {
    reader.wrong("starts-from", "stands beside 'starts-on', which says all", "take one of them out");
  } else if (hold.ends_by && hold.ends_by < (hold.starts_on ? hold.starts_on : hold.starts_from)) {
    reader.wrong("ends-by", "lies before the start that it asks for");
  }
}

void PlanReading::read_gate(ValueReader& reader, Hold& hold, const std::string& what) {
  hold.kind = Hold::Kind::gate;
  const std::vector<Value>& days = items(reader, "days");
  if (days.size() > kMostGateDays) {
    reader.wrong("days", "has more than " + std::to_string(kMostGateDays) + " entries");
    return;
  }
  for (const Value& day : days) {
    if (const auto read = read_day(day, "'days' of " + what, reply)) {
      hold.gate.listed.push_back(*read);
    }
  }
  const std::vector<Value>& except = items(reader, "except");
  for (std::size_t i = 0; i < except.size() && i < kMostGateDays; ++i) {
    if (const auto read = read_day(except[i], "'except' of " + what, reply)) {
      hold.gate.except.push_back(*read);
    }
  }
  if (const std::string notice = reader.text("notice"); !notice.empty()) {
    const auto length = parse_length(notice);
    hold.notice = length.value_or(0);
    if (!length) {
      reader.wrong("notice", "is no length of time: " + in_quotes(notice), "write '5 days' or '2 weeks'");
    }
  }
  read_recurrence(reader, hold.gate);
}

void PlanReading::read_recurrence(ValueReader& reader, GateDays& gate) {
  const std::string every = reader.text("every");
  const std::string day = reader.text("day");
  gate.first = read_day(reader, "first");
  if (every.empty()) {
    if (gate.listed.empty() && reader.node("days").items.empty()) {
      reader.wrong("every", "is missing", "write 'every: month' and 'day: second tuesday', or a list of 'days'");
    }
    if (!day.empty() || gate.first) {
      reader.wrong(day.empty() ? "first" : "day", "is of no use without 'every'");
    }
    return;
  }
  if (!reader.node("days").is_missing()) {
    reader.wrong("days", "stands beside 'every'", "take one of them out");
  }
  if (!parse_every(every, gate)) {
    reader.wrong("every", "is no interval: " + in_quotes(every), "write 'month', '3 months', 'week' or '2 weeks'");
  } else if (gate.kind == GateDays::Kind::weeks) {
    if (!gate.first) {
      reader.wrong("first", "is missing", "say on which day the first one is: the others follow from it");
      gate.first = plan.start;
    }
    if (!day.empty()) {
      reader.wrong("day", "is of no use with weeks", "the day of 'first' says which weekday it is");
    }
  } else if (const auto month_day = parse_month_day(day)) {
    gate.day = *month_day;
  } else {
    reader.wrong("day", day.empty() ? std::string("is missing") : "is no day of a month: " + in_quotes(day),
                 "write 'second tuesday', 'last friday' or a number from 1 to 31");
  }
}

void PlanReading::read_freeze(ValueReader& reader, Hold& hold) {
  hold.kind = Hold::Kind::freeze;
  const auto from = read_day(reader, "from");
  const auto to = read_day(reader, "to");
  for (const std::string_view key : {"from", "to"}) {
    if (reader.text(key).empty()) {
      reader.wrong(key, "is missing", "write the first and the last day of the freeze");
    }
  }
  hold.from = from.value_or(Day());
  hold.to = to.value_or(hold.from);
  if (from && to && *to < *from) {
    reader.wrong("to", "lies before its 'from'");
  }
}

}  // namespace convoy_planner
