#include "check/front_matter_rules.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <utility>

namespace waymark {
namespace {

Library with(PageMeta meta) {
  Library library;
  library.packs.resize(1);
  PageSource page;
  page.file = "p/a.md";
  page.meta = std::move(meta);
  library.pages.push_back(std::move(page));
  return library;
}

std::string said(const Library& library) {
  Diagnostics diagnostics;
  check_front_matter(library, 0, diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("what every page needs is asked of it", "[front_matter_rules]") {
  Library library = with({});
  CHECK(said(library).empty());
  library.knowledge_base.page_needs = {"owner", "source", "permission", "reviewed"};
  const std::string hint = "  hint: add it to the front matter: 'page-needs' in knowledge-base.yaml asks for it\n";
  CHECK(said(library) == "p/a.md:1: error: the page has no 'owner'\n" + hint +
                             "p/a.md:1: error: the page has no 'source'\n" + hint +
                             "p/a.md:1: error: the page has no 'reviewed'\n" + hint);
  PageMeta& meta = library.pages[0].meta;
  meta.owner = "Lead";
  meta.reviewed = {2026, 3, 1};
  meta.sources.resize(2);
  meta.sources[0].original = true;
  CHECK(said(library) ==
        "p/a.md:1: error: a source of this page does not say under which permission it is used\n"
        "  hint: add 'permission' to the source, here or in pack.yaml\n");
  meta.sources[1].permission = "Used by permission.";
  CHECK(said(library).empty());
  library.knowledge_base.page_needs = {"summary", "review-by", "audience", "tags"};
  CHECK(said(library) == "p/a.md:1: error: the page has no 'summary'\n" + hint +
                             "p/a.md:1: error: the page has no 'review-by'\n" + hint +
                             "p/a.md:1: error: the page has no 'audience'\n" + hint +
                             "p/a.md:1: error: the page has no 'tags'\n" + hint);
  meta.status = PageStatus::draft;
  CHECK(said(library).empty());
}

TEST_CASE("pages that Waymark makes need nothing", "[front_matter_rules]") {
  Library library = with({});
  library.knowledge_base.page_needs = {"owner"};
  library.packs[0].made = true;
  CHECK(said(library).empty());
}

TEST_CASE("an owner whom the pack does not list is warned of", "[front_matter_rules]") {
  Library library = with({});
  library.packs[0].owners = {{"Transformation lead", "t@example.org"}};
  CHECK(said(library).empty());
  library.pages[0].meta.owner = "transformation Lead";
  CHECK(said(library).empty());
  library.pages[0].meta.owner = "Transformation laed";
  CHECK(said(library) ==
        "p/a.md:1: warning: owner 'Transformation laed' is not among the owners in pack.yaml\n"
        "  hint: did you mean 'Transformation lead'?\n");
  library.pages[0].meta.owner = "Somebody else";
  CHECK(said(library) ==
        "p/a.md:1: warning: owner 'Somebody else' is not among the owners in pack.yaml\n"
        "  hint: add the role there, so that readers' suggestions reach it\n");
}

}  // namespace waymark
