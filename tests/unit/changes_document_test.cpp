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
  CHECK(to_text(changes_document(sample(), {})) == R"(document
)");
}

TEST_CASE("what changed on one page", "[changes_document]") {
  const EditionChanges changes = sample();
  CHECK(to_text(page_changes_document(changes, changes.pages[0])) == R"(document
)");
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
                  "      link -> page:a/one\n"
                  "      link -> page:changes/a/one\n") != std::string::npos);
  CHECK(text.size() < 10'000);
}
