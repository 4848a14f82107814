#include "scaffold/new_pack.hpp"

#include "scaffold/new_knowledge_base.hpp"
#include "scaffolding.hpp"

#include <catch2/catch.hpp>

using waymark::new_knowledge_base;
using waymark::new_pack;
using namespace waymark::test;

TEST_CASE("a new pack is listed and read without a complaint", "[new_pack]") {
  const ScratchFolder folder;
  const auto kb = folder.path() / "kb";
  new_knowledge_base(kb, kToday);
  const std::string before = folder.read("kb/knowledge-base.yaml");
  CHECK(summary(folder, new_pack(kb, "further-resources", kToday)) ==
        "+ kb/further-resources/pack.yaml\n"
        "+ kb/further-resources/index.md\n"
        "+ kb/further-resources/first-page.md\n"
        "~ kb/knowledge-base.yaml\n");
  CHECK(folder.read("kb/knowledge-base.yaml") == before + "  - further-resources\n");
  CHECK(pages_read(kb) ==
        "guide/index 'Guide'\nguide/first-page 'First page'\n"
        "further-resources/index 'Further resources'\nfurther-resources/first-page 'First page'\n");
}

TEST_CASE("a new pack stands beside the others", "[new_pack]") {
  const ScratchFolder folder;
  const auto kb = folder.path() / "kb";
  folder.write("kb/packs/a/pack.yaml", "id: a\ntitle: A\nversion: 1.0\n");
  folder.write("kb/packs/a/index.md", "---\ntitle: A\n---\n");
  folder.write("kb/knowledge-base.yaml", "# mine\r\npacks: [packs/a/]  # in order\r\nid: kb\r\ntitle: KB\r\n");
  CHECK(summary(folder, new_pack(kb, "b", kToday)) ==
        "+ kb/packs/b/pack.yaml\n+ kb/packs/b/index.md\n+ kb/packs/b/first-page.md\n~ kb/knowledge-base.yaml\n");
  CHECK(folder.read("kb/knowledge-base.yaml") ==
        "# mine\r\npacks: [packs/a/, packs/b]  # in order\r\nid: kb\r\ntitle: KB\r\n");
  CHECK(pages_read(kb) == "a/index 'A'\nb/index 'B'\nb/first-page 'First page'\n");
}

TEST_CASE("a pack that is listed but not there yet is not listed twice", "[new_pack]") {
  const ScratchFolder folder;
  const auto kb = folder.path() / "kb";
  const std::string text = "id: kb\ntitle: KB\npacks:\n  - a\n";
  folder.write("kb/knowledge-base.yaml", text);
  CHECK(summary(folder, new_pack(kb, "a", kToday)) == "+ kb/a/pack.yaml\n+ kb/a/index.md\n+ kb/a/first-page.md\n");
  CHECK(folder.read("kb/knowledge-base.yaml") == text);
}

TEST_CASE("where the list can't be changed safely the author is told the line", "[new_pack]") {
  const ScratchFolder folder;
  const auto kb = folder.path() / "kb";
  const std::string text = "id: kb\ntitle: KB\npacks: [a,\n  b\n  ]\n";
  folder.write("kb/knowledge-base.yaml", text);
  CHECK(summary(folder, new_pack(kb, "c", kToday)) ==
        "+ kb/c/pack.yaml\n+ kb/c/index.md\n+ kb/c/first-page.md\n"
        "! add the line '  - c' under 'packs:' in kb/knowledge-base.yaml\n");
  CHECK(folder.read("kb/knowledge-base.yaml") == text);
}

TEST_CASE("packs that can't be made are refused and change nothing", "[new_pack]") {
  const ScratchFolder folder;
  const auto kb = folder.path() / "kb";
  CHECK(thrown([&] { new_pack(kb, "a", kToday); }).starts_with("error: "));
  new_knowledge_base(kb, kToday);
  const std::string before = folder.read("kb/knowledge-base.yaml");
  folder.write("kb/used/pack.yaml", "mine");
  CHECK(thrown([&] { new_pack(kb, "guide", kToday); }) ==
        "usage: there is a pack 'guide' already (choose another name)");
  CHECK(thrown([&] { new_pack(kb, "used", kToday); }) ==
        "error: exists already (choose another name; nothing was changed)");
  CHECK(thrown([&] { new_pack(kb, "Used", kToday); }) ==
        "usage: 'Used' can't name a pack (use lower-case letters, digits and hyphens, as in 'used')");
  CHECK(thrown([&] { new_pack(kb, "search", kToday); }) ==
        "usage: 'id' in pack.yaml cannot be 'search': the site has a page or folder of that name (choose another id)");
  CHECK(folder.read("kb/knowledge-base.yaml") == before);
  CHECK(folder.read("kb/used/pack.yaml") == "mine");
  CHECK_FALSE(std::filesystem::exists(kb / "search"));
}
