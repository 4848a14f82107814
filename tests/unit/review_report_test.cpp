#include "report/review_report.hpp"

#include "review_sample.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

constexpr Date kToday{2026, 11, 22};

template <typename Write>
auto written(const Library& library, int within, Write write) {
  const ReviewDuties duties = review_duties(library, kToday, within);
  return write(ReviewReport{library, duties, kToday, within});
}

}  // namespace

TEST_CASE("as text, what is due stands under its owner, and what lacks an owner or a date apart", "[review_report]") {
  CHECK(written(library_to_review(), 0, review_text) ==
        "3 pages due for review on 2026-11-22\n"
        "\n"
        "editor (1 page)\n"
        "  content/pack/a.md  2026-11-01  21 days overdue\n"
        "\n"
        "Team lead (1 page)\n"
        "  content/pack/b.md  2026-11-22  due today\n"
        "\n"
        "nobody owns (2 pages)\n"
        "  content/pack/e.md  2026-11-21  1 day overdue\n"
        "  content/pack/f.md  no review date\n"
        "\n"
        "no review date (1 page)\n"
        "  content/pack/g.md  Team lead (draft)\n");
}

TEST_CASE("as text, the days ahead are said", "[review_report]") {
  const std::string text = written(library_to_review(), 30, review_text);
  CHECK(text.starts_with("4 pages due for review within 30 days of 2026-11-22\n"));
  CHECK(text.find("  content/pack/c.md  2026-12-22  30 days left\n") != std::string::npos);
  CHECK(text.find("content/pack/d.md") == std::string::npos);
}

TEST_CASE("as text, nothing due is said in a line", "[review_report]") {
  Library library;
  library.packs.resize(1);
  library.pages = {page_to_review("a", "Team", {2027, 1, 1})};
  CHECK(written(library, 0, review_text) == "no review is due on 2026-11-22\n");
  CHECK(written(library, 1, review_text) == "no review is due within 1 day of 2026-11-22\n");
}

TEST_CASE("as text, columns line up, and nothing steers the terminal", "[review_report]") {
  Library library;
  library.packs.resize(1);
  library.pages = {page_to_review("a", "Te\x1b[2Jam", {2026, 11, 1}),
                   page_to_review("名前", "Te\x1b[2Jam", {2026, 11, 2})};
  CHECK(written(library, 0, review_text) ==
        "2 pages due for review on 2026-11-22\n"
        "\n"
        "Te␛[2Jam (2 pages)\n"
        "  content/pack/a.md     2026-11-01  21 days overdue\n"
        "  content/pack/名前.md  2026-11-02  20 days overdue\n");
}

TEST_CASE("as CSV, each page has a row, and no cell is a formula", "[review_report]") {
  Library library = library_to_review();
  library.pages[3].meta.owner = "=cmd|' /C calc'!A0";
  library.pages[2].meta.title = "A \"good\" plan, and more";
  library.pages[4].meta.reviewed = {};
  CHECK(written(library, 0, review_csv) ==
        "\xEF\xBB\xBF"
        "\"owner\",\"page\",\"title\",\"file\",\"last reviewed\",\"review by\",\"state\",\"days overdue\","
        "\"days left\",\"status\"\r\n"
        "\"'=cmd|' /C calc'!A0\",\"pack/a\",\"Page a\",\"content/pack/a.md\",\"2025-11-22\",\"2026-11-01\","
        "\"overdue\",\"21\",\"\",\"published\"\r\n"
        "\"Team lead\",\"pack/b\",\"A \"\"good\"\" plan, and more\",\"content/pack/b.md\",\"2025-11-22\","
        "\"2026-11-22\",\"due\",\"\",\"0\",\"published\"\r\n"
        "\"\",\"pack/e\",\"Page e\",\"content/pack/e.md\",\"2025-11-22\",\"2026-11-21\",\"overdue\",\"1\",\"\","
        "\"published\"\r\n"
        "\"\",\"pack/f\",\"Page f\",\"content/pack/f.md\",\"\",\"\",\"no review date\",\"\",\"\",\"published\"\r\n"
        "\"Team lead\",\"pack/g\",\"Page g\",\"content/pack/g.md\",\"2025-11-22\",\"\",\"no review date\",\"\",\"\","
        "\"draft\"\r\n");
}

TEST_CASE("as a calendar, each review that is due is an event of a day", "[review_report]") {
  Library library = library_to_review();
  library.pages[3].meta.title = "Plans; notes, and\x1b more";
  CHECK(written(library, 0, review_calendar) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Waymark//Reviews//EN\r\nCALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Reviews: Sample\r\n"
        "BEGIN:VEVENT\r\nUID:review/pack/a@sample.invalid\r\nDTSTAMP:20261122T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261101\r\nDTEND;VALUE=DATE:20261102\r\nSUMMARY:Review: Plans\\; notes\\, and␛ more\r\n"
        "DESCRIPTION:Owner: editor\\nPage: pack/a\\nLast reviewed: 2025-11-22\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:review/pack/b@sample.invalid\r\nDTSTAMP:20261122T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261122\r\nDTEND;VALUE=DATE:20261123\r\nSUMMARY:Review: Page b\r\n"
        "DESCRIPTION:Owner: Team lead\\nPage: pack/b\\nLast reviewed: 2025-11-22\r\nTRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:review/pack/e@sample.invalid\r\nDTSTAMP:20261122T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261121\r\nDTEND;VALUE=DATE:20261122\r\nSUMMARY:Review: Page e\r\n"
        "DESCRIPTION:Nobody owns this page.\\nPage: pack/e\\nLast reviewed: 2025-11-22\r\nTRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n");
  CHECK(written(library, 0, undated_pages) == 2);
}

TEST_CASE("a calendar without an event is none", "[review_report]") {
  Library library;
  library.packs.resize(1);
  library.pages = {page_to_review("a", "Team", {2027, 1, 1})};
  CHECK(written(library, 0, review_calendar).empty());
}

}  // namespace waymark
