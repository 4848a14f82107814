#include "report/changes_report.hpp"

#include "compare/compare_editions.hpp"
#include "edition_sets.hpp"

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
  page.blocks.push_back({BlockChange::What::added,
                         "row 'Lead'",
                         "Roles",
                         "roles",
                         {{"When", {{Piece::Kind::inserted, "weekly"}}}, {"Where", {{Piece::Kind::inserted, "here"}}}},
                         {"one note", "another"}});
  return changes;
}

}  // namespace

TEST_CASE("changes as text", "[changes_report]") {
  CHECK(to_text(sample(), false) ==
        "from edition 1.0.0 (1 March 2026) to edition 1.1.0 (1 June 2026)\n"
        "1 page changed, 1 added, 1 moved, 2 removed\n"
        "It brings.\n"
        "\n"
        "pages added\n"
        "  a/new: New\n"
        "\n"
        "pages moved\n"
        "  a/now: Now (was a/was)\n"
        "\n"
        "pages removed\n"
        "  a/gone: Gone\n"
        "  a/part: Part (its place is taken by a/one)\n"
        "\n"
        "a/one: One\n"
        "  New expectation; Leads must act by 31 March 2027: Do it.\n"
        "    paragraph changed\n"
        "      [-Old-]{+New+} text here.\n"
        "  under 'Roles'\n"
        "    heading changed: now a heading of level 3\n"
        "    row 'Lead' added\n"
        "      When: {+weekly+}\n"
        "      Where: {+here+}\n"
        "      one note\n"
        "      another\n"
        "\n"
        "a/now: Now\n"
        "    title of the page changed\n"
        "      [-Was-]{+Now+}\n"
        "\n"
        "pages that differ in what no reader sees, such as links that follow a page that moved:\n"
        "  a/links\n");
}

TEST_CASE("editions without changes", "[changes_report]") {
  EditionChanges changes;
  changes.older = {"1.0.0", {}};
  changes.newer = {"working folder", {}};
  CHECK(to_text(changes, false) == "from edition 1.0.0 to the working folder\nno page changed\n");
  CHECK(to_json(changes) == R"({
  "older": {
    "name": "1.0.0"
  },
  "newer": {
    "name": "working folder"
  },
  "pages": [],
  "unseen": []
}
)");
}

TEST_CASE("colour comes on top of the marks, and hostile text steers no terminal", "[changes_report]") {
  EditionChanges changes;
  changes.pages.push_back({PageChange::What::changed, "a/b", "T\x1b[2J"});
  changes.pages[0].blocks.push_back(
      {BlockChange::What::changed,
       "paragraph",
       {},
       {},
       {{{}, {{Piece::Kind::deleted, "a b\x1b[1m"}, {Piece::Kind::inserted, "c"}, {Piece::Kind::same, " d"}}}},
       {}});
  const std::string text = to_text(changes, true);
  CHECK(text.find("\x1b[1ma/b: T\u241b[2J\x1b[0m\n") != std::string::npos);
  CHECK(text.find("      \x1b[31m[-a\x1b[0m \x1b[31mb\u241b[1m-]\x1b[0m\x1b[32m{+c+}\x1b[0m d\n") != std::string::npos);
}

TEST_CASE("changes as JSON", "[changes_report]") {
  EditionChanges changes = sample();
  changes.pages.erase(changes.pages.begin() + 1, changes.pages.begin() + 4);
  changes.pages[0].blocks.erase(changes.pages[0].blocks.begin(), changes.pages[0].blocks.begin() + 1);
  changes.pages[0].blocks.pop_back();
  changes.pages[0].blocks[0].wordings.push_back(
      {"help", {{Piece::Kind::same, "a "}, {Piece::Kind::inserted, "\u00e9"}}});
  CHECK(to_json(changes) == R"({
  "older": {
    "name": "1.0.0",
    "date": "2026-03-01"
  },
  "newer": {
    "name": "1.1.0",
    "date": "2026-06-01"
  },
  "summary": "It brings.",
  "pages": [
    {
      "what": "changed",
      "id": "a/one",
      "title": "One",
      "class": "new-expectation",
      "who": "Leads",
      "by": "2027-03-31",
      "note": "Do it.",
      "blocks": [
        {
          "what": "changed",
          "thing": "heading",
          "section": "Roles",
          "anchor": "roles",
          "wordings": [
            {
              "label": "help",
              "pieces": [
                {
                  "kind": "same",
                  "text": "a "
                },
                {
                  "kind": "inserted",
                  "text": "\u00e9"
                }
              ]
            }
          ],
          "notes": [
            "now a heading of level 3"
          ]
        }
      ]
    },
    {
      "what": "removed",
      "id": "a/part",
      "title": "Part",
      "successor": "a/one",
      "blocks": []
    }
  ],
  "unseen": [
    {
      "id": "a/links",
      "title": "Links"
    }
  ]
}
)");
}
