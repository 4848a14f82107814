#include "pack/front_matter.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

PageSource read(std::string text, Diagnostics& diagnostics) {
  PageSource page;
  page.id = "toolkit/care-plans";
  page.file = "toolkit/care-plans.md";
  page.text = std::move(text);
  read_front_matter(page, diagnostics);
  return page;
}

std::string said(std::string text) {
  Diagnostics diagnostics;
  const PageSource page = read(std::move(text), diagnostics);
  CHECK_FALSE(page.meta.title.empty());
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("front matter is read, and the body's place") {
  Diagnostics diagnostics;
  const PageSource page = read(
      "---  \nschema: 1\ntitle: Leadership\n  checklist\nsummary: What the reader gets.\nowner: Lead\n"
      "source:\n  - {title: A guide, publisher: A body, year: 2020, address: https://www.example.org/guide}\n"
      "  - original: true\nreviewed: 2026-11-22\nreview-by: 2027-11-22\naudience: [managers, practitioners]\n"
      "tags: leadership\nstatus: draft\nprintable: true\n---\t\n\nText\n---\n",
      diagnostics);
  CHECK(test::messages(diagnostics).empty());
  CHECK(page.meta.title == "Leadership checklist");
  CHECK(page.meta.summary == "What the reader gets.");
  CHECK(page.meta.owner == "Lead");
  REQUIRE(page.meta.sources.size() == 2);
  CHECK(page.meta.sources[0].title == "A guide");
  CHECK(page.meta.sources[0].publisher == "A body");
  CHECK(page.meta.sources[0].year == "2020");
  CHECK(page.meta.sources[0].address == "https://www.example.org/guide");
  CHECK_FALSE(page.meta.sources[0].original);
  CHECK(page.meta.sources[1].original);
  CHECK(page.meta.reviewed == Date{2026, 11, 22});
  CHECK(page.meta.review_by == Date{2027, 11, 22});
  CHECK(page.meta.review_by_line == 11);
  CHECK(page.meta.audience == std::vector<std::string>{"managers", "practitioners"});
  CHECK(page.meta.tags == std::vector<std::string>{"leadership"});
  CHECK(page.meta.status == PageStatus::draft);
  CHECK(page.meta.printable);
  CHECK(page.text.substr(page.body_offset) == "\nText\n---\n");
  CHECK(page.body_line == 17);
}

TEST_CASE("a title is enough, and the body may be missing") {
  Diagnostics diagnostics;
  const PageSource page = read("---\ntitle: T\n---", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(page.meta.title == "T");
  CHECK(page.meta.status == PageStatus::published);
  CHECK_FALSE(page.meta.printable);
  CHECK(page.body_offset == page.text.size());
  CHECK(page.body_line == 4);
}

TEST_CASE("pages without front matter are reported and get a title from their name") {
  const std::string hint = "  hint: start the file with the lines '---', 'title: ...' and '---'\n";
  CHECK(said("") == "toolkit/care-plans.md:1: error: the file is empty\n" + hint);
  CHECK(said("\n \n") == "toolkit/care-plans.md:1: error: the file is empty\n" + hint);
  CHECK(said("# Hello\n") == "toolkit/care-plans.md:1: error: the page has no front matter\n  | # Hello\n" + hint);
  CHECK(said("----\ntitle: x\n---\n") ==
        "toolkit/care-plans.md:1: error: the page has no front matter\n  | ----\n" + hint);
  CHECK(said("\n---\ntitle: x\n---\n") == "toolkit/care-plans.md:1: error: the page has no front matter\n" + hint);
  Diagnostics diagnostics;
  const PageSource page = read("Text\n", diagnostics);
  CHECK(page.meta.title == "Care plans");
  CHECK(page.body_offset == 0);
  CHECK(page.body_line == 1);
}

TEST_CASE("front matter that never ends is reported") {
  const std::string message =
      "toolkit/care-plans.md:1: error: the front matter is never closed\n  | ---\n"
      "  hint: end it with a line '---'\n";
  CHECK(said("---\ntitle: x\n\ntext\n") == message);
  CHECK(said("---") == message);
}

TEST_CASE("a title must be there and say something") {
  CHECK(said("---\nowner: x\n---\n") ==
        "toolkit/care-plans.md:2:1: error: 'title' is missing in the front matter\n  | owner: x\n"
        "  hint: add a line 'title: ...'\n");
  CHECK(said("---\nowner: x\ntitle: ' '\n---\n") ==
        "toolkit/care-plans.md:3:1: error: 'title' in the front matter is empty\n  | title: ' '\n");
  CHECK(said("---\n---\n") ==
        "toolkit/care-plans.md:2:1: error: the front matter must be a mapping, not empty\n  | ---\n"
        "  hint: write lines of 'key: value'\n");
}

TEST_CASE("malformed front matter is reported with the file's lines") {
  CHECK(said("---\ntitle: \"Open\nowner: x\n---\n") ==
        "toolkit/care-plans.md:2:8: error: double-quoted text is not closed\n  | title: \"Open\n"
        "  hint: end the text with '\"', and indent its lines if it has several\n");
  CHECK(said("---\ntitle: x\ntitle: y\n---\n") ==
        "toolkit/care-plans.md:3:1: error: key 'title' is given twice\n  | title: y\n"
        "  hint: it is first on line 2\n");
}

TEST_CASE("every mistake in the front matter is reported") {
  CHECK(said("---\ntitle: x\nowne: y\nsource: {titel: a, address: www.a.org, year: [1]}\nreviewed: 2026-05-01\n"
             "review-by: 2026-04-30\nstatus: final\ntags: [a, A, '?']\nschema: '2.0'\n---\n") ==
        "toolkit/care-plans.md:9:9: error: 'schema' in the front matter is '2.0'; this program reads schema 1\n"
        "  | schema: '2.0'\n"
        "  hint: use the release of Waymark that this was written for, or write 'schema: 1'\n"
        "toolkit/care-plans.md:4:9: error: 'title' is missing in 'source'\n"
        "  | source: {titel: a, address: www.a.org, year: [1]}\n  hint: add a line 'title: ...'\n"
        "toolkit/care-plans.md:4:46: error: 'year' in 'source' must be a text, not a list\n"
        "  | source: {titel: a, address: www.a.org, year: [1]}\n"
        "toolkit/care-plans.md:4:29: error: 'address' in 'source' is not a web address: 'www.a.org'\n"
        "  | source: {titel: a, address: www.a.org, year: [1]}\n"
        "  hint: start it with 'https://' or 'http://', and write '%20' for a space\n"
        "toolkit/care-plans.md:4:10: error: unknown key 'titel' in 'source'\n"
        "  | source: {titel: a, address: www.a.org, year: [1]}\n  hint: did you mean 'title'?\n"
        "toolkit/care-plans.md:6:12: error: 'review-by' in the front matter is 2026-04-30, before 'reviewed', "
        "2026-05-01\n  | review-by: 2026-04-30\n"
        "toolkit/care-plans.md:8:7: error: 'tags' in the front matter has 'A' twice\n  | tags: [a, A, '?']\n"
        "toolkit/care-plans.md:8:7: error: 'tags' in the front matter has a tag without a letter or digit: '?'\n"
        "  | tags: [a, A, '?']\n"
        "toolkit/care-plans.md:7:9: error: 'status' in the front matter must be 'published' or 'draft', not 'final'\n"
        "  | status: final\n"
        "toolkit/care-plans.md:3:1: error: unknown key 'owne' in the front matter\n  | owne: y\n"
        "  hint: did you mean 'owner'?\n");
}
