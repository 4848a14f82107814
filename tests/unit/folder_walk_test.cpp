#include "edition/folder_walk.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

#include <cerrno>

namespace waymark {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a walk lists everything by path, and follows nothing", "[folder-walk]") {
  const test::ScratchFolder scratch;
  scratch.write("b/file", "hello");
  scratch.write("a.html", "");
  fs::create_directory(scratch.path() / "empty");
  fs::create_directory_symlink("..", scratch.path() / "b/up");
  REQUIRE(::mkfifo((scratch.path() / "pipe").c_str(), 0600) == 0);
  const std::vector<WalkedEntry> entries = walk_folder(PlainFolder(scratch.path()));
  REQUIRE(entries.size() == 5);
  CHECK(entries[0].path == "a.html");
  CHECK(entries[1].path == "b/file");
  CHECK(entries[1].kind == PlainKind::file);
  CHECK(entries[1].size == 5);
  CHECK(entries[2].path == "b/up");
  CHECK(entries[2].kind == PlainKind::link);
  CHECK(entries[3].path == "empty");
  CHECK(entries[3].kind == PlainKind::folder);
  CHECK(entries[4].kind == PlainKind::special);
}

TEST_CASE("a walk ends, however deep or full the folder is", "[folder-walk]") {
  const test::ScratchFolder scratch;
  std::string deep = "d";
  for (std::size_t i = 0; i < kMaxWalkDepth + 5; ++i) {
    deep += "/d";
  }
  fs::create_directories(scratch.path() / deep);
  const std::vector<WalkedEntry> entries = walk_folder(PlainFolder(scratch.path()));
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].kind == PlainKind::unreadable);
  CHECK(entries[0].error == ENAMETOOLONG);
  scratch.write("a", "");
  scratch.write("b", "");
  CHECK_THROWS_WITH(walk_folder(PlainFolder(scratch.path()), 2), "the folder holds more than 2 files");
  CHECK(walk_folder(PlainFolder(scratch.path()), 3).size() == 3);
}

}  // namespace
}  // namespace waymark
