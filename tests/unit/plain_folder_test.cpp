#include "edition/plain_folder.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

TEST_CASE("files are read, and nothing else", "[plain-folder]") {
  const test::ScratchFolder scratch;
  scratch.write("a/b/file", "hello");
  fs::create_symlink("file", scratch.path() / "a/b/link");
  fs::create_symlink("b", scratch.path() / "a/way");
  REQUIRE(::mkfifo((scratch.path() / "a/pipe").c_str(), 0600) == 0);
  PlainFolder folder(scratch.path());

  CHECK(folder.read("a/b/file", 5).bytes == "hello");
  CHECK(folder.read("a/b/file", 5).whole());
  const PlainBytes cut = folder.read("a/b/file", 4);
  CHECK(cut.bytes == "hell");
  CHECK(cut.too_large);
  CHECK_FALSE(cut.whole());
  CHECK(folder.read("a/b/link", 5).kind == PlainKind::link);
  CHECK(folder.read("a/way/file", 5).kind == PlainKind::missing);
  CHECK(folder.read("a/pipe", 5).kind == PlainKind::special);
  CHECK(folder.read("a/b", 5).kind == PlainKind::folder);
  CHECK(folder.read("a/none", 5).kind == PlainKind::missing);
  CHECK(folder.read("a/b/file/x", 5).kind == PlainKind::missing);
  CHECK(folder.read(std::string(5000, 'x'), 5).kind == PlainKind::missing);
  CHECK(folder.kind_of("a/b/file") == PlainKind::file);
  CHECK(folder.kind_of("a/way") == PlainKind::link);
  CHECK(folder.open("a/b/file").size == 5);
}

TEST_CASE("a copy stands by itself, and a folder may be named by a link", "[plain-folder]") {
  const test::ScratchFolder scratch;
  scratch.write("real/file", "hello");
  fs::create_symlink("real", scratch.path() / "link");
  PlainFolder copy = [&] {
    const PlainFolder folder(scratch.path() / "link");
    return PlainFolder(folder);
  }();
  CHECK(copy.read("file", 10).bytes == "hello");
  CHECK_THROWS_WITH(PlainFolder(scratch.path() / "none"), "the folder cannot be read: no such file or directory");
}

}  // namespace
}  // namespace waymark
