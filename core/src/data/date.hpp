// A calendar date, as front matter writes it and as readers see it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Year 0 means 'not given'.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  [[nodiscard]] bool given() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

/// Reads YYYY-MM-DD; nothing if the text is no such date or the day does not exist.
std::optional<Date> parse_date(std::string_view text);
/// '2026-03-01'.
std::string iso_date(Date date);
/// '1 March 2026'.
std::string long_date(Date date);

}  // namespace waymark
