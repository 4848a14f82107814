#include "working_days.hpp"

#include "bank_holidays.hpp"

#include <catch2/catch.hpp>

using namespace convoy_planner;

namespace {

Day day(const char* text) { return *parse_day(text); }

}  // namespace

TEST_CASE("weekends and England's bank holidays are no working days") {
  const WorkingDays days(day("2027-03-24"), day("2027-04-02"), true, {});
  CHECK(days.size() == 6);  // 24, 25, 30, 31 March and 1, 2 April: Good Friday is the 26th, Easter Monday the 29th
  CHECK(iso_text(days.day(1)) == "2027-03-25");
  CHECK(iso_text(days.day(2)) == "2027-03-30");
  CHECK_FALSE(days.works_on(day("2027-03-26")));
  CHECK_FALSE(days.works_on(day("2027-03-27")));
  CHECK(days.works_on(day("2027-03-31")));
}

TEST_CASE("without bank holidays they are") {
  const WorkingDays days(day("2027-03-24"), day("2027-04-02"), false, {});
  CHECK(days.size() == 8);
  CHECK(days.works_on(day("2027-03-26")));
}

TEST_CASE("other days are left out, also those that are no working days anyway") {
  const WorkingDays days(day("2027-01-04"), day("2027-01-15"), true,
                         {{day("2027-01-09"), day("2027-01-12"), "Move"}, {day("2027-01-12"), day("2027-01-12"), ""}});
  CHECK(days.size() == 8);
  CHECK(iso_text(days.day(5)) == "2027-01-13");
}

TEST_CASE("days become numbers, and numbers days") {
  const WorkingDays days(day("2027-01-04"), day("2027-01-15"), true, {});
  CHECK(days.on_or_after(day("2027-01-04")) == 0);
  CHECK(days.on_or_after(day("2027-01-09")) == 5);  // a Saturday
  CHECK(days.after(day("2027-01-08")) == 5);
  CHECK(days.on_or_after(day("2020-01-01")) == 0);
  CHECK(days.on_or_after(day("2030-01-01")) == days.size());
  CHECK(iso_text(days.day(-3)) == "2027-01-04");
  CHECK(iso_text(days.day(99)) == "2027-01-15");
}

TEST_CASE("the bank holidays are in order, eight a year or more, and none is on a weekend") {
  Day before{};
  int count = 0;
  for (const BankHoliday& each : england_bank_holidays()) {
    const Day at(std::chrono::year_month_day(std::chrono::year(each.year), std::chrono::month(each.month),
                                             std::chrono::day(each.day)));
    CHECK(at > before);
    CHECK(std::chrono::weekday(at).iso_encoding() <= 5);
    before = at;
    ++count;
  }
  CHECK(count >= 8 * (last_bank_holiday_year() - first_bank_holiday_year() + 1));
}
