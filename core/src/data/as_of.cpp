#include "data/as_of.hpp"

#include "data/date.hpp"
#include "text/unbroken.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace waymark {
namespace {

constexpr std::size_t kYearLength = 4;
constexpr std::size_t kMonthLength = 7;

/// 'July 2022' of the date '1 July 2022'.
std::string month_and_year(Date date) {
  const std::string words = long_date(date);
  return words.substr(words.find(' ') + 1);
}

}  // namespace

std::optional<std::string> as_of_words(std::string_view text) {
  if (text == "source") {
    return unbroken("as of the source");
  }
  const bool year = text.size() == kYearLength;
  const bool month = text.size() == kMonthLength;
  const auto date = parse_date(fmt::format("{}{}", text, year ? "-01-01" : month ? "-01" : ""));
  if (!date) {
    return std::nullopt;
  }
  return unbroken(fmt::format("as of {}", year ? std::string(text) : month ? month_and_year(*date) : long_date(*date)));
}

}  // namespace waymark
