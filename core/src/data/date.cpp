#include "data/date.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace waymark {

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::string_view kShape = "dddd-dd-dd";
  if (text.size() != kShape.size()) {
    return std::nullopt;
  }
  std::array<int, 3> parts{};
  std::size_t part = 0;
  for (std::size_t i = 0; i < kShape.size(); ++i) {
    if (kShape[i] == '-') {
      if (text[i] != '-') {
        return std::nullopt;
      }
      ++part;
    } else if (text[i] >= '0' && text[i] <= '9') {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  const std::chrono::year_month_day day{std::chrono::year{parts[0]},
                                        std::chrono::month{static_cast<unsigned>(parts[1])},
                                        std::chrono::day{static_cast<unsigned>(parts[2])}};
  if (parts[0] == 0 || !day.ok()) {
    return std::nullopt;
  }
  return Date{static_cast<std::int16_t>(parts[0]), static_cast<std::uint8_t>(parts[1]),
              static_cast<std::uint8_t>(parts[2])};
}

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", int{date.year}, unsigned{date.month}, unsigned{date.day});
}

std::string long_date(Date date) {
  constexpr std::array<std::string_view, 13> kMonths{"",        "January",  "February", "March",  "April",
                                                     "May",     "June",     "July",     "August", "September",
                                                     "October", "November", "December"};
  return fmt::format("{} {} {}", unsigned{date.day}, kMonths.at(date.month), int{date.year});
}

}  // namespace waymark
