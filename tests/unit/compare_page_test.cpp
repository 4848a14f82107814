#include "compare/compare_page.hpp"

#include "compared_pages.hpp"
#include "model_samples.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace waymark;
using test::compared;
using test::compared_blocks;

TEST_CASE("pages that say the same have no changes", "[compare_page]") {
  CHECK(compared("## A\n\nText *here*.\n\n- x\n", "## A\n\nText\n  *here*.\n\n\n- x\n").empty());
}

TEST_CASE("changes are told under the headings of the newer page", "[compare_page]") {
  CHECK(compared(
            "Intro.\n\n## Roles\n\nThe lead does it.\n\n## Other\n\nOld words stand here for you.\n",
            "Intro here.\n\n## Roles and duties\n\nThe lead does it all.\n\n## Other\n\nNothing of that was kept.\n") ==
        "changed paragraph\n"
        "  Intro {+here+}.\n"
        "changed heading @Roles and duties #roles-and-duties\n"
        "  Roles {+and duties+}\n"
        "changed paragraph @Roles and duties #roles-and-duties\n"
        "  The lead does it {+all+}.\n"
        "removed paragraph @Other #other\n"
        "  [-Old words stand here for you.-]\n"
        "added paragraph @Other #other\n"
        "  {+Nothing of that was kept.+}\n");
}

TEST_CASE("what stood under a heading that is gone leads to the one before", "[compare_page]") {
  CHECK(compared("## A\n\nKeep.\n\n## B\n\nGone for good.\n\nKeep too.\n", "## A\n\nKeep.\n\nKeep too.\n") ==
        "removed heading @B #a\n"
        "  [-B-]\n"
        "removed paragraph @B #a\n"
        "  [-Gone for good.-]\n");
}

TEST_CASE("a heading's level and address are told", "[compare_page]") {
  CHECK(compared("## Roles\n\nText.\n", "### Roles\n\nText.\n") ==
        "changed heading @Roles #roles\n"
        "  * now a heading of level 3; before a heading of level 2\n");
  CHECK(compared("## Roles\n", "## Roles\n\nText.\n\n## Roles\n") ==
        "added paragraph @Roles #roles\n"
        "  {+Text.+}\n"
        "added heading @Roles #roles-1\n"
        "  {+Roles+}\n");
}

TEST_CASE("lists are compared by item", "[compare_page]") {
  CHECK(compared("- one\n- two words\n- three\n- four\n", "- one\n- two new words\n- four\n- five\n") ==
        "changed list item\n"
        "  two {+new+} words\n"
        "removed list item\n"
        "  [-three-]\n"
        "added list item\n"
        "  {+five+}\n");
  CHECK(compared("- [ ] Tell the lead\n- [ ] Write the plan\n",
                 "- [x] Tell the lead\n- [ ] Write the whole plan\n  - with dates\n") ==
        "changed checklist item\n"
        "  * now ticked; before not ticked\n"
        "changed checklist item\n"
        "  Write the {+whole+} plan\n"
        "added list item\n"
        "  {+with dates+}\n");
  CHECK(compared("- one\n- two\n", "1. one\n2. two\n") ==
        "changed list\n"
        "  * now a numbered list; before a list without numbers\n"
        "  * first number: now '1'; before none\n");
}

TEST_CASE("what moved is told once", "[compare_page]") {
  CHECK(compared("- one\n- two\n- three\n- four\n", "- two\n- three\n- one\n- four\n") ==
        "moved list item\n"
        "  one\n");
  CHECK(compared("## A\n\nThis paragraph is long enough.\n\nSecond.\n\n## B\n\nThird.\n",
                 "## A\n\nSecond.\n\n## B\n\nThird.\n\nThis paragraph is *long* enough.\n") ==
        "moved paragraph @B #b\n"
        "  This paragraph is long enough.\n"
        "  * 'long' is now emphasised\n"
        "  * before, it stood under 'A'\n");
  CHECK(compared("Take this to heart, all.\n", "- Take this to heart, all.\n") ==
        "moved list item\n"
        "  Take this to heart, all.\n"
        "  * before, it was a paragraph\n");
}

TEST_CASE("a new list, table or quotation is told part by part", "[compare_page]") {
  CHECK(compared("A.\n", "A.\n\n- [ ] one\n- two\n\n| A | B |\n|---|---|\n| x | y |\n\n> Q q.\n") ==
        "added checklist item\n"
        "  {+one+}\n"
        "added list item\n"
        "  {+two+}\n"
        "added heading row\n"
        "  {+A | B+}\n"
        "added row 'x'\n"
        "  B: {+y+}\n"
        "added paragraph in quoted text\n"
        "  {+Q q.+}\n");
}

TEST_CASE("what lies in other blocks is told with their names", "[compare_page]") {
  CHECK(compared_blocks(
            R"([{"kind": "callout", "callout": "warning", "text": "Mind", "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "One text is here."}]}]},
                {"kind": "quotation", "reported": false, "text": "A nurse", "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "We said it."}]}]},
                {"kind": "footnotes", "children": [{"kind": "footnote", "text": "1", "number": 1, "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "Note one."}]}]}]}])",
            R"([{"kind": "callout", "callout": "note", "text": "Mind this", "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "One text is there."}]}]},
                {"kind": "quotation", "reported": true, "text": "A carer", "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "We said it."}]}]},
                {"kind": "footnotes", "children": [{"kind": "footnote", "text": "1", "number": 2, "children": [
                 {"kind": "paragraph", "children": [{"kind": "text", "text": "Note two."}]}]}]}])") ==
        "changed callout 'Mind this'\n"
        "  title: Mind {+this+}\n"
        "  * now of the kind 'note'; before of the kind 'warning'\n"
        "changed paragraph in callout 'Mind this'\n"
        "  One text is [-here-]{+there+}.\n"
        "changed quotation\n"
        "  who says it: A [-nurse-]{+carer+}\n"
        "  * now reported speech; before their own words\n"
        "changed paragraph in note '1'\n"
        "  Note [-one-]{+two+}.\n");
}

TEST_CASE("worksheets are compared by field, and rows that repeat once", "[compare_page]") {
  CHECK(compared_blocks(
            R"json([{"kind": "worksheet", "worksheet": {"id": "plan", "title": "Plan", "papers": ["a4"],
                 "repeats": [{"id": "i", "rows": 2, "max-rows": 20}]}, "children": [
                {"kind": "field", "field": {"id": "name", "type": "text", "label": "Name"}},
                {"kind": "field", "field": {"id": "old", "type": "text", "label": "Old"}},
                {"kind": "field", "field": {"id": "c", "type": "choice", "label": "Setting", "choices": [
                  {"value": "a", "label": "Ward"}, {"value": "b", "label": "Home"}, {"value": "d", "label": "Hub"}]}},
                {"kind": "table", "text": "-", "children": [
                  {"kind": "table_row", "children": [{"kind": "table_cell", "children": [
                    {"kind": "field", "field": {"id": "i.1.who", "type": "text", "label": "Who"}}]}]},
                  {"kind": "table_row", "children": [{"kind": "table_cell", "children": [
                    {"kind": "field", "field": {"id": "i.2.who", "type": "text", "label": "Who"}}]}]}]}]}])json",
            R"json([{"kind": "worksheet", "worksheet": {"id": "plan", "title": "Plan", "papers": ["a4"],
                 "repeats": [{"id": "i", "rows": 1, "max-rows": 20}]}, "children": [
                {"kind": "field", "field": {"id": "name", "type": "person", "label": "Your name", "required": true}},
                {"kind": "field", "field": {"id": "c", "type": "choice", "label": "Setting", "choices": [
                  {"value": "b", "label": "At home"}, {"value": "a", "label": "Ward"}, {"value": "z", "label": "Clinic"}]}},
                {"kind": "field", "field": {"id": "new", "type": "date", "label": "Start", "help": "When"}},
                {"kind": "table", "text": "-", "children": [
                  {"kind": "table_row", "children": [{"kind": "table_cell", "children": [
                    {"kind": "field", "field": {"id": "i.1.who", "type": "text", "label": "Who is it"}}]}]}]}]}])json") ==
        "changed worksheet 'Plan' @Plan #plan\n"
        "  * rows of 'i': now '1 to start with, 20 at most'; before '2 to start with, 20 at most'\n"
        "changed field 'Your name' of worksheet 'Plan' @Plan #plan\n"
        "  label: [-Name-]{+Your name+}\n"
        "  * answer: now 'a person'; before 'a line of text'\n"
        "  * now required; before optional\n"
        "removed field 'Old' of worksheet 'Plan' @Plan #plan\n"
        "changed field 'Setting' of worksheet 'Plan' @Plan #plan\n"
        "  * choice 'Home' now reads 'At home'\n"
        "  * choice 'Clinic' is new\n"
        "  * choice 'Hub' is gone\n"
        "  * its choices stand in another order\n"
        "added field 'Start' of worksheet 'Plan' @Plan #plan\n"
        "  help: {+When+}\n"
        "changed field 'Who is it' of worksheet 'Plan' @Plan #plan\n"
        "  label: Who {+is it+}\n");
}

TEST_CASE("figures, resources, cards, stories and downloads say what changed", "[compare_page]") {
  const std::string older = R"json([
    {"kind": "figure", "figure": {"title": "Loop", "description": "A, then B.", "width": 10.0, "height": 5.0,
      "primitives": [{"kind": "text", "points": [1.0, 1.0], "text": "A"}]}},
    {"kind": "story", "story": {"role": "a nurse", "want": "the plan", "benefit": "I know it"}},
    {"kind": "cards", "children": [{"kind": "card", "text": "Card", "link": {"target": "page:a/b"}}]},
    {"kind": "resources", "filterable": false, "children": [{"kind": "resource", "record": {"id": "one",
      "title": "One", "why": "w", "address": "https://a.example/", "tags": ["x"], "unverified": true}}]},
    {"kind": "download", "download": {"name": "plan.ics", "title": "Calendar", "bytes": "A"}},
    {"kind": "contents", "of": "section"}])json";
  const std::string newer = R"json([
    {"kind": "figure", "figure": {"title": "Loop", "description": "A, then C.", "width": 10.0, "height": 5.0,
      "primitives": [{"kind": "text", "points": [1.0, 2.0], "text": "A"}]}},
    {"kind": "story", "story": {"role": "a nurse", "want": "the whole plan", "benefit": "I know it"}},
    {"kind": "cards", "children": [{"kind": "card", "text": "Card", "link": {"target": "page:a/c"}}]},
    {"kind": "resources", "filterable": true, "children": [{"kind": "resource", "record": {"id": "one",
      "title": "One", "why": "w", "address": "https://b.example/", "tags": ["x", "y"], "unverified": false}}]},
    {"kind": "download", "download": {"name": "plan.ics", "title": "Calendar", "bytes": "B"}},
    {"kind": "contents", "of": "page"}])json";
  CHECK(compared_blocks(older.c_str(), newer.c_str()) ==
        "changed figure 'Loop'\n"
        "  description: A, then [-B-]{+C+}.\n"
        "  * the drawing has changed\n"
        "changed story\n"
        "  As a nurse, I want the {+whole+} plan, so that I know it.\n"
        "changed card 'Card'\n"
        "  * page: now 'a/c'; before 'a/b'\n"
        "changed list of resources\n"
        "  * now a list that readers can filter; before a plain list\n"
        "changed resource 'One'\n"
        "  * address: now 'https://b.example/'; before 'https://a.example/'\n"
        "  * tags: now 'x, y'; before 'x'\n"
        "  * now a checked address; before an address that was not checked\n"
        "changed download 'Calendar'\n"
        "  * what is in the file has changed\n"
        "changed list of contents\n"
        "  * what it lists: now 'the headings of this page'; before 'the pages of this section'\n");
}

TEST_CASE("title and summary are compared", "[compare_page]") {
  const Json older{{"id", "a/b"}, {"title", "Stocktake"}, {"summary", "Where we are."}, {"document", Json::object()}};
  const Json newer{{"id", "a/b"}, {"title", "Your stocktake"}, {"summary", ""}, {"document", Json::object()}};
  CHECK(test::told(compare_pages(older, newer, {})) ==
        "changed title of the page\n"
        "  [-Stocktake-]{+Your stocktake+}\n"
        "changed summary\n"
        "  [-Where we are.-]\n");
}

TEST_CASE("links that follow a page that moved, and words that the glossary explains, are no change",
          "[compare_page]") {
  const auto page = [](const char* blocks) {
    return Json{{"id", "a/b"}, {"title", "T"}, {"summary", ""}, {"document", {{"children", Json::parse(blocks)}}}};
  };
  const Json older = page(R"([{"kind": "paragraph", "children": [{"kind": "text", "text": "a care plan "},
      {"kind": "link", "link": {"target": "page:a/old#x"}, "children": [{"kind": "text", "text": "next"}]}]}])");
  const Json newer = page(R"([{"kind": "paragraph", "children": [{"kind": "text", "text": "a "},
      {"kind": "term", "text": "care plan", "anchor": "care-plan"}, {"kind": "text", "text": " "},
      {"kind": "link", "link": {"target": "page:a/new#x"}, "children": [{"kind": "text", "text": "next"}]}]}])");
  const PageComparison comparison{
      false, [](std::string_view target) { return std::string(target == "page:a/old#x" ? "page:a/new#x" : target); }};
  CHECK(compare_pages(older, newer, comparison).empty());
  CHECK(compare_pages(older, newer, {}).size() == 1);
}

TEST_CASE("the glossary's items are terms", "[compare_page]") {
  const auto glossary = [](const char* first, const char* second) {
    Json items = Json::array();
    for (const char* text : {first, second}) {
      items.push_back({{"kind", "list_item"},
                       {"children", {{{"kind", "paragraph"}, {"children", {{{"kind", "text"}, {"text", text}}}}}}}});
    }
    return Json{{"id", "glossary"},
                {"title", "Glossary"},
                {"summary", ""},
                {"document", {{"children", {{{"kind", "list"}, {"children", items}}}}}}};
  };
  CHECK(test::told(compare_pages(glossary("ICS: a system", "PCSP: a plan"), glossary("ICS: a care system", "Lead: x"),
                                 {true, {}})) ==
        "changed term 'ICS'\n"
        "  ICS: a {+care+} system\n"
        "removed term 'PCSP'\n"
        "  [-PCSP: a plan-]\n"
        "added term 'Lead'\n"
        "  {+Lead: x+}\n");
}

TEST_CASE("every kind of block can come, go and stay", "[compare_page]") {
  const Json all{{"title", "T"}, {"document", {{"children", test::every_kind()}}}};
  const Json none{{"title", "T"}, {"document", {{"children", Json::array()}}}};
  CHECK(compare_pages(all, all, {}).empty());
  const std::string added = test::told(compare_pages(none, all, {}));
  const std::string removed = test::told(compare_pages(all, none, {}));
  CHECK(std::count(added.begin(), added.end(), '\n') == std::count(removed.begin(), removed.end(), '\n'));
  CHECK(added.find("added field 'Weeks' of worksheet 'Plan' @Plan #plan\n") != std::string::npos);
  CHECK(added.find("added resource 'One' @Roles #roles\n  why: {+w+}\n  address: {+https://example.org/+}\n") !=
        std::string::npos);
  CHECK(added.find("block of the kind") == std::string::npos);
}

TEST_CASE("JSON that is no model does no harm", "[compare_page]") {
  for (const char* text : {"null", "[]", "{}", R"({"document": 1})", R"({"document": {"children": {"a": 1}}})",
                           R"({"title": 3, "document": {"children": [1, null, {"kind": 7}, {"kind": "no-such", "x": 1},
                              {"kind": "table", "children": [{"kind": "table_row", "children": [3]}]},
                              {"kind": "worksheet", "worksheet": 5, "children": [{"kind": "field", "field": []}]},
                              {"kind": "text", "text": "loose"}, {"kind": "figure"}]}})"}) {
    CAPTURE(text);
    const Json model = Json::parse(text);
    CHECK(compare_pages(model, model, {}).empty());
    compare_pages(model, test::model_of("Some text.\n"), {});
    compare_pages(test::model_of("Some text.\n"), model, {});
  }
  CHECK(compared_blocks(R"([{"kind": "no-such", "x": 1}])", R"([{"kind": "no-such", "x": 2}])") ==
        "changed block of the kind 'no-such'\n"
        "  * it has changed; this Waymark does not know what it is\n");
}

TEST_CASE("pages of many thousand blocks are compared in bounded time", "[compare_page]") {
  const auto page = [](const std::string& start) {
    Json blocks = Json::array();
    for (int i = 0; i < 20'000; ++i) {
      blocks.push_back(
          {{"kind", "paragraph"}, {"children", {{{"kind", "text"}, {"text", start + std::to_string(i) + " and on"}}}}});
    }
    return Json{{"title", "T"}, {"document", {{"children", std::move(blocks)}}}};
  };
  const auto changes = compare_pages(page("a"), page("b"), {});
  CHECK(changes.size() >= 20'000);
}
