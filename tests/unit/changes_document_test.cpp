#include "compare/changes_document.hpp"

#include "compare/compare_editions.hpp"
#include "edition_sets.hpp"
#include "render/model/model_text.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

EditionChanges sample() {
  const test::TwoEditions two;
  EditionChanges changes = compare_editions(two.older, two.newer);
  changes.summary = "It brings.";
  PageChange& page = changes.pages[0];
  page.change_class = ChangeClass::new_expectation;
  page.who = "Leads";
  page.by = {2027, 3, 31};
  page.note = "Do it.";
  page.blocks.push_back({BlockChange::What::changed, "heading", "Roles", "roles", {}, {"now a heading of level 3"}});
  changes.pages[2].change_class = ChangeClass::clarification;
  changes.pages[2].note = "It says more.";
  return changes;
}

}  // namespace

TEST_CASE("titles of the pages that tell changes", "[changes_document]") {
  const EditionChanges changes = sample();
  CHECK(changes_title(changes) == "What's new in edition 1.1.0");
  CHECK(page_changes_title(changes, changes.pages[0]) == "Changes since edition 1.0.0: One");
}

TEST_CASE("what is new in an edition", "[changes_document]") {
  CHECK(to_text(changes_document(sample(), {})) == R"x(document
  paragraph "It brings."
  paragraph "This page tells what changed from edition 1.0.0 of 1 March 2026 to edition 1.1.0 of 1 June 2026: 1 page changed, 1 added, 1 moved, 2 removed."
  heading 2 #new-expectations "New expectations"
  table "----" "What is newly expected, of whom, and by when"
    table_row
      table_cell "Page"
      table_cell "What it means"
      table_cell "Who must act"
      table_cell "By when"
    table_row
      table_cell "One"
        link -> page:a/one
      table_cell "Do it."
      table_cell "Leads"
      table_cell "31 March 2027"
  heading 2 #clarifications "Clarifications"
  list
    list_item
      paragraph "New: It says more."
        link -> page:a/new
  heading 2 #not-yet-classed "Not yet classed"
  list
    list_item
      paragraph "Now: page moved"
        link -> page:a/now
    list_item
      paragraph "Gone: page removed"
    list_item
      paragraph "Part: page removed"
  heading 2 #pages-added "Pages added"
  list
    list_item
      paragraph "New"
        link -> page:a/new
  heading 2 #pages-moved "Pages moved"
  list
    list_item
      paragraph "Now (before: a/was)"
        link -> page:a/now
  heading 2 #pages-removed "Pages removed"
  list
    list_item
      paragraph "Gone"
    list_item
      paragraph "Part; the page that takes its place"
        link -> page:a/one
  heading 2 #what-changed-on-each-page "What changed on each page"
  heading 3 #page-a-one "One"
  paragraph "Open the page 'One'"
    link -> page:a/one
  paragraph "New expectation. Leads must act by 31 March 2027. Do it."
  list
    list_item
      paragraph "Paragraph changed: OldNew text here."
  heading 4 #a-one-roles "Roles"
    link -> page:a/one#roles
  list
    list_item
      paragraph "Heading changed: now a heading of level 3"
  heading 3 #page-a-now "Now"
  paragraph "Open the page 'Now'"
    link -> page:a/now
  list
    list_item
      paragraph "Title of the page changed: WasNow"
  paragraph "One more page differs in what readers do not see, such as links that follow a page that moved."
)x");
}

TEST_CASE("what changed on one page", "[changes_document]") {
  const EditionChanges changes = sample();
  CHECK(to_text(page_changes_document(changes, changes.pages[0])) == R"x(document
  paragraph "What changed from edition 1.0.0 of 1 March 2026 to edition 1.1.0 of 1 June 2026 on the page One."
    link -> page:a/one
  paragraph "New expectation. Leads must act by 31 March 2027. Do it."
  list
    list_item
      paragraph "Paragraph changed: OldNew text here."
  heading 2 #a-one-roles "Roles"
    link -> page:a/one#roles
  list
    list_item
      paragraph "Heading changed: now a heading of level 3"
)x");
}

TEST_CASE("insertions and deletions are inlines of their own", "[changes_document]") {
  const EditionChanges changes = sample();
  const Document document = page_changes_document(changes, changes.pages[0]);
  std::string found;
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Kind kind = document.nodes[i].kind;
    if (kind == Kind::inserted || kind == Kind::deleted) {
      found += (kind == Kind::inserted ? "+" : "-") + document.plain_text(i);
    }
  }
  CHECK(found == "-Old+New");
}

TEST_CASE("very many changes are links where the caller has pages for them", "[changes_document]") {
  EditionChanges changes = sample();
  PageChange& page = changes.pages[0];
  page.blocks.resize(3'001, page.blocks[0]);
  const std::string text =
      to_text(changes_document(changes, [](const PageChange& each) { return "page:changes/" + each.id; }));
  CHECK(text.find("paragraph \"Open the page 'One', or see its 3001 changes ('One')\"\n"
                  "    link -> page:a/one\n"
                  "    link -> page:changes/a/one\n") != std::string::npos);
  CHECK(text.size() < 10'000);
}
