#include "check/page_rules.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

std::string rules(const std::string& markdown, Date review_by = {}) {
  ParsedPage page(markdown);
  page.library.pages[0].meta.review_by = review_by;
  page.library.pages[0].meta.review_by_line = 4;
  Diagnostics diagnostics;
  check_page(page.library, 0, page.documents[0], {2026, 11, 22}, diagnostics);
  return to_text(diagnostics, false);
}

}  // namespace

TEST_CASE("headings that skip a level are warned of", "[page_rules]") {
  CHECK(rules("## A\n\n### B\n\n## C\n") == "");
  CHECK(rules("## A\n\n#### B\n") ==
        "pack/page.md:3:1: warning: heading of level 4 follows one of level 2\n"
        "  #### B\n"
        "  ^\n"
        "  hint: write '### ' so that no level is skipped; screen readers list headings by level\n");
}

TEST_CASE("a review is due the day after its date", "[page_rules]") {
  CHECK(rules("x", {2026, 11, 22}) == "");
  CHECK(rules("x", {2026, 11, 21}) ==
        "pack/page.md:4: warning: review was due on 2026-11-21\n"
        "  hint: check the page, then set 'reviewed' and 'review-by'\n");
}

}  // namespace waymark
