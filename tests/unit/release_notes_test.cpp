#include "compare/release_notes.hpp"

#include "compare/compare_editions.hpp"
#include "edition_sets.hpp"
#include "messages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;
using test::messages;

namespace {

constexpr const char* kFile = "release-notes.yaml";

std::string problems(const std::string& yaml) {
  Diagnostics diagnostics;
  read_release_notes(yaml, kFile, diagnostics);
  return messages(diagnostics);
}

/// Puts notes on the changes of the two editions.
struct Noted {
  test::TwoEditions two;
  EditionChanges changes = compare_editions(two.older, two.newer);
  Diagnostics diagnostics;
  explicit Noted(const std::string& yaml) {
    add_notes(read_release_notes(yaml, kFile, diagnostics), two.older, two.newer, changes, diagnostics);
  }
};

}  // namespace

TEST_CASE("release notes are read", "[release_notes]") {
  Diagnostics diagnostics;
  const ReleaseNotes notes = read_release_notes(
      "summary: >\n  What it\n  brings.\n"
      "changes:\n"
      "  - page: a/one.md\n"
      "    class: new-expectation\n"
      "    who: Programme leads\n"
      "    by: 2027-03-31\n"
      "    note: Do it.\n"
      "  - {page: a/two, class: correction}\n",
      kFile, diagnostics);
  CHECK(messages(diagnostics).empty());
  CHECK(notes.summary == "What it brings.");
  REQUIRE(notes.changes.size() == 2);
  CHECK(notes.changes[0].page == "a/one");
  CHECK(notes.changes[0].change_class == ChangeClass::new_expectation);
  CHECK(notes.changes[0].who == "Programme leads");
  CHECK(notes.changes[0].by == Date{2027, 3, 31});
  CHECK(notes.changes[0].note == "Do it.");
  CHECK(notes.changes[1].change_class == ChangeClass::correction);
  CHECK(problems("changes:\n").empty());
  CHECK(problems("summary: Nothing else.\n").empty());
}

TEST_CASE("all that is wrong with release notes is reported", "[release_notes]") {
  CHECK(problems("sumary: x\nchanges: 1\n") ==
        "release-notes.yaml:2:10: error: 'changes' in the release notes must be a list\n"
        "  | changes: 1\n"
        "  hint: write '- page: PACK/PAGE' for each page that changed\n"
        "release-notes.yaml:1:1: error: unknown key 'sumary' in the release notes\n"
        "  | sumary: x\n"
        "  hint: did you mean 'summary'?\n");
  CHECK(problems("changes:\n"
                 "  - class: corection\n"
                 "  - page: a/one\n"
                 "    class: new-expectation\n"
                 "    by: soon\n"
                 "  - page: a/one\n"
                 "    class: correction\n"
                 "  - page: a/two\n"
                 "    class:\n"
                 "    whom: x\n"
                 "  - text\n") ==
        "release-notes.yaml:2:5: error: 'page' is missing in a change\n"
        "  |   - class: corection\n"
        "  hint: add a line 'page: ...'\n"
        "release-notes.yaml:2:12: error: 'class' in a change must be 'correction', 'clarification' or "
        "'new-expectation', not 'corection'\n"
        "  |   - class: corection\n"
        "  hint: did you mean 'correction'?\n"
        "release-notes.yaml:5:9: error: 'by' in a change is not a date: 'soon'\n"
        "  |     by: soon\n"
        "  hint: write year, month and day, as in 2026-03-01\n"
        "release-notes.yaml:3:5: error: 'who' in a change is missing: a new expectation says who must act\n"
        "  |   - page: a/one\n"
        "  hint: name a role, as in 'who: Programme leads'\n"
        "release-notes.yaml:6:11: error: page 'a/one' has a note on line 3 already\n"
        "  |   - page: a/one\n"
        "  hint: make one note of the two\n"
        "release-notes.yaml:9:5: error: 'class' in a change is empty\n"
        "  |     class:\n"
        "release-notes.yaml:10:5: error: unknown key 'whom' in a change\n"
        "  |     whom: x\n"
        "  hint: did you mean 'who'?\n"
        "release-notes.yaml:11:5: error: a change must be a mapping, not a text\n"
        "  |   - text\n"
        "  hint: write lines of 'key: value'\n");
}

TEST_CASE("notes join the changes that they are of", "[release_notes]") {
  const Noted noted(
      "summary: It brings.\n"
      "changes:\n"
      "  - {page: a/one, class: new-expectation, who: Leads, by: 2027-03-31, note: Do it.}\n"
      "  - {page: a/gone, class: clarification}\n");
  CHECK(messages(noted.diagnostics).empty());
  CHECK(noted.changes.summary == "It brings.");
  CHECK(noted.changes.pages[0].change_class == ChangeClass::new_expectation);
  CHECK(noted.changes.pages[0].who == "Leads");
  CHECK(noted.changes.pages[0].by == Date{2027, 3, 31});
  CHECK(noted.changes.pages[0].note == "Do it.");
  CHECK(noted.changes.pages[3].change_class == ChangeClass::clarification);
}

TEST_CASE("notes of no change are reported", "[release_notes]") {
  const Noted noted(
      "changes:\n"
      "  - {page: a/same, class: correction}\n"
      "  - {page: a/was, class: correction}\n"
      "  - {page: a/nwe, class: correction}\n"
      "  - {page: far/from/all, class: correction}\n");
  CHECK(messages(noted.diagnostics) ==
        "release-notes.yaml:2:12: error: page 'a/same' has not changed since edition 1.0.0\n"
        "  |   - {page: a/same, class: correction}\n"
        "  hint: take its note out\n"
        "release-notes.yaml:3:12: error: page 'a/was' has moved\n"
        "  |   - {page: a/was, class: correction}\n"
        "  hint: write its new id: 'a/now'\n"
        "release-notes.yaml:4:12: error: there is no page 'a/nwe'\n"
        "  |   - {page: a/nwe, class: correction}\n"
        "  hint: did you mean 'a/new'?\n"
        "release-notes.yaml:5:12: error: there is no page 'far/from/all'\n"
        "  |   - {page: far/from/all, class: correction}\n"
        "  hint: name a page that changed, by its id: 'pack/path/name'\n");
}

TEST_CASE("changes that no note classes are listed as lines to complete", "[release_notes]") {
  const Noted noted("changes:\n  - {page: a/one, class: correction}\n");
  Noted all("changes:\n");
  CHECK(unclassed_changes(noted.changes, "notes.yaml") ==
        "4 changes are not yet classed; complete these lines and put them into notes.yaml:\n"
        "\n"
        "changes:\n"
        "  - page: a/now  # moved: Now\n"
        "    class:  # correction, clarification or new-expectation\n"
        "    who:    # must act; for a new expectation\n"
        "    by:     # when, as in 2027-03-31\n"
        "    note:\n"
        "  - page: a/new  # added: New\n"
        "    class:  # correction, clarification or new-expectation\n"
        "    who:    # must act; for a new expectation\n"
        "    by:     # when, as in 2027-03-31\n"
        "    note:\n"
        "  - page: a/gone  # removed: Gone\n"
        "    class:  # correction, clarification or new-expectation\n"
        "    who:    # must act; for a new expectation\n"
        "    by:     # when, as in 2027-03-31\n"
        "    note:\n"
        "  - page: a/part  # removed: Part\n"
        "    class:  # correction, clarification or new-expectation\n"
        "    who:    # must act; for a new expectation\n"
        "    by:     # when, as in 2027-03-31\n"
        "    note:\n");
  all.changes.pages.resize(1);
  all.changes.pages[0].id = "a/it's 1";
  all.changes.pages[0].title = "Line\nend";
  CHECK(unclassed_changes(all.changes, "n").find("1 change is not yet classed") == 0);
  CHECK(unclassed_changes(all.changes, "n").find("  - page: 'a/it''s 1'  # changed: Line end\n") != std::string::npos);
  all.changes.pages.clear();
  CHECK(unclassed_changes(all.changes, "n").empty());
}

TEST_CASE("the lines to complete are read back as a note, short of its class", "[release_notes]") {
  const Noted noted("changes:\n");
  std::string lines = unclassed_changes(noted.changes, kFile);
  lines.erase(0, lines.find("changes:"));
  for (std::size_t at = 0; (at = lines.find("class: ", at)) != std::string::npos; ++at) {
    lines.replace(at, 7, "class: correction ");
  }
  CHECK(problems(lines).empty());
}
