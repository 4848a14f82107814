#include "scaffold/new_knowledge_base.hpp"

#include "scaffolding.hpp"

#include <catch2/catch.hpp>

using waymark::new_knowledge_base;
using namespace waymark::test;

TEST_CASE("a new knowledge base is read without a complaint", "[new_knowledge_base]") {
  const ScratchFolder folder;
  CHECK(summary(folder, new_knowledge_base(folder.path() / "deep" / "care-standard", kToday)) ==
        "+ deep/care-standard/knowledge-base.yaml\n"
        "+ deep/care-standard/guide/pack.yaml\n"
        "+ deep/care-standard/guide/index.md\n"
        "+ deep/care-standard/guide/first-page.md\n");
  CHECK(pages_read(folder.path() / "deep" / "care-standard") == "guide/index 'Guide'\nguide/first-page 'First page'\n");
  waymark::Diagnostics diagnostics;
  const auto library = waymark::read_library(folder.path() / "deep" / "care-standard", diagnostics);
  CHECK(library.knowledge_base.id == "care-standard");
  CHECK(library.knowledge_base.title == "Care standard");
  CHECK(library.pages.at(1).meta.reviewed == kToday);
  CHECK(waymark::iso_date(library.pages.at(1).meta.review_by) == "2027-11-22");
  CHECK(library.pages.at(1).meta.sources.at(0).original);
  CHECK_FALSE(library.pages.at(1).meta.owner.empty());
  CHECK_FALSE(library.pages.at(1).meta.summary.empty());
}

TEST_CASE("a knowledge base goes into an existing folder, but over no file", "[new_knowledge_base]") {
  const ScratchFolder folder;
  folder.write("kb/notes.txt", "mine");
  new_knowledge_base(folder.path() / "kb" / "", kToday);
  CHECK(pages_read(folder.path() / "kb") == "guide/index 'Guide'\nguide/first-page 'First page'\n");
  const std::string before = folder.read("kb/knowledge-base.yaml");
  CHECK(thrown([&] { new_knowledge_base(folder.path() / "kb", kToday); }) ==
        "error: exists already (choose another name; nothing was changed)");
  CHECK(folder.read("kb/knowledge-base.yaml") == before);
}

TEST_CASE("a knowledge base's name is checked before anything is made", "[new_knowledge_base]") {
  const ScratchFolder folder;
  CHECK(thrown([&] { new_knowledge_base(folder.path() / "Care Standard", kToday); }) ==
        "usage: 'Care Standard' can't name a knowledge base (use lower-case letters, digits and hyphens, as in "
        "'care-standard')");
  CHECK(std::filesystem::is_empty(folder.path()));
}
