// The days of a recurring gate: a list, every few weeks, or a certain day of every few months.
#pragma once

#include "day.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace convoy_planner {

/// Which day of a month: 'second tuesday', 'last friday', or a number from 1 to 31.
struct MonthDay {
  int ordinal = 0;       ///< 1 to 4, -1 for the last; 0 for a plain number
  unsigned weekday = 1;  ///< Monday is 1, Sunday 7
  unsigned day = 1;      ///< of a plain number; a shorter month's last day stands in for it
  bool operator==(const MonthDay&) const = default;
};

struct GateDays {
  enum class Kind : std::uint8_t { listed, weeks, months };
  Kind kind = Kind::listed;
  std::vector<Day> listed{};
  int every = 1;               ///< of weeks or months
  std::optional<Day> first{};  ///< where weeks and months are counted from; of months it may be missing
  MonthDay day{};
  std::vector<Day> except{};  ///< days on which it does not take place
  bool operator==(const GateDays&) const = default;
};

/// Reads 'second tuesday', 'last friday' or '15'; nothing for anything else.
std::optional<MonthDay> parse_month_day(std::string_view text);

/// The gate's days from `from` to `to`, in order, each once, before any is moved off a day on which nobody works.
std::vector<Day> gate_days(const GateDays& gate, Day from, Day to);

}  // namespace convoy_planner
