#include "gate_days.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace convoy_planner;

namespace {

Day day(const char* text) { return *parse_day(text); }

std::string days_of(const GateDays& gate, const char* from, const char* to) {
  std::string text;
  for (const Day each : gate_days(gate, day(from), day(to))) {
    text += (text.empty() ? "" : " ") + iso_text(each);
  }
  return text;
}

}  // namespace

TEST_CASE("a day of each month by its weekday, the last one too") {
  GateDays gate;
  gate.kind = GateDays::Kind::months;
  gate.day = *parse_month_day("second tuesday");
  CHECK(days_of(gate, "2027-01-01", "2027-03-31") == "2027-01-12 2027-02-09 2027-03-09");
  gate.day = *parse_month_day("last Friday");
  CHECK(days_of(gate, "2027-01-30", "2027-03-26") == "2027-02-26 2027-03-26");
}

TEST_CASE("a day of each month by its number; a short month's last day stands in for it") {
  GateDays gate;
  gate.kind = GateDays::Kind::months;
  gate.day = *parse_month_day("31");
  CHECK(days_of(gate, "2027-01-01", "2027-04-30") == "2027-01-31 2027-02-28 2027-03-31 2027-04-30");
}

TEST_CASE("every few months are counted from the first") {
  GateDays gate;
  gate.kind = GateDays::Kind::months;
  gate.every = 3;
  gate.first = day("2027-02-10");
  gate.day = *parse_month_day("third thursday");
  CHECK(days_of(gate, "2027-01-01", "2027-09-01") == "2027-02-18 2027-05-20 2027-08-19");
}

TEST_CASE("every few weeks, apart from some days") {
  GateDays gate;
  gate.kind = GateDays::Kind::weeks;
  gate.every = 2;
  gate.first = day("2026-12-29");
  gate.except = {day("2027-01-26")};
  CHECK(days_of(gate, "2027-01-05", "2027-02-20") == "2027-01-12 2027-02-09");
}

TEST_CASE("listed days come in order, each once") {
  GateDays gate;
  gate.listed = {day("2027-05-01"), day("2027-03-01"), day("2027-05-01"), day("2028-01-01")};
  CHECK(days_of(gate, "2027-01-01", "2027-12-31") == "2027-03-01 2027-05-01");
}

TEST_CASE("what is no day of a month is refused") {
  for (const char* text :
       {"", "0", "32", "123", "fifth monday", "second", "second mo", "monday", "-1", "second  monday"}) {
    INFO(text);
    CHECK_FALSE(parse_month_day(text));
  }
}
