#include "plan.hpp"

#include "framework_text.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

std::string planned(const std::string& answers, const std::string& framework_text = kFrameworkText) {
  const Framework framework = framework_of(framework_text);
  const Answers read = answers_of(framework, kAnswersHead + answers);
  const std::vector<std::size_t> items = planned_items(framework, read, all_items(framework));
  std::string result;
  for (const std::size_t item : items) {
    result += framework.items[item].id + " ";
  }
  return result + "+" + std::to_string(unassessed_items(read, all_items(framework), items));
}

}  // namespace

TEST_CASE("the plan holds items below their goal", "[plan]") {
  CHECK(planned("  leaders-meet: {agreed: some}\n  leaders-share: {agreed: all}\n") == "leaders-meet +4");
  // The agreed level stands above an individual one; without it, the lowest view counts.
  CHECK(planned("  leaders-meet: {agreed: all, individual: none}\n") == "+5");
  CHECK(planned("  leaders-meet: {individual: [all, some]}\n  teams-do: {individual: all}\n") == "leaders-meet +4");
  // What nobody assessed is in it only if somebody planned something.
  CHECK(planned("  teams-do: {actions: Begin.}\n  leaders-share: {now: Well.}\n") == "teams-do +5");
  CHECK(planned("  teams-know: {agreed: not-applicable, actions: None.}\n") == "+5");
  CHECK(planned("  teams-know: {individual: [not-applicable]}\n") == "+5");
}

TEST_CASE("an item's own goal decides", "[plan]") {
  std::string text = kFrameworkText;
  text.replace(text.find("{id: teams-do,"), 14, "{id: teams-do, goal: some,");
  CHECK(planned("  teams-do: {agreed: some}\n", text) == "+5");
  CHECK(planned("  teams-do: {agreed: none}\n", text) == "teams-do +5");
}

TEST_CASE("days of the calendar", "[plan]") {
  for (const char* date : {"2026-01-31", "2028-02-29", "2000-02-29", "2026-12-31"}) {
    CHECK(is_date(date));
  }
  for (const char* date : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00",
                           "2026-4-01", "2026/04/01", "20260401", "0000-01-01", "2026-0a-01", ""}) {
    CHECK_FALSE(is_date(date));
  }
}

TEST_CASE("the plan as CSV", "[plan]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-write:
    now: '=HYPERLINK("https://example.org")'
    agreed: some
    target: all
    actions: "Say \"yes\",\nthen go"
    lead: '-2'
    deadline: 2027-01-15
    review: 2027-03-01
)");
  CHECK(plan_csv(framework, &answers, {1}) ==
        "\xEF\xBB\xBF\"Component\",\"Foundation\",\"Reference\",\"Id\",\"Item\",\"Level now\",\"Level aimed "
        "for\",\"Where "
        "are you now?\",\"Actions for improvement\",\"Lead\",\"Deadline\",\"Review date\"\r\n"
        "\"1 People\",\"1.1 Leaders\",\"1.1, item 2\",\"leaders-write\",\"They write it down.\",\"Some\",\"All\","
        "\"'=HYPERLINK(\"\"https://example.org\"\")\",\"Say \"\"yes\"\",\nthen go\",\"'-2\",\"2027-01-15\","
        "\"2027-03-01\"\r\n");
  CHECK(plan_csv(framework, nullptr, {5}) ==
        "\xEF\xBB\xBF\"Component\",\"Foundation\",\"Reference\",\"Id\",\"Item\",\"Level now\",\"Level aimed "
        "for\",\"Where "
        "are you now?\",\"Actions for improvement\",\"Lead\",\"Deadline\",\"Review date\"\r\n"
        "\"2 Tools\",\"2.1 Tools work\",\"2.1\",\"tools-work\",\"All tools work.\",\"\",\"\",\"\",\"\",\"\",\"\",\"\""
        "\r\n");
}

TEST_CASE("no cell of the CSV is a formula", "[plan]") {
  const Framework framework = framework_of();
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1", "＠x", "＋1", "－1"}) {
    Answers answers = answers_of(framework, kAnswersHead);
    answers.items[0].actions = text;
    INFO(text);
    CHECK(plan_csv(framework, &answers, {0}).find(",\"'" + std::string(text) + "\",") != std::string::npos);
  }
  for (const char* text : {"1 = 1", "a-b", "'quoted'", "e-mail @ noon", "  x"}) {
    Answers answers = answers_of(framework, kAnswersHead);
    answers.items[0].actions = text;
    INFO(text);
    CHECK(plan_csv(framework, &answers, {0}).find(",\"" + std::string(text) + "\",") != std::string::npos);
  }
}

TEST_CASE("the plan as a calendar", "[plan]") {
  const Framework framework = framework_of();
  Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-write:
    agreed: some
    actions: "Ask; then write, then file.\nTell all"
    lead: Chair
    deadline: 2027-01-15
    review: 2027-03-01
  teams-do:
    agreed: none
    review: 2027-04-01
)");
  CHECK(plan_calendar(framework, answers, {1, 4}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Waymark//maturity-framework//EN\r\nCALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Action plan: North team\r\n"
        "BEGIN:VEVENT\r\nUID:leaders-write-deadline@north.services.invalid\r\nDTSTAMP:20261110T000000Z\r\n"
        "DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116\r\nSUMMARY:Deadline: 1.1\\, item 2: they write\r\n"
        "DESCRIPTION:They write it down.\\nActions: Ask\\; then write\\, then file.\\nTe\r\n ll all\\nLead: Chair\r\n"
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:leaders-write-review@north.services.invalid\r\nDTSTAMP:20261110T000000Z\r\n"
        "DTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270302\r\nSUMMARY:Review: 1.1\\, item 2: they write\r\n"
        "DESCRIPTION:They write it down.\\nActions: Ask\\; then write\\, then file.\\nTe\r\n ll all\\nLead: Chair\r\n"
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:teams-do-review@north.services.invalid\r\nDTSTAMP:20261110T000000Z\r\n"
        "DTSTART;VALUE=DATE:20270401\r\nDTEND;VALUE=DATE:20270402\r\nSUMMARY:Review: 1.2\\, item "
        "2\r\nDESCRIPTION:Teams do.\r\n"
        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  CHECK(plan_calendar(framework, answers, {0}).empty());
  answers.illustrative = true;
  CHECK(plan_calendar(framework, answers, {4}).find("DESCRIPTION:Teams do.\\nThis is an invented example.\r\n") !=
        std::string::npos);
}

TEST_CASE("lines of the calendar are folded between characters", "[plan]") {
  const Framework framework = framework_of();
  Answers answers = answers_of(framework, kAnswersHead);
  answers.items[0].deadline = "2027-01-15";
  for (std::size_t i = 0; i < 100; ++i) {
    answers.items[0].actions += "é€";
  }
  const std::string calendar = plan_calendar(framework, answers, {0});
  std::string unfolded;
  for (std::size_t at = 0; at < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    const bool goes_on = calendar[at] == ' ';
    const std::string line = calendar.substr(at + (goes_on ? 1 : 0), end - at - (goes_on ? 1 : 0));
    REQUIRE_FALSE(line.empty());
    CHECK((static_cast<unsigned char>(line[0]) & 0xc0U) != 0x80U);
    unfolded += (goes_on ? "" : "\n") + line;
    at = end + 2;
  }
  CHECK(unfolded.find("\\nActions: " + answers.items[0].actions + "\n") != std::string::npos);
}
