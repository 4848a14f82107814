#include "scaffold/page_template.hpp"

#include <catch2/catch.hpp>

using waymark::iso_date;
using waymark::page_text;
using waymark::year_after;

TEST_CASE("a new page's front matter is complete", "[page_template]") {
  CHECK(page_text("Leadership checklist", {2026, 11, 22}) == R"(---
title: Leadership checklist
summary: One sentence that says what the reader gets from this page.
owner: Knowledge base editor
source:
  original: true
reviewed: 2026-11-22
review-by: 2027-11-22
---

Say here what this page is for. Its title is shown above the text for you.

## First heading

Write for somebody who has little time: short sentences, one idea in each paragraph.
)");
}

TEST_CASE("a year on is the same day, if there is one", "[page_template]") {
  CHECK(iso_date(year_after({2026, 3, 1})) == "2027-03-01");
  CHECK(iso_date(year_after({2028, 2, 29})) == "2029-02-28");
  CHECK(iso_date(year_after({2027, 2, 28})) == "2028-02-28");
}
