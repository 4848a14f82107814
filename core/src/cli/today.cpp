#include "cli/today.hpp"

#include "text/error.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace waymark {

Date today(const std::string& given) {
  if (!given.empty()) {
    const auto date = parse_date(given);
    if (!date) {
      throw UsageError(fmt::format("'{}' is not a date", given),
                       "write it as YYYY-MM-DD, for example --date 2026-03-01");
    }
    return *date;
  }
  auto now = std::chrono::system_clock::now();
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    const std::string_view text(epoch);
    long long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > 253402300799) {
      throw UsageError(fmt::format("SOURCE_DATE_EPOCH is '{}', which is no number of seconds", text),
                       "unset it, or set it as in 'date +%s'");
    }
    now = std::chrono::system_clock::time_point(std::chrono::seconds(seconds));
  }
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(now)};
  return {static_cast<std::int16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

}  // namespace waymark
