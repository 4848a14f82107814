#include "build/without_drafts.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

/// Pages 'a/0' to 'a/4' of one pack and 'b/5' of another; 1, 2 and 4 are drafts.
CheckedLibrary sample() {
  CheckedLibrary checked;
  Library& library = checked.library;
  library.packs.resize(2);
  for (std::uint32_t i = 0; i < 6; ++i) {
    PageSource page;
    page.id = (i < 5 ? "a/" : "b/") + std::to_string(i);
    page.pack = i < 5 ? 0 : 1;
    page.meta.status = i == 1 || i == 2 || i == 4 ? PageStatus::draft : PageStatus::published;
    library.page_by_id.emplace(page.id, i);
    library.pages.push_back(std::move(page));
    DocumentBuilder builder;
    builder.paragraph(std::to_string(i));
    checked.documents.push_back(builder.finish());
  }
  library.packs[0].end_page = 5;
  library.packs[1].first_page = 5;
  library.packs[1].end_page = 6;
  library.packs[1].index_page = 5;
  library.packs[0].outline = {{"0", 0, false, {}, {}},
                              {"S", kNoPage, true, "s", {{"1", 1, false, {}, {}}, {"2", 2, false, {}, {}}}},
                              {"T", 4, true, "t", {{"3", 3, false, {}, {}}}}};
  Link link;
  link.kind = Link::Kind::page;
  link.page = 5;
  checked.documents[3].links.push_back(link);
  return checked;
}

}  // namespace

TEST_CASE("a release holds no draft, and all else leads where it led", "[without_drafts]") {
  CheckedLibrary checked = sample();
  take_out_drafts(checked);
  const Library& library = checked.library;
  REQUIRE(library.pages.size() == 3);
  CHECK(library.pages[1].id == "a/3");
  CHECK(checked.documents[1].plain_text(0) == "3");
  CHECK(checked.documents[1].links[0].page == 2);
  CHECK(library.page_by_id.size() == 3);
  CHECK(library.page_by_id.at("b/5") == 2);
  CHECK(library.packs[0].first_page == 0);
  CHECK(library.packs[0].end_page == 2);
  CHECK(library.packs[1].first_page == 2);
  CHECK(library.packs[1].end_page == 3);
  CHECK(library.packs[1].index_page == 2);
  REQUIRE(library.packs[0].outline.size() == 2);  // the section of drafts is gone
  CHECK(library.packs[0].outline[1].page == kNoPage);
  CHECK(library.packs[0].outline[1].children.at(0).page == 1);
}

}  // namespace waymark
