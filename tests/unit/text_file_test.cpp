#include "data/text_file.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

using namespace waymark;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

std::string cleaned(std::string text) {
  Diagnostics diagnostics;
  const auto result = clean_text(std::move(text), "a.md", diagnostics);
  CHECK(result.has_value() == diagnostics.empty());
  return result ? *result : test::messages(diagnostics);
}

std::string said(const fs::path& file, std::size_t cap = 100) {
  Diagnostics diagnostics;
  CHECK_FALSE(read_text_file(file, "shown.md", cap, diagnostics));
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("text is cleaned of byte order marks and CR") {
  CHECK(cleaned("\xEF\xBB\xBF"
                "a\r\nb\rc\n\r") == "a\nb\nc\n\n");
  CHECK(cleaned("").empty());
}

TEST_CASE("text that is none is refused with its place") {
  CHECK(cleaned("a\r\nb\xE9!\n") ==
        "a.md:2:2: error: byte 0xE9 is not valid UTF-8\n  hint: save the file as UTF-8 text\n");
  CHECK(cleaned("ab\n\0x"s) ==
        "a.md:2:1: error: a NUL byte, which text cannot hold\n  hint: save the file as UTF-8 text\n");
  CHECK(cleaned("\xFF\xFE"
                "a\0"s) == "a.md:1:1: error: the file is UTF-16, not UTF-8\n  hint: save the file as UTF-8 text\n");
}

TEST_CASE("files that cannot be read are reported") {
  const test::ScratchFolder scratch;
  const fs::path& folder = scratch.path();
  scratch.write("big.md", std::string(101, 'x'));
  fs::create_directory(folder / "folder.md");
  fs::create_symlink("nowhere", folder / "dangling.md");
  REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
  CHECK(said(folder / "none.md") == "shown.md: error: the file cannot be read: no such file or directory\n");
  CHECK(said(folder / "dangling.md") == "shown.md: error: the file cannot be read: no such file or directory\n");
  CHECK(said(folder / "folder.md") == "shown.md: error: this is a folder, not a file\n");
  CHECK(said(folder / "pipe.md") == "shown.md: error: this is not an ordinary file\n");
  CHECK(said(folder / "big.md", 100) == "shown.md: error: the file is larger than 0 MiB\n  hint: split it\n");
  Diagnostics diagnostics;
  CHECK(read_text_file(folder / "big.md", "shown.md", 101, diagnostics) == std::string(101, 'x'));
  CHECK(diagnostics.empty());
  if (::geteuid() != 0) {  // Why: root may read everything.
    fs::permissions(folder / "big.md", fs::perms::none);
    CHECK(said(folder / "big.md", 200) ==
          "shown.md: error: the file cannot be read: permission denied\n"
          "  hint: let yourself read it, or move it out of the pack\n");
  }
}

TEST_CASE("excerpts are added to diagnostics about the file, in any order") {
  Diagnostics diagnostics;
  diagnostics.error({"a.md", 3}, "third");
  diagnostics.error({"a.md", 1}, "first");
  diagnostics.error({"b.md", 1}, "elsewhere");
  diagnostics.error({"a.md"}, "the file");
  diagnostics.error({"a.md", 9}, "past the end");
  diagnostics.error({"a.md", 2}, "has one", "", "own");
  add_excerpts(diagnostics, 0, "a.md", "one\ntwo\nthree");
  CHECK(test::messages(diagnostics) ==
        "a.md:3: error: third\n  | three\na.md:1: error: first\n  | one\nb.md:1: error: elsewhere\n"
        "a.md: error: the file\na.md:9: error: past the end\na.md:2: error: has one\n  | own\n");
}

TEST_CASE("names are made fit to print") {
  CHECK(printable("café page.md") == "café page.md");
  CHECK(printable("a\x1B[31mb\xE9"
                  "c\n") == "a\\x1B[31mb\\xE9c\\x0A");
}
