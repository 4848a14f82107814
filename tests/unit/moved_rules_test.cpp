#include "check/moved_rules.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

void add(Library& library, std::string id, std::vector<std::string> was) {
  PageSource page;
  page.id = std::move(id);
  page.file = page.id + ".md";
  page.text = "---\ntitle: T\nwas: x\n---\n";
  page.meta.was = std::move(was);
  page.meta.was_line = 3;
  library.pages.push_back(std::move(page));
}

}  // namespace

TEST_CASE("an earlier id must lead to one page, and to none of today's", "[moved_rules]") {
  Library library;
  add(library, "a/one", {"a/x", "a/TWO"});
  add(library, "a/two", {"a/one", "a/X"});
  Diagnostics diagnostics;
  check_earlier_ids(library, diagnostics);
  CHECK(test::messages(diagnostics) ==
        "a/one.md:3: error: 'was' has 'a/TWO', which is a page of today but for case: 'a/two'\n"
        "  | was: x\n"
        "  hint: an address can't lead to two pages: take the id out, or rename that page\n"
        "a/two.md:3: error: 'was' has 'a/one', which is a page of today\n"
        "  | was: x\n"
        "  hint: an address can't lead to two pages: take the id out, or rename that page\n"
        "a/two.md:3: error: 'was' has 'a/X', which page 'a/one' has too\n"
        "  | was: x\n"
        "  hint: keep it where most of the old page's text is now\n");
}

TEST_CASE("where a page went", "[moved_rules]") {
  Library library;
  add(library, "a/one", {"a/x"});
  CHECK(moved_to(library, "a/x") == "a/one");
  CHECK(moved_to(library, "a/one").empty());
}

}  // namespace waymark
