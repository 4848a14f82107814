#include "scaffold/new_page.hpp"

#include "scaffold/new_knowledge_base.hpp"
#include "scaffolding.hpp"

#include <catch2/catch.hpp>

using waymark::new_knowledge_base;
using waymark::new_page;
using namespace waymark::test;

namespace {

/// A knowledge base with a pack 'a' whose contents are given, and the pages named in them.
void write_pack(const ScratchFolder& folder, const std::string& contents) {
  folder.write("kb/knowledge-base.yaml", "id: kb\ntitle: KB\npacks: [folder-of-a]\n");
  folder.write("kb/folder-of-a/pack.yaml", "id: a\ntitle: A\nversion: '1'\n" + contents);
  for (const char* page : {"one", "lead/index", "lead/check", "two"}) {
    folder.write(std::string("kb/folder-of-a/") + page + ".md", std::string("---\ntitle: T ") + page + "\n---\n");
  }
}

const std::string kContents =
    "contents:\n"
    "  - one\n"
    "  - section: Leadership\n"
    "    page: lead/index\n"
    "    contents:\n"
    "      - lead/check   # the list\n"
    "  - two\n";

}  // namespace

TEST_CASE("a new page is read without a complaint", "[new_page]") {
  const ScratchFolder folder;
  new_knowledge_base(folder.path() / "kb", kToday);
  CHECK(summary(folder, new_page(folder.path() / "kb", "guide/planning/care-plan", kToday)) ==
        "+ kb/guide/planning/care-plan.md\n");
  CHECK(pages_read(folder.path() / "kb") ==
        "guide/index 'Guide'\nguide/first-page 'First page'\nguide/planning/care-plan 'Care plan'\n");
}

TEST_CASE("a page joins its pack's contents", "[new_page]") {
  const ScratchFolder folder;
  write_pack(folder, kContents);
  const auto kb = folder.path() / "kb";
  REQUIRE(pages_read(kb).starts_with("a/one 'T one'\n"));

  SECTION("after its siblings") {
    CHECK(summary(folder, new_page(kb, "a/lead/new", kToday)) ==
          "+ kb/folder-of-a/lead/new.md\n~ kb/folder-of-a/pack.yaml\n");
    std::string wanted = kContents;
    wanted.insert(wanted.find("  - two"), "      - lead/new\n");
    CHECK(folder.read("kb/folder-of-a/pack.yaml") == "id: a\ntitle: A\nversion: '1'\n" + wanted);
  }
  SECTION("at the end") {
    new_page(kb, "a/three", kToday);
    CHECK(folder.read("kb/folder-of-a/pack.yaml") == "id: a\ntitle: A\nversion: '1'\n" + kContents + "  - three\n");
  }
  SECTION("at the end, from a folder that nothing else is in") {
    new_page(kb, "a/new/folder/page", kToday);
    CHECK(folder.read("kb/folder-of-a/pack.yaml") ==
          "id: a\ntitle: A\nversion: '1'\n" + kContents + "  - new/folder/page\n");
  }
  SECTION("but the first page does not") {
    CHECK(summary(folder, new_page(kb, "a/index", kToday)) == "+ kb/folder-of-a/index.md\n");
  }
  CHECK(pages_read(kb).find("error") == std::string::npos);
  CHECK(pages_read(kb).find("warning") == std::string::npos);
}

TEST_CASE("a page that the contents name already is not added again", "[new_page]") {
  const ScratchFolder folder;
  write_pack(folder, kContents + "  - later\n");
  CHECK(summary(folder, new_page(folder.path() / "kb", "a/later", kToday)) == "+ kb/folder-of-a/later.md\n");
}

TEST_CASE("where contents can't be changed safely the author is told the line", "[new_page]") {
  const ScratchFolder folder;
  write_pack(folder, "contents: [one, lead/index, lead/check,\n  two\n  ]\n");
  CHECK(summary(folder, new_page(folder.path() / "kb", "a/lead/new", kToday)) ==
        "+ kb/folder-of-a/lead/new.md\n"
        "! add the line '  - lead/new' under 'contents:' in kb/folder-of-a/pack.yaml\n");
}

TEST_CASE("pages that can't be made are refused", "[new_page]") {
  const ScratchFolder folder;
  write_pack(folder, "");
  const auto kb = folder.path() / "kb";
  const auto refused = [&](const std::string& id) { return thrown([&] { new_page(kb, id, kToday); }); };
  CHECK(refused("a/one") == "error: exists already (choose another name; nothing was changed)");
  CHECK(refused("b/one") == "usage: there is no pack 'b' (make it with 'waymark new pack b')");
  CHECK(refused("a/one.md") == "usage: 'a/one.md' is a file's name, not a page's (leave out the '.md')");
  CHECK(refused("one") ==
        "usage: 'one' does not say which pack the page belongs to (write it as in 'toolkit/planning/checklist': a "
        "pack's id, folders if any, a name)");
  CHECK(refused("a/My Page") ==
        "usage: 'My Page' can't name a page (use lower-case letters, digits and hyphens, as in 'my-page')");
  CHECK(refused("a/../b") ==
        "usage: '..' can't name a folder (use lower-case letters, digits and hyphens, as in 'care-planning')");
  CHECK(refused("a/x/") ==
        "usage: '' can't name a page (use lower-case letters, digits and hyphens, as in 'care-planning')");
  CHECK(refused("a/nul") == "usage: the name 'nul' belongs to a device on Windows (choose another name)");
  CHECK_FALSE(std::filesystem::exists(kb / "b.md"));
}

TEST_CASE("a misspelt pack is guessed, and one that can't be read is explained", "[new_page]") {
  const ScratchFolder folder;
  new_knowledge_base(folder.path() / "kb", kToday);
  CHECK(thrown([&] { new_page(folder.path() / "kb", "giude/x", kToday); }) ==
        "usage: there is no pack 'giude' (did you mean 'guide'?)");
  folder.write("kb/guide/pack.yaml", "id: guide\ntitle: 'open\n");
  CHECK(thrown([&] { new_page(folder.path() / "kb", "guide/x", kToday); }).starts_with("error: "));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "kb" / "guide" / "x.md"));
}
