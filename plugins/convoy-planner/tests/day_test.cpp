#include "day.hpp"

#include <catch2/catch.hpp>

using namespace convoy_planner;

TEST_CASE("days are read as ISO 8601 has them, from 1900 to 2199") {
  CHECK(iso_text(*parse_day("2028-02-29")) == "2028-02-29");
  for (const char* text : {"", "2027-02-29", "2027-2-1", "1899-12-31", "2200-01-01", "2027-13-01", "1 May 2027"}) {
    INFO(text);
    CHECK_FALSE(parse_day(text));
  }
}

TEST_CASE("days are written in full, and what two days share is written once") {
  const auto range = [](const char* first, const char* last) {
    return range_text(*parse_day(first), *parse_day(last));
  };
  CHECK(long_text(*parse_day("2027-04-07")) == "7 April 2027");
  CHECK(range("2027-04-07", "2027-04-07") == "7 April 2027");
  CHECK(range("2027-04-07", "2027-04-09") == "7 to 9 April 2027");
  CHECK(range("2027-04-07", "2027-05-02") == "7 April to 2 May 2027");
  CHECK(range("2027-12-07", "2028-01-08") == "7 December 2027 to 8 January 2028");
}

TEST_CASE("months and weekdays have their names") {
  CHECK(month_name(9) == "September");
  CHECK(month_letters(9) == "Sep");
  CHECK(weekday_name(std::chrono::weekday(*parse_day("2027-01-03"))) == "Sunday");
}
