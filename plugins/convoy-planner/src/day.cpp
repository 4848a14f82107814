#include "day.hpp"

#include <waymark/plain_names.hpp>

#include <array>

namespace convoy_planner {
namespace {

using std::chrono::year_month_day;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

int number(std::string_view digits) {
  int result = 0;
  for (const char c : digits) {
    result = result * 10 + (c - '0');
  }
  return result;
}

std::string two_digits(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string day_and_month(const year_month_day& parts) {
  return std::to_string(static_cast<unsigned>(parts.day())) + " " +
         std::string(month_name(static_cast<unsigned>(parts.month())));
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
  if (!waymark::is_plain_date(text)) {
    return std::nullopt;
  }
  const int year = number(text.substr(0, 4));
  if (year < kFirstYear || year > kLastYear) {
    return std::nullopt;
  }
  return Day(year_month_day(std::chrono::year(year),
                            std::chrono::month(static_cast<unsigned>(number(text.substr(5, 2)))),
                            std::chrono::day(static_cast<unsigned>(number(text.substr(8, 2))))));
}

int year_of(Day day) { return static_cast<int>(year_month_day(day).year()); }

std::string iso_text(Day day) {
  const year_month_day parts(day);
  return std::to_string(static_cast<int>(parts.year())) + "-" + two_digits(static_cast<unsigned>(parts.month())) + "-" +
         two_digits(static_cast<unsigned>(parts.day()));
}

std::string long_text(Day day) {
  const year_month_day parts(day);
  return day_and_month(parts) + " " + std::to_string(static_cast<int>(parts.year()));
}

std::string range_text(Day first, Day last) {
  if (first == last) {
    return long_text(first);
  }
  const year_month_day from(first);
  const year_month_day to(last);
  if (from.year() != to.year()) {
    return long_text(first) + " to " + long_text(last);
  }
  return (from.month() == to.month() ? std::to_string(static_cast<unsigned>(from.day())) : day_and_month(from)) +
         " to " + long_text(last);
}

std::string_view month_name(unsigned month) {
  static constexpr std::array<std::string_view, 12> kNames{"January",   "February", "March",    "April",
                                                           "May",       "June",     "July",     "August",
                                                           "September", "October",  "November", "December"};
  return kNames.at(month - 1);
}

std::string_view month_letters(unsigned month) { return month_name(month).substr(0, 3); }

std::string_view weekday_name(std::chrono::weekday weekday) {
  static constexpr std::array<std::string_view, 7> kNames{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday", "Saturday"};
  return kNames.at(weekday.c_encoding());
}

}  // namespace convoy_planner
