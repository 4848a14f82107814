#include "wording.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

TEST_CASE("days are written as people read them", "[wording]") {
  CHECK(date_text("2026-03-31") == "31 March 2026");
  CHECK(date_text("2026-01-01") == "1 January 2026");
  CHECK(date_text("2028-12-09") == "9 December 2028");
  CHECK(date_text("2026-10-20") == "20 October 2026");
}

TEST_CASE("numbers take their shortest form", "[wording]") {
  CHECK(number_text(3) == "3");
  CHECK(number_text(2.5) == "2.5");
  CHECK(number_text(0) == "0");
}

TEST_CASE("only a first small letter becomes a capital", "[wording]") {
  CHECK(capitalised("not assessed") == "Not assessed");
  CHECK(capitalised("1.1, item 2") == "1.1, item 2");
  CHECK(capitalised("élan") == "élan");
  CHECK(capitalised("").empty());
}
