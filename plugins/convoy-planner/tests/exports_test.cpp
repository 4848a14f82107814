#include "exports.hpp"

#include "convoy_text.hpp"

using namespace convoy_planner;

namespace {

const std::string kPlan =
    "title: Plan; with, marks\n"
    "dated: 2026-12-01\n"
    "start: 2027-01-04\n"
    "arrive-by: 2027-02-12\n"
    "vehicles:\n"
    "  - {name: V, legs: [{name: '=1+1', id: sum, duration: 1}, {name: \"The \\\"last\\\" one\", id: last, duration: "
    "[1, 2, 3]}]}\n";

std::string without(std::string text, const std::string& what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
    text.erase(at, what.size());
  }
  return text;
}

}  // namespace

TEST_CASE("the spreadsheet has a line a step, and nothing in it is a formula") {
  CHECK(plan_csv(convoy_of(kPlan)) ==
        "\xEF\xBB\xBF\"Vehicle\",\"Leg\",\"Id\",\"Working days, likely\",\"Working days, optimistic\",\"Working days, "
        "pessimistic\",\"Earliest start\",\"Earliest finish\",\"Latest start\",\"Latest finish\",\"Slack in working "
        "days\",\"Critical\",\"Waits for\",\"Kept back by\"\r\n"
        "\"V\",\"'=1+1\",\"sum\",\"5\",\"5\",\"5\",\"2027-01-04\",\"2027-01-08\",\"2027-01-04\",\"2027-01-08\",\"0\","
        "\"yes\",\"\",\"\"\r\n"
        "\"V\",\"The \"\"last\"\" "
        "one\",\"last\",\"10\",\"5\",\"15\",\"2027-01-11\",\"2027-01-22\",\"2027-01-11\",\"2027-01-22\",\"0\",\"yes\","
        "\"'=1+1\",\"\"\r\n");
}

TEST_CASE("the calendar has an event a step, and no time of its own") {
  CHECK(without(plan_calendar(convoy_of(kPlan)), "\r") ==
        "BEGIN:VCALENDAR\n"
        "VERSION:2.0\n"
        "PRODID:-//Waymark//convoy-planner//EN\n"
        "CALSCALE:GREGORIAN\n"
        "X-WR-CALNAME:Plan\\; with\\, marks\n"
        "BEGIN:VEVENT\n"
        "UID:sum@plan-with-marks.invalid\n"
        "DTSTAMP:20261201T000000Z\n"
        "DTSTART;VALUE=DATE:20270104\n"
        "DTEND;VALUE=DATE:20270109\n"
        "SUMMARY:=1+1\n"
        "DESCRIPTION:V\\nFinished at the latest on 8 January 2027\\nCritical: there is\n"
        "  no day to lose\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:last@plan-with-marks.invalid\n"
        "DTSTAMP:20261201T000000Z\n"
        "DTSTART;VALUE=DATE:20270111\n"
        "DTEND;VALUE=DATE:20270123\n"
        "SUMMARY:The \"last\" one\n"
        "DESCRIPTION:V\\nFinished at the latest on 22 January 2027\\nCritical: there i\n"
        " s no day to lose\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:plan.arrival@plan-with-marks.invalid\n"
        "DTSTAMP:20261201T000000Z\n"
        "DTSTART;VALUE=DATE:20270122\n"
        "DTEND;VALUE=DATE:20270123\n"
        "SUMMARY:The convoy arrives: Plan\\; with\\, marks\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "BEGIN:VEVENT\n"
        "UID:plan.arrive-by@plan-with-marks.invalid\n"
        "DTSTAMP:20261201T000000Z\n"
        "DTSTART;VALUE=DATE:20270212\n"
        "DTEND;VALUE=DATE:20270213\n"
        "SUMMARY:The convoy should have arrived: Plan\\; with\\, marks\n"
        "TRANSP:TRANSPARENT\n"
        "END:VEVENT\n"
        "END:VCALENDAR\n");
}

TEST_CASE("no line of the calendar is longer than 75 bytes, and no character is cut") {
  std::string plan = kPlan;
  plan.replace(plan.find("V, legs"), 1,
               "\'Élan pour l’été à Œuvres, où l’on désire être bientôt réunis; très longuement énoncé\'");
  std::size_t start = 0;
  const std::string calendar = plan_calendar(convoy_of(plan));
  for (std::size_t end = calendar.find("\r\n"); end != std::string::npos; end = calendar.find("\r\n", start)) {
    CHECK(end - start <= 75);
    CHECK((static_cast<unsigned char>(calendar[start]) & 0xc0U) != 0x80U);
    start = end + 2;
  }
}
