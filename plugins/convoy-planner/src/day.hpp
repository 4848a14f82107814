// Days of the calendar: how they are read and written.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace convoy_planner {

using Day = std::chrono::sys_days;

/// The day that 'YYYY-MM-DD' (ISO 8601) names, from 1900 to 2199; nothing for anything else.
std::optional<Day> parse_day(std::string_view text);

int year_of(Day day);

std::string iso_text(Day day);   ///< '2026-04-07'
std::string long_text(Day day);  ///< '7 April 2026'

/// '7 April 2026', '7 to 9 April 2026', '7 April to 2 May 2026' or '7 December 2026 to 8 January 2027'.
std::string range_text(Day first, Day last);

/// 1 to 12: 'January', or its first three letters.
std::string_view month_name(unsigned month);
std::string_view month_letters(unsigned month);

/// 'Monday'.
std::string_view weekday_name(std::chrono::weekday weekday);

}  // namespace convoy_planner
