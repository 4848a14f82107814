#include "compare/compare_editions.hpp"

#include "compare/change_words.hpp"
#include "compared_pages.hpp"
#include "edition_sets.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;
using test::page_model;
using test::set_of;

namespace {

std::string pages_of(const EditionChanges& changes) {
  std::string text;
  for (const PageChange& page : changes.pages) {
    text += std::string(what_word(page.what)) + " " + page.id;
    text += page.earlier_id.empty() ? "" : " from " + page.earlier_id;
    text += page.successor.empty() ? "" : " to " + page.successor;
    text += page.blocks.empty() ? "\n" : ": " + test::told(page.blocks);
  }
  for (const EditionChanges::PageName& page : changes.unseen) {
    text += "unseen " + page.id + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("pages that changed, came, moved and went", "[compare_editions]") {
  const test::TwoEditions two;
  const EditionChanges changes = compare_editions(two.older, two.newer);
  CHECK(pages_of(changes) ==
        "changed a/one: changed paragraph\n"
        "  [-Old-]{+New+} text here.\n"
        "moved a/now from a/was: changed title of the page\n"
        "  [-Was-]{+Now+}\n"
        "added a/new\n"
        "removed a/gone\n"
        "removed a/part to a/one\n"
        "unseen a/links\n");
  CHECK(changes.older.name == "1.0.0");
  CHECK(changes.newer.date == Date{2026, 6, 1});
  CHECK(summary_words(changes) == "1 page changed, 1 added, 1 moved, 2 removed");
}

TEST_CASE("an edition has no changes from itself", "[compare_editions]") {
  const test::TwoEditions two;
  CHECK(pages_of(compare_editions(two.newer, two.newer)).empty());
  CHECK(summary_words(compare_editions(two.newer, two.newer)) == "no page changed");
}

TEST_CASE("models are loaded only of pages whose hashes differ", "[compare_editions]") {
  test::TwoEditions two;
  two.older.load = [load = two.older.load](const std::string& id) {
    CHECK(id != "a/same");
    CHECK(id != "a/gone");
    return load(id);
  };
  two.newer.load = [load = two.newer.load](const std::string& id) {
    CHECK(id != "a/new");
    return load(id);
  };
  CHECK(compare_editions(two.older, two.newer).pages.size() == 5);
}

TEST_CASE("a page that only moved has no changes of its own", "[compare_editions]") {
  const EditionSet older = set_of("1.0.0", {page_model("a/was", "T", {"It moved."})});
  EditionSet newer = set_of("2.0.0", {page_model("a/now", "T", {"It moved."})});
  newer.moved = {{"a/was", "a/now"}, {"a/other", "a/nowhere"}};
  CHECK(pages_of(compare_editions(older, newer)) == "moved a/now from a/was\n");
  newer.moved = {};
  CHECK(pages_of(compare_editions(older, newer)) == "added a/now\nremoved a/was\n");
}

TEST_CASE("a model that can't be loaded ends the comparison", "[compare_editions]") {
  test::TwoEditions two;
  two.older.load = [](const std::string&) -> Json { throw Error("cannot be read"); };
  CHECK_THROWS_WITH(compare_editions(two.older, two.newer), "cannot be read");
}
