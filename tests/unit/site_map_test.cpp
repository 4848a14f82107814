#include "render/site/site_map.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

PageSource page(std::string id) {
  PageSource source;
  source.id = std::move(id);
  source.meta.title = source.id;
  return source;
}

/// Pack 'p': index, a section (page 1) with page 2 in it, and page 3; pack 'q': page 4.
Library library() {
  Library result;
  result.pages = {page("p/index"), page("p/s/index"), page("p/s/two words"), page("p/three"), page("q/é")};
  result.packs.resize(2);
  result.packs[0].id = "p";
  result.packs[0].first_page = 0;
  result.packs[0].end_page = 4;
  result.packs[0].index_page = 0;
  result.packs[0].outline = {{"Section", 1, true, "section", {{"Two", 2, false, {}, {}}}}, {"Three", 3, false, {}, {}}};
  result.packs[1].id = "q";
  result.packs[1].first_page = 4;
  result.packs[1].end_page = 5;
  result.packs[1].outline = {{"É", 4, false, {}, {}}};
  result.pages[4].pack = 1;
  return result;
}

}  // namespace

TEST_CASE("addresses are encoded, files are not", "[site_map]") {
  const Library base = library();
  const SiteMap map(base);
  CHECK(map.file(2) == "p/s/two words.html");
  CHECK(map.address(2) == "p/s/two%20words.html");
  CHECK(map.address(4) == "q/%C3%A9.html");
  CHECK(map.depth(2) == 2);
  CHECK(root_prefix(2) == "../../");
  CHECK(map.print_file(0, base.packs[0].outline[0]) == "print/p/section.html");
}

TEST_CASE("previous and next stay in the pack", "[site_map]") {
  const Library base = library();
  const SiteMap map(base);
  CHECK(map.previous(0) == kNoPage);
  CHECK(map.next(0) == 1);
  CHECK(map.next(3) == kNoPage);
  CHECK(map.previous(4) == kNoPage);
}

TEST_CASE("entries know their section and how many pages lie in it", "[site_map]") {
  const Library base = library();
  const SiteMap map(base);
  CHECK(map.entry_of(0) == kNoPage);
  CHECK(map.section_of(1) == map.section_of(2));
  CHECK(map.section_of(3) == kNoPage);
  CHECK(map.entry(map.section_of(2)).pages == 2);
  CHECK(map.entries_in(map.section_of(2)).size() == 1);
  CHECK(map.top_entries(1).size() == 1);
}

}  // namespace waymark
