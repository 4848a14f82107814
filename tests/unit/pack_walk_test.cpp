#include "pack/pack_walk.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

std::string found(const test::ScratchFolder& scratch, Diagnostics& diagnostics) {
  std::string result;
  for (const FoundFile& file : find_pack_files(scratch.path() / "p", "base/p", "pack", diagnostics)) {
    const char* kind = file.kind == FoundFile::Kind::page   ? "page"
                       : file.kind == FoundFile::Kind::data ? "data"
                                                            : "other";
    result += std::string(kind) + " " + file.path + " " + std::to_string(file.size) + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a pack's files are found, in order") {
  const test::ScratchFolder scratch;
  for (const char* name : {"p/index.md", "p/b.md", "p/a-b.md", "p/a/x.md", "p/a.md", "p/Zebra.md", "p/a/table.csv",
                           "p/data.yaml", "p/other.yml", "p/README.md", "p/a/readme.MD", "p/.hidden.md", "p/.git/x.md",
                           "p/pack.yaml", "p/a/pack.yaml", "p/picture.PNG", "p/café page.md"}) {
    scratch.write(name, "text");
  }
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics) ==
        "page a.md 0\ndata a/pack.yaml 4\ndata a/table.csv 4\npage a/x.md 0\npage a-b.md 0\npage b.md 0\n"
        "page café page.md 0\ndata data.yaml 4\npage index.md 0\ndata other.yml 4\nother picture.PNG 4\n"
        "page Zebra.md 0\n");
  CHECK(test::messages(diagnostics).empty());
}

TEST_CASE("names are brought into normal form C") {
  const test::ScratchFolder scratch;
  scratch.write("p/cafe\xCC\x81.md", "");
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics) == "page caf\xC3\xA9.md 0\n");
  CHECK(diagnostics.empty());
}

TEST_CASE("links are refused and never followed") {
  const test::ScratchFolder scratch;
  scratch.write("outside/secret.md", "secret");
  scratch.write("p/a.md", "");
  fs::create_symlink("../outside/secret.md", scratch.path() / "p/file.md");
  fs::create_directory_symlink("../outside", scratch.path() / "p/folder");
  fs::create_symlink("nowhere", scratch.path() / "p/dangling.md");
  fs::create_directory_symlink(".", scratch.path() / "p/loop");
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics) == "page a.md 0\n");
  CHECK(diagnostics.errors() == 4);
  std::string expected;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    expected += diagnostic.place.file +
                ": error: symbolic links are not followed: a pack must hold all its files\n"
                "  hint: put the file itself here\n";
  }
  CHECK(test::messages(diagnostics) == expected);
}

TEST_CASE("names that differ only in capitals or accents are errors that name both") {
  const test::ScratchFolder scratch;
  for (const char* name :
       {"p/Plan.md", "p/plan.md", "p/Images/a.png", "p/images/b.png", "p/e\xCC\x81.md", "p/\xC3\xA9.md"}) {
    scratch.write(name, "");
  }
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics) == "other Images/a.png 0\nother images/b.png 0\npage Plan.md 0\npage é.md 0\n");
  const std::string hint = "  hint: rename one of them: many systems hold them to be the same\n";
  CHECK(test::messages(diagnostics) ==
        "base/p/images: error: the name differs only in capitals from 'base/p/Images'\n" + hint +
            "base/p/plan.md: error: the name differs only in capitals from 'base/p/Plan.md'\n" + hint +
            "base/p/é.md: error: the name differs only in how its accents are stored from 'base/p/é.md'\n" + hint);
}

TEST_CASE("names that make trouble elsewhere are refused") {
  const auto said = [](const std::string& name) {
    const test::ScratchFolder scratch;
    scratch.write("p/" + name, "");
    Diagnostics diagnostics;
    found(scratch, diagnostics);
    return test::messages(diagnostics);
  };
  CHECK(said("aux.md") ==
        "base/p/aux.md: error: the name 'aux.md' belongs to a device on Windows\n  hint: rename it\n");
  CHECK(said("con/a.md") == "base/p/con: error: the name 'con' belongs to a device on Windows\n  hint: rename it\n");
  CHECK(said("a?.png") ==
        "base/p/a?.png: error: the name 'a?.png' holds '?', which Windows does not allow\n"
        "  hint: rename it: use letters, digits, hyphens and spaces\n");
  CHECK(said("a\x1B.md") ==
        "base/p/a\\x1B.md: error: the name 'a\\x1B.md' holds '\\x1B', which Windows does not allow\n"
        "  hint: rename it: use letters, digits, hyphens and spaces\n");
  CHECK(said("caf\xE9.md") ==
        "base/p/caf\\xE9.md: error: the name 'caf\\xE9.md' is not valid UTF-8\n  hint: rename it\n");
  CHECK(said("Page.MD") ==
        "base/p/Page.MD: error: the name 'Page.MD' has capitals where pages have none\n"
        "  hint: end its name with '.md'\n");
  CHECK(said("Index.md") ==
        "base/p/Index.md: error: the name 'Index.md' has capitals where pages have none\n"
        "  hint: rename it to 'index.md'\n");
  CHECK(said("x.md/a.md") ==
        "base/p/x.md: error: this is a folder, though its name ends as a page's does\n"
        "  hint: take '.md' off the folder's name\n");
  CHECK(said("x.html/a.md") ==
        "base/p/x.html: error: this is a folder, though its name ends as a page of the site does\n"
        "  hint: take '.html' off the folder's name\n");
  const std::string longish(118, 'a');
  CHECK(said(longish + "/" + std::string(51, 'b') + ".md").empty());  // 'pack/' + 118 + '/' + 51 + '.html' = 180
  CHECK(said(longish + "/" + std::string(52, 'b') + ".md") ==
        "base/p/" + longish + "/" + std::string(52, 'b') + ".md: error: the path 'pack/" + longish + "/" +
            std::string(52, 'b') +
            ".html' is longer than 180 bytes, so Windows may not open it\n"
            "  hint: shorten the names of the file and its folders\n");
}

TEST_CASE("what is neither a file nor a folder is refused") {
  const test::ScratchFolder scratch;
  fs::create_directory(scratch.path() / "p");
  REQUIRE(::mkfifo((scratch.path() / "p/pipe.md").c_str(), 0600) == 0);
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics).empty());
  CHECK(test::messages(diagnostics) ==
        "base/p/pipe.md: error: this is neither a file nor a folder\n  hint: take it out of the pack\n");
}

TEST_CASE("very deep folders end at the longest path") {
  const test::ScratchFolder scratch;
  fs::path deep = scratch.path() / "p";
  for (int i = 0; i < 200; ++i) {
    deep /= "d";
  }
  fs::create_directories(deep);
  Diagnostics diagnostics;
  CHECK(found(scratch, diagnostics).empty());
  CHECK(diagnostics.errors() == 1);
}

TEST_CASE("paths are shown as the folder was given") {
  CHECK(shown_path("content", "toolkit/page.md") == "content/toolkit/page.md");
  CHECK(shown_path("./content/", "toolkit/page.md") == "content/toolkit/page.md");
  CHECK(shown_path(".", "toolkit/page.md") == "toolkit/page.md");
  CHECK(shown_path("../a", "b") == "../a/b");
  CHECK(shown_path("/a/", "b") == "/a/b");
  CHECK(shown_path("content", "") == "content");
}
