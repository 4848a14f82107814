#include "data/date.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("dates are read if they exist") {
  CHECK(parse_date("2026-03-01") == Date{2026, 3, 1});
  CHECK(parse_date("2024-02-29") == Date{2024, 2, 29});
  for (const char* wrong : {"", "2026-3-1", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
                            "2026-03-01 ", "2026/03/01", "01-03-2026", "2026-03-1x", "-026-03-01"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date(wrong));
  }
}

TEST_CASE("dates are written for machines and for people") {
  CHECK(iso_date({2026, 3, 1}) == "2026-03-01");
  CHECK(iso_date({45, 11, 30}) == "0045-11-30");
  CHECK(long_date({2026, 3, 1}) == "1 March 2026");
  CHECK(long_date({2027, 12, 31}) == "31 December 2027");
}

TEST_CASE("dates are ordered") {
  CHECK(Date{2026, 3, 1} < Date{2026, 3, 2});
  CHECK(Date{2025, 12, 31} < Date{2026, 1, 1});
  CHECK_FALSE(Date{}.given());
}
