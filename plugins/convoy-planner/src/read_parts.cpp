#include "read_parts.hpp"

#include "wording.hpp"

#include <waymark/plain_names.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace convoy_planner {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

constexpr std::size_t kMostName = 200;
constexpr int kWeek = 5;

constexpr std::string_view kDayHint = "write a day from 1900 to 2199 as '2026-04-07'";
constexpr std::string_view kLengthHint =
    "write weeks, as '6' or '2.5 weeks', or days, as '10 days'; from one day to 520 weeks";

std::optional<int> read_figure(const Value& value, const std::string& what, DirectiveReply& reply) {
  if (value.is_text()) {
    if (const auto days = parse_length(one_line(value.text))) {
      return days;
    }
  }
  reply.error(value.place, what + " is no length of time" + (value.is_text() ? ": " + in_quotes(value.text) : ""),
              std::string(kLengthHint));
  return std::nullopt;
}

Duration three_figures(const std::array<const Value*, 3>& figures, const waymark::ValuePlace& place,
                       const std::string& what, DirectiveReply& reply) {
  std::array<int, 3> days{1, 1, 1};
  bool read_all = true;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto figure = read_figure(*figures.at(i), what, reply);
    days.at(i) = figure.value_or(1);
    read_all = read_all && figure;
  }
  if (read_all && (days[0] > days[1] || days[1] > days[2])) {
    reply.error(place, what + " is not in order: optimistic, likely and pessimistic must not fall",
                "write the shortest first and the longest last");
    return {1, 1, 1};
  }
  return {days[0], days[1], days[2]};
}

}  // namespace

std::optional<Day> read_day(ValueReader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  if (text.empty()) {
    return std::nullopt;
  }
  const auto day = parse_day(text);
  if (!day) {
    reader.wrong(key, "is no day: " + in_quotes(text), std::string(kDayHint));
  }
  return day;
}

std::optional<Day> read_day(const Value& value, const std::string& what, DirectiveReply& reply) {
  const auto day = value.is_text() ? parse_day(one_line(value.text)) : std::nullopt;
  if (!day) {
    reply.error(value.place,
                what + " holds something that is no day" + (value.is_text() ? ": " + in_quotes(value.text) : ""),
                std::string(kDayHint));
  }
  return day;
}

std::optional<int> parse_length(std::string_view text) {
  double figure = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), figure, std::chars_format::fixed);
  if (read.ec != std::errc() || !std::isfinite(figure) || figure <= 0 || figure > kMostDays) {
    return std::nullopt;
  }
  const std::string_view unit(read.ptr, static_cast<std::size_t>(text.data() + text.size() - read.ptr));
  const bool in_days = unit == " day" || unit == " days";
  if (!in_days && !unit.empty() && unit != " week" && unit != " weeks") {
    return std::nullopt;
  }
  // Why: 0.4 weeks are two days, though 0.4 * 5 is a little more in binary.
  const double days = in_days ? figure : std::ceil(figure * kWeek - 1e-9);
  if (days != std::floor(days) || days < 1 || days > kMostDays) {
    return std::nullopt;
  }
  return static_cast<int>(days);
}

Duration read_duration(ValueReader& reader, const std::string& what, DirectiveReply& reply) {
  const Value& value = reader.node("duration");
  const std::string named = "'duration' of " + what;
  if (value.is_missing() || (value.is_text() && one_line(value.text).empty())) {
    reader.wrong("duration", "is missing", std::string(kLengthHint));
    return {1, 1, 1};
  }
  if (value.is_text()) {
    const int days = read_figure(value, named, reply).value_or(1);
    return {days, days, days};
  }
  if (value.is_list()) {
    if (value.items.size() != 3) {
      reply.error(value.place, named + " has " + counted(value.items.size(), "figure"),
                  "write one figure, or three: optimistic, likely, pessimistic");
      return {1, 1, 1};
    }
    return three_figures({&value.items[0], &value.items[1], &value.items[2]}, value.place, named, reply);
  }
  ValueReader inner(value, named, reply);
  const std::array<const Value*, 3> figures{&inner.node("optimistic"), &inner.node("likely"),
                                            &inner.node("pessimistic")};
  inner.finish();
  static constexpr std::array<std::string_view, 3> kKeys{"optimistic", "likely", "pessimistic"};
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures.at(i)->is_missing()) {
      inner.wrong(kKeys.at(i), "is missing", "give all three, or one figure only");
      return {1, 1, 1};
    }
  }
  return three_figures(figures, value.place, named, reply);
}

std::uint64_t read_number(ValueReader& reader, std::string_view key, std::uint64_t least, std::uint64_t most,
                          std::uint64_t otherwise) {
  const std::string text = reader.text(key);
  if (text.empty()) {
    return otherwise;
  }
  std::uint64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < least || number > most) {
    reader.wrong(key, "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                          ", not " + in_quotes(text));
    return otherwise;
  }
  return number;
}

bool read_name(ValueReader& reader, std::string& id, std::string& name) {
  name = one_line(reader.text("name"));
  id = reader.text("id");
  if (name.empty()) {
    reader.wrong("name", "is missing", "say in a few words what it is");
    return false;
  }
  if (name.size() > kMostName) {
    reader.wrong("name", "is longer than " + std::to_string(kMostName) + " bytes", "a few words are enough");
  }
  if (id.empty()) {
    id = id_from(name);
    if (!waymark::is_plain_id(id)) {
      reader.wrong("id", "is missing, and none can be made from its name",
                   "write small letters, digits and hyphens, from a letter on");
    }
  } else if (!waymark::is_plain_id(id)) {
    reader.wrong("id", "must be small letters, digits and single hyphens, from a letter on, not " + in_quotes(id));
  }
  return true;
}

std::string part_name(const Value& value, std::string_view noun, std::size_t number) {
  const std::string name = one_line(value["name"].text);
  return std::string(noun) + " " + (name.empty() ? std::to_string(number) : in_quotes(name));
}

}  // namespace convoy_planner
