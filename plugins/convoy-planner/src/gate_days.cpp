#include "gate_days.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace convoy_planner {
namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

Day day_in(year_month month, const MonthDay& wanted) {
  const year_month_day last(month / std::chrono::last);
  if (wanted.ordinal == 0) {
    return Day(month / std::chrono::day(std::min(wanted.day, static_cast<unsigned>(last.day()))));
  }
  const std::chrono::weekday weekday(wanted.weekday % 7);
  if (wanted.ordinal < 0) {
    return Day(month / std::chrono::weekday_last(weekday));
  }
  return Day(month / std::chrono::weekday_indexed(weekday, static_cast<unsigned>(wanted.ordinal)));
}

std::vector<Day> weekly(const GateDays& gate, Day from, Day to) {
  std::vector<Day> result;
  const days step(7 * gate.every);
  Day day = *gate.first;
  if (day < from) {
    day += step * ((from - day + step - days(1)) / step);
  }
  for (; day <= to; day += step) {
    result.push_back(day);
  }
  return result;
}

std::vector<Day> monthly(const GateDays& gate, Day from, Day to) {
  std::vector<Day> result;
  const year_month_day begin(gate.first.value_or(from));
  for (year_month month = begin.year() / begin.month();; month += std::chrono::months(gate.every)) {
    const Day day = day_in(month, gate.day);
    if (day > to) {
      return result;
    }
    if (day >= from && day >= gate.first.value_or(from)) {
      result.push_back(day);
    }
  }
}

}  // namespace

std::optional<MonthDay> parse_month_day(std::string_view text) {
  MonthDay result;
  if (!text.empty() && text.size() <= 2 &&
      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    result.day = 0;
    for (const char c : text) {
      result.day = result.day * 10 + static_cast<unsigned>(c - '0');
    }
    return result.day >= 1 && result.day <= 31 ? std::optional(result) : std::nullopt;
  }
  static constexpr std::array<std::string_view, 5> kOrdinals{"first", "second", "third", "fourth", "last"};
  static constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                             "friday", "saturday", "sunday"};
  const std::size_t gap = text.find(' ');
  if (gap == std::string_view::npos) {
    return std::nullopt;
  }
  std::string weekday(text.substr(gap + 1));
  std::transform(weekday.begin(), weekday.end(), weekday.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto ordinal = std::find(kOrdinals.begin(), kOrdinals.end(), text.substr(0, gap));
  const auto named = std::find(kWeekdays.begin(), kWeekdays.end(), weekday);
  if (ordinal == kOrdinals.end() || named == kWeekdays.end()) {
    return std::nullopt;
  }
  result.ordinal = *ordinal == "last" ? -1 : static_cast<int>(ordinal - kOrdinals.begin()) + 1;
  result.weekday = static_cast<unsigned>(named - kWeekdays.begin()) + 1;
  return result;
}

std::vector<Day> gate_days(const GateDays& gate, Day from, Day to) {
  std::vector<Day> result;
  switch (gate.kind) {
    case GateDays::Kind::listed:
      std::copy_if(gate.listed.begin(), gate.listed.end(), std::back_inserter(result),
                   [&](Day day) { return day >= from && day <= to; });
      break;
    case GateDays::Kind::weeks:
      result = weekly(gate, from, to);
      break;
    case GateDays::Kind::months:
      result = monthly(gate, from, to);
      break;
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  std::erase_if(result,
                [&](Day day) { return std::find(gate.except.begin(), gate.except.end(), day) != gate.except.end(); });
  return result;
}

}  // namespace convoy_planner
