#include "scaffold/new_plugin.hpp"

#include "scaffolding.hpp"

#include <catch2/catch.hpp>

using waymark::new_plugin;
using namespace waymark::test;

TEST_CASE("a new plugin is a folder of its own with a sample that needs it", "[new_plugin]") {
  const ScratchFolder folder;
  CHECK(summary(folder, new_plugin(folder.path(), "local-contacts", kToday)) ==
        "+ local-contacts/CMakeLists.txt\n"
        "+ local-contacts/local-contacts.cpp\n"
        "+ local-contacts/README.md\n"
        "+ local-contacts/sample/knowledge-base.yaml\n"
        "+ local-contacts/sample/guide/pack.yaml\n"
        "+ local-contacts/sample/guide/index.md\n"
        "+ local-contacts/sample/guide/contacts.yaml\n"
        "! build and test it as local-contacts/README.md says\n");
  CHECK(pages_read(folder.path() / "local-contacts/sample") == "guide/index 'Whom to call'\n");
  CHECK(folder.read("local-contacts/local-contacts.cpp").find("WAYMARK_PLUGIN(describe)") != std::string::npos);
}

TEST_CASE("a plugin that is there already stays as it is", "[new_plugin]") {
  const ScratchFolder folder;
  folder.write("x/x.cpp", "mine");
  CHECK(thrown([&] { new_plugin(folder.path(), "x", kToday); }) ==
        "error: exists already (choose another name; nothing was changed)");
  CHECK(folder.read("x/x.cpp") == "mine");
}

TEST_CASE("a plugin's id starts with a letter", "[new_plugin]") {
  const ScratchFolder folder;
  CHECK(thrown([&] { new_plugin(folder.path(), "2-grids", kToday); }) ==
        "usage: '2-grids' can't be a plugin's id (use small letters, digits and single hyphens, from a letter on, at "
        "most 64)");
}
