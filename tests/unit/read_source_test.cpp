#include "pack/front_matter.hpp"
#include "pack/read_pack.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

constexpr const char* kPack =
    "id: p\ntitle: P\nversion: 1\nsources:\n"
    "  - {id: guide, title: A guide, publisher: A body, permission: Facts only., year: 2020}\n"
    "  - {id: ours, original: true}\n";

/// A page of the pack; what is wrong with the page alone is reported.
PageSource page_with(const std::string& source, Diagnostics& diagnostics) {
  Diagnostics of_pack;
  const PackFile pack = read_pack(kPack, "p/pack.yaml", of_pack);
  CHECK(test::messages(of_pack).empty());
  PageSource page;
  page.id = "p/a";
  page.file = "p/a.md";
  page.text = "---\ntitle: A\nsource: " + source + "\n---\n";
  read_front_matter(page, diagnostics, &pack.pack.sources);
  return page;
}

std::vector<Source> sources_of(const std::string& source) {
  Diagnostics diagnostics;
  const PageSource page = page_with(source, diagnostics);
  CHECK(test::messages(diagnostics).empty());
  return page.meta.sources;
}

std::string said_of_page(const std::string& source) {
  Diagnostics diagnostics;
  page_with(source, diagnostics);
  return test::messages(diagnostics);
}

std::string said_of_pack(const std::string& sources) {
  Diagnostics diagnostics;
  read_pack("id: p\ntitle: P\nversion: 1\nsources: " + sources + "\n", "p/pack.yaml", diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("a page names its pack's sources by their ids") {
  const std::vector<Source> one = sources_of("guide");
  REQUIRE(one.size() == 1);
  CHECK(one[0].title == "A guide");
  CHECK(one[0].year == "2020");
  CHECK(one[0].permission == "Facts only.");
  CHECK_FALSE(one[0].endorsed);
  const std::vector<Source> several = sources_of("[guide, ours, {title: Another, endorsed: true}]");
  REQUIRE(several.size() == 3);
  CHECK(several[1].original);
  CHECK(several[2].title == "Another");
  CHECK(several[2].endorsed);
}

TEST_CASE("a source that the pack does not name is an error") {
  CHECK(said_of_page("giude") ==
        "p/a.md:3:9: error: pack.yaml names no source 'giude'\n  | source: giude\n  hint: did you mean 'guide'?\n");
  CHECK(said_of_page("[zzzzzzzz]") ==
        "p/a.md:3:10: error: pack.yaml names no source 'zzzzzzzz'\n  | source: [zzzzzzzz]\n"
        "  hint: add it under 'sources' in pack.yaml, or write 'title' and 'publisher' here\n");
}

TEST_CASE("a page has a source once") {
  CHECK(said_of_page("[guide, guide]") ==
        "p/a.md:3:17: error: the page has source 'guide' twice\n  | source: [guide, guide]\n"
        "  hint: keep one of them\n");
}

TEST_CASE("without its pack a page keeps a source's id as its title") {
  PageSource page;
  page.id = "p/a";
  page.text = "---\ntitle: A\nsource: guide\n---\n";
  Diagnostics diagnostics;
  read_front_matter(page, diagnostics);
  CHECK(test::messages(diagnostics).empty());
  REQUIRE(page.meta.sources.size() == 1);
  CHECK(page.meta.sources[0].title == "guide");
}

TEST_CASE("a pack's sources have ids of their own") {
  CHECK(said_of_pack("{a: b}") ==
        "p/pack.yaml:4:10: error: 'sources' in pack.yaml must be a list\n  | sources: {a: b}\n"
        "  hint: write '- id: ...' and below it 'title: ...'\n");
  CHECK(said_of_pack("[{id: a, title: A}, {id: a, title: B}]") ==
        "p/pack.yaml:4:35: error: 'id' in a source is that of another source: 'a'\n"
        "  | sources: [{id: a, title: A}, {id: a, title: B}]\n  hint: give each its own\n");
  CHECK(said_of_pack("[{id: a}]") ==
        "p/pack.yaml:4:11: error: 'title' is missing in a source\n  | sources: [{id: a}]\n"
        "  hint: add a line 'title: ...'\n");
}
