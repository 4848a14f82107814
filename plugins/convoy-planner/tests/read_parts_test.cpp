#include "read_parts.hpp"

#include <catch2/catch.hpp>

using namespace convoy_planner;

TEST_CASE("lengths are weeks of five working days, unless days are said") {
  CHECK(parse_length("6") == 30);
  CHECK(parse_length("1 week") == 5);
  CHECK(parse_length("2.5 weeks") == 13);  // rounded up
  CHECK(parse_length("0.4") == 2);
  CHECK(parse_length("0.1") == 1);
  CHECK(parse_length("10 days") == 10);
  CHECK(parse_length("1 day") == 1);
  CHECK(parse_length("520 weeks") == 2600);
}

TEST_CASE("what is no length is refused") {
  for (const char* text : {"", "0", "-1", "6weeks", "6 months", "6  weeks", "1.5 days", "521", "2601 days", "1e2",
                           "inf", "nan", "six", " 6", "6 ", "0.0"}) {
    INFO(text);
    CHECK_FALSE(parse_length(text));
  }
}
