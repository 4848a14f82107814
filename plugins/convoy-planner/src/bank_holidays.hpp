// England's bank holidays, as published by the government, for the years that the data file covers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace convoy_planner {

struct BankHoliday {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  std::string_view name{};
};

/// In the order of their days; whole years from the first one's to the last one's.
std::span<const BankHoliday> england_bank_holidays();

inline int first_bank_holiday_year() { return england_bank_holidays().front().year; }
inline int last_bank_holiday_year() { return england_bank_holidays().back().year; }

}  // namespace convoy_planner
