#include "serve/tree_snapshot.hpp"

#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>
#include <vector>

using waymark::is_temporary;
using waymark::TreeSnapshot;
using waymark::test::ScratchFolder;

namespace {

using Paths = std::vector<std::string>;

/// The changes as paths below the watched folder.
Paths changes(const ScratchFolder& folder, const TreeSnapshot& after, const TreeSnapshot& before) {
  Paths result = after.changed_since(before);
  for (std::string& path : result) {
    path = path.substr(folder.path().string().size() + 1);
  }
  return result;
}

}  // namespace

TEST_CASE("added, changed, removed and moved files are seen, at any depth", "[tree_snapshot]") {
  const ScratchFolder folder;
  folder.write("kb/a.md", "a");
  folder.write("kb/pack/deep/b.md", "b");
  const auto look = [&] { return TreeSnapshot({folder.path() / "kb"}, {}); };
  const TreeSnapshot start = look();
  CHECK(start.size() == 4);
  CHECK(look() == start);
  CHECK(changes(folder, look(), start).empty());

  SECTION("changed") {
    folder.write("kb/pack/deep/b.md", "longer");
    CHECK(changes(folder, look(), start) == Paths{"kb/pack/deep/b.md"});
  }
  SECTION("replaced by a file with the same size and an older time, as a backup put back") {
    const auto other = folder.write("other.md", "z");
    std::filesystem::last_write_time(other, std::filesystem::last_write_time(folder.path() / "kb" / "a.md"));
    std::filesystem::rename(other, folder.path() / "kb" / "a.md");
    CHECK(changes(folder, look(), start) == Paths{"kb/a.md"});
  }
  SECTION("added, in a new folder") {
    folder.write("kb/new/c.md", "c");
    CHECK(changes(folder, look(), start) == Paths{"kb/new", "kb/new/c.md"});
  }
  SECTION("removed") {
    std::filesystem::remove_all(folder.path() / "kb" / "pack");
    CHECK(changes(folder, look(), start) == Paths{"kb/pack", "kb/pack/deep", "kb/pack/deep/b.md"});
  }
  SECTION("moved") {
    std::filesystem::rename(folder.path() / "kb" / "a.md", folder.path() / "kb" / "z.md");
    CHECK(changes(folder, look(), start) == Paths{"kb/a.md", "kb/z.md"});
  }
  SECTION("made readable") {
    std::filesystem::permissions(folder.path() / "kb" / "a.md", std::filesystem::perms::owner_read);
    CHECK(changes(folder, look(), start) == Paths{"kb/a.md"});
  }
}

TEST_CASE("output folders, hidden names and editors' files are not looked at", "[tree_snapshot]") {
  const ScratchFolder folder;
  folder.write("kb/a.md", "a");
  const auto look = [&] {
    return TreeSnapshot({folder.path() / "kb"}, {folder.path() / "kb" / "pack" / ".." / "output", "no/such/folder"});
  };
  std::filesystem::create_directories(folder.path() / "kb" / "pack");
  const TreeSnapshot start = look();
  folder.write("kb/output/site/index.html", "x");
  folder.write("kb/.git/HEAD", "x");
  folder.write("kb/.a.md.swp", "x");
  folder.write("kb/a.md~", "x");
  folder.write("kb/4913", "x");
  CHECK(look() == start);
  folder.write("kb/pack/output/x.md", "a folder of the same name elsewhere counts");
  CHECK(changes(folder, look(), start) == Paths{"kb/pack/output", "kb/pack/output/x.md"});
}

TEST_CASE("links are seen but not followed", "[tree_snapshot]") {
  const ScratchFolder folder;
  folder.write("kb/a.md", "a");
  folder.write("elsewhere/b.md", "b");
  std::filesystem::create_directory_symlink("../elsewhere", folder.path() / "kb" / "link");
  std::filesystem::create_directory_symlink(".", folder.path() / "kb" / "loop");
  const TreeSnapshot start({folder.path() / "kb"}, {});
  CHECK(start.size() == 3);
  folder.write("elsewhere/b.md", "changed");
  CHECK(TreeSnapshot({folder.path() / "kb"}, {}) == start);
}

TEST_CASE("several folders are watched; one that is missing is empty", "[tree_snapshot]") {
  const ScratchFolder folder;
  folder.write("kb/a.md", "a");
  const auto look = [&] { return TreeSnapshot({folder.path() / "kb", folder.path() / "theme"}, {}); };
  const TreeSnapshot start = look();
  folder.write("theme/theme.yaml", "x");
  CHECK(changes(folder, look(), start) == Paths{"theme/theme.yaml"});
}

TEST_CASE("temporary names are known", "[tree_snapshot]") {
  for (const char* name : {"a.md~", ".a.md.swp", "a.swx", "4913", "#a.md#", "~$guide.docx", ".~lock.a.odt#", "a.tmp",
                           "page.md___jb_tmp___", "page.md___jb_old___", ".hidden", "a.md.bak"}) {
    INFO(name);
    CHECK(is_temporary(name));
  }
  for (const char* name : {"a.md", "49134", "template.md", "#", "#a.md", "pack.yaml", "swp"}) {
    INFO(name);
    CHECK_FALSE(is_temporary(name));
  }
}
