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
  meta.sources[1].title = "A guide";
  meta.sources[1].line = 5;
  CHECK(said(library) ==
        "p/a.md:5: error: source 'A guide' does not say under which permission it is used\n"
        "  hint: add 'permission' to it, a sentence that readers see\n");
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

TEST_CASE("a source that pack.yaml names is told of there, once", "[front_matter_rules]") {
  PageMeta meta;
  meta.sources.resize(1);
  meta.sources[0].id = "guide";
  Library library = with(meta);
  library.knowledge_base.page_needs = {"permission"};
  CHECK(said(library).empty());
  library.packs[0].file = "p/pack.yaml";
  library.packs[0].sources = library.pages[0].meta.sources;
  library.packs[0].sources[0].title = "A guide";
  library.packs[0].sources[0].line = 8;
  const auto of_packs = [&] {
    Diagnostics diagnostics;
    check_named_sources(library, diagnostics);
    return test::messages(diagnostics);
  };
  CHECK(of_packs() ==
        "p/pack.yaml:8: error: source 'A guide' does not say under which permission it is used\n"
        "  hint: add 'permission' to it, a sentence that readers see\n");
  library.knowledge_base.page_needs.clear();
  CHECK(of_packs().empty());
}

TEST_CASE("pages that Waymark makes, and those from elsewhere, need nothing", "[front_matter_rules]") {
  Library library = with({});
  library.knowledge_base.page_needs = {"owner"};
  library.packs[0].made = true;
  CHECK(said(library).empty());
  library.packs[0].made = false;
  library.packs[0].origin = 0;
  CHECK(said(library).empty());
}

TEST_CASE("an owner whom the pack does not list is warned of", "[front_matter_rules]") {
  Library library = with({});
  library.packs[0].owners = {{"Transformation lead", "t@example.org"}};
  CHECK(said(library).empty());
  library.pages[0].meta.owner = "transformation Lead";
  CHECK(said(library).empty());
  library.pages[0].meta.owner = "Transformation laed";
  library.pages[0].meta.owner_line = 4;
  CHECK(said(library) ==
        "p/a.md:4: warning: owner 'Transformation laed' is not among the owners in pack.yaml\n"
        "  hint: did you mean 'Transformation lead'?\n");
  library.pages[0].meta.owner = "Somebody else";
  CHECK(said(library) ==
        "p/a.md:4: warning: owner 'Somebody else' is not among the owners in pack.yaml\n"
        "  hint: add the role there, so that readers' suggestions reach it\n");
}

}  // namespace waymark
