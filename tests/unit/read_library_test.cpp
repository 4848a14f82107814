#include "pack/read_library.hpp"

#include "text/error.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <tbb/global_control.h>
#include <unistd.h>

#include <string>

using namespace waymark;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

constexpr const char* kBase = "id: kb\ntitle: Base\npacks: [toolkit]\n";
constexpr const char* kPack = "id: toolkit\ntitle: Toolkit\nversion: 1.0.0\n";

/// Goes into a folder while it lives, so that a test can name its files as an author does.
class InFolder {
 public:
  explicit InFolder(const fs::path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  InFolder(const InFolder&) = delete;
  InFolder& operator=(const InFolder&) = delete;
  ~InFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
  }

 private:
  fs::path before_;
};

std::string page(const std::string& title) { return "---\ntitle: " + title + "\n---\nText.\n"; }

/// A knowledge base in folder 'kb' with one pack, for a test to add to and spoil.
void write_base(const test::ScratchFolder& scratch) {
  scratch.write("kb/knowledge-base.yaml", kBase);
  scratch.write("kb/toolkit/pack.yaml", kPack);
  scratch.write("kb/toolkit/index.md", page("Start"));
}

std::string said(const test::ScratchFolder& scratch) {
  const InFolder inside(scratch.path());
  Diagnostics diagnostics;
  read_library("kb", diagnostics);
  return test::messages(diagnostics);
}

/// The Error that reading `folder` throws, as one text.
std::string thrown(const test::ScratchFolder& scratch, const fs::path& folder) {
  const InFolder inside(scratch.path());
  Diagnostics diagnostics;
  try {
    read_library(folder, diagnostics);
  } catch (const Error& error) {
    return error.place().file + ": " + error.what() + "; " + error.hint();
  }
  return "nothing";
}

}  // namespace

TEST_CASE("a knowledge base is read whole") {
  const test::ScratchFolder scratch;
  scratch.write("kb/knowledge-base.yaml",
                "id: kb\ntitle: Base\npacks: [toolkit, our local]\nlocal: {team: From the base}\n");
  scratch.write("kb/toolkit/pack.yaml",
                "id: toolkit\ntitle: Toolkit\nversion: 1.0.0\ncontents: [z, a]\nlocal: {team: T, phone: '1', mail: m}\n"
                "glossary: [{term: Plan, meaning: M.}]\n");
  scratch.write("kb/toolkit/index.md", page("Start"));
  scratch.write("kb/toolkit/a.md", page("A"));
  scratch.write("kb/toolkit/z.md", "\xEF\xBB\xBF---\r\ntitle: Z\r\n---\r\nOne\r\nTwo");
  scratch.write("kb/toolkit/media/picture.png", "12345");
  scratch.write("kb/toolkit/data.yaml", "a: 1\r\n");
  scratch.write("kb/toolkit/README.md", "not a page");
  scratch.write("kb/our local/pack.yaml",
                "id: local\ntitle: Local\nversion: '2'\nlocal: {phone: '2'}\n"
                "glossary: [{term: audit, meaning: N.}]\n");
  scratch.write("kb/our local/Über uns.md", page("Us"));
  const InFolder inside(scratch.path());
  Diagnostics diagnostics;
  const Library library = read_library("./kb/", diagnostics);
  CHECK(test::messages(diagnostics).empty());
  CHECK(library.knowledge_base.title == "Base");
  CHECK(library.knowledge_base.file == "kb/knowledge-base.yaml");
  CHECK(library.knowledge_base.folder == "./kb/");

  REQUIRE(library.packs.size() == 2);
  CHECK(library.packs[0].first_page == 0);
  CHECK(library.packs[0].end_page == 3);
  CHECK(library.packs[0].index_page == 0);
  CHECK(library.packs[0].outline.size() == 2);
  CHECK(library.packs[0].file == "kb/toolkit/pack.yaml");
  CHECK(library.packs[1].first_page == 3);
  CHECK(library.packs[1].end_page == 4);
  CHECK(library.packs[1].index_page == kNoPage);
  CHECK(library.packs[1].outline[0].page == 3);

  std::string pages;
  for (const PageSource& each : library.pages) {
    pages += each.id + " " + each.file + " " + each.meta.title + " " + std::to_string(each.pack) + " " +
             std::to_string(each.body_line) + " " + each.text.substr(each.body_offset) + "\n";
    CHECK(library.page_by_id.at(each.id) == static_cast<std::uint32_t>(&each - library.pages.data()));
  }
  CHECK(pages ==
        "toolkit/index kb/toolkit/index.md Start 0 4 Text.\n\n"
        "toolkit/z kb/toolkit/z.md Z 0 4 One\nTwo\n"
        "toolkit/a kb/toolkit/a.md A 0 4 Text.\n\n"
        "local/Über uns kb/our local/Über uns.md Us 1 4 Text.\n\n");
  CHECK(library.placeholders ==
        std::map<std::string, std::string, std::less<>>{{"mail", "m"}, {"phone", "2"}, {"team", "From the base"}});
  REQUIRE(library.glossary.size() == 2);
  CHECK(library.glossary[0].term == "audit");
  CHECK(library.glossary[0].pack == 1);
  REQUIRE(library.assets.size() == 2);
  CHECK(library.assets.at("toolkit/media/picture.png").size == 5);
  CHECK(library.assets.at("toolkit/media/picture.png").file == "./kb/toolkit/media/picture.png");
  CHECK(library.assets.count("toolkit/data.yaml") == 1);
  REQUIRE(library.data.size() == 1);
  CHECK(library.data.at("toolkit/data.yaml").text == "a: 1\n");
  CHECK(library.data.at("toolkit/data.yaml").file == "kb/toolkit/data.yaml");
}

TEST_CASE("the folder '.' is not shown") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/toolkit/a.md", "");
  const InFolder inside(scratch.path() / "kb");
  Diagnostics diagnostics;
  read_library(".", diagnostics);
  CHECK(test::messages(diagnostics) ==
        "toolkit/a.md:1: error: the file is empty\n"
        "  hint: start the file with the lines '---', 'title: ...' and '---'\n");
}

TEST_CASE("without a knowledge base nothing can be read") {
  const test::ScratchFolder scratch;
  fs::create_directory(scratch.path() / "empty");
  scratch.write("file", "");
  scratch.write("nearly/knowledge-base.yml", kBase);
  fs::create_directories(scratch.path() / "odd/knowledge-base.yaml");
  CHECK(thrown(scratch, "none") == ": there is no folder 'none'; name the folder that holds knowledge-base.yaml");
  CHECK(thrown(scratch, "file") == ": 'file' is a file, not a folder; name the folder that holds knowledge-base.yaml");
  CHECK(thrown(scratch, "empty") ==
        ": there is no knowledge-base.yaml in 'empty'; name the folder that holds it, or "
        "make a new one with 'waymark new knowledge-base NAME'");
  CHECK(thrown(scratch, "nearly") ==
        ": there is no knowledge-base.yaml in 'nearly'; rename 'knowledge-base.yml' to "
        "'knowledge-base.yaml'");
  CHECK(thrown(scratch, "odd") == "odd/knowledge-base.yaml: this is a folder, not a file; ");
  if (::geteuid() != 0) {  // Why: root may read everything.
    write_base(scratch);
    fs::permissions(scratch.path() / "kb/knowledge-base.yaml", fs::perms::none);
    CHECK(thrown(scratch, "kb") ==
          "kb/knowledge-base.yaml: the file cannot be read: permission denied; let yourself "
          "read it, or move it out of the pack");
  }
}

TEST_CASE("a knowledge-base.yaml that is no text or no YAML is one error") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/knowledge-base.yaml", "id: kb\ntitle: \xE9\n");
  CHECK(said(scratch) ==
        "kb/knowledge-base.yaml:2:8: error: byte 0xE9 is not valid UTF-8\n"
        "  hint: save the file as UTF-8 text\n");
  scratch.write("kb/knowledge-base.yaml", "id: kb\0"s);
  CHECK(said(scratch) ==
        "kb/knowledge-base.yaml:1:7: error: a NUL byte, which text cannot hold\n"
        "  hint: save the file as UTF-8 text\n");
  scratch.write("kb/knowledge-base.yaml", "packs: [toolkit\n");
  CHECK(said(scratch) ==
        "kb/knowledge-base.yaml:1:8: error: '[' is not closed\n  | packs: [toolkit\n"
        "  hint: end the list with ']'\n");
}

TEST_CASE("every mistake of a run is reported, the pages' in order") {
  const test::ScratchFolder scratch;
  scratch.write("kb/knowledge-base.yaml", "id: kb\ntitel: Base\ntitle: B\npacks: [toolkit, tolkit]\n");
  scratch.write("kb/toolkit/pack.yaml", "id: toolkit\ntitle: Toolkit\ncontents: [b, x]\n");
  scratch.write("kb/toolkit/a.md", "---\ntitle: \xE9\n---\n");
  scratch.write("kb/toolkit/b.md", "no front matter\n");
  scratch.write("kb/toolkit/c.md", "---\ntitle: a\0b\n---\n"s);
  scratch.write("kb/toolkit/data.csv", "a,b\n\xFF\n");
  const std::string expected =
      "kb/knowledge-base.yaml:2:1: error: unknown key 'titel' in knowledge-base.yaml\n  | titel: Base\n"
      "  hint: did you mean 'title'?\n"
      "kb/knowledge-base.yaml:4:18: error: there is no pack folder 'tolkit'\n  | packs: [toolkit, tolkit]\n"
      "  hint: did you mean 'toolkit'?\n"
      "kb/toolkit/pack.yaml:1:1: error: 'version' is missing in pack.yaml\n  | id: toolkit\n"
      "  hint: add a line 'version: ...'\n"
      "kb/toolkit/a.md:2:8: error: byte 0xE9 is not valid UTF-8\n  hint: save the file as UTF-8 text\n"
      "kb/toolkit/b.md:1: error: the page has no front matter\n  | no front matter\n"
      "  hint: start the file with the lines '---', 'title: ...' and '---'\n"
      "kb/toolkit/c.md:2:9: error: a NUL byte, which text cannot hold\n  hint: save the file as UTF-8 text\n"
      "kb/toolkit/data.csv:2:1: error: byte 0xFF is not valid UTF-8\n  hint: save the file as UTF-8 text\n"
      "kb/toolkit/pack.yaml:3:15: error: contents names the unknown page 'x'\n  | contents: [b, x]\n"
      "  hint: name the page's file in the pack, without '.md'\n"
      "kb/toolkit/a.md: warning: page 'a' is not in contents of pack.yaml\n"
      "  hint: add it there; until then it stands last\n"
      "kb/toolkit/c.md: warning: page 'c' is not in contents of pack.yaml\n"
      "  hint: add it there; until then it stands last\n";
  for (const std::size_t threads : {1U, 4U}) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
    CHECK(said(scratch) == expected);
  }
}

TEST_CASE("pages that cannot be read are in the library all the same") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/toolkit/bad.md", "\xE9");
  scratch.write("kb/toolkit/bad.yaml", "\xE9");
  const InFolder inside(scratch.path());
  Diagnostics diagnostics;
  const Library library = read_library("kb", diagnostics);
  CHECK(diagnostics.errors() == 2);
  REQUIRE(library.page_by_id.count("toolkit/bad") == 1);
  const PageSource& bad = library.pages[library.page_by_id.at("toolkit/bad")];
  CHECK(bad.text.empty());
  CHECK(bad.file == "kb/toolkit/bad.md");
  CHECK(bad.meta.title == "bad");
  CHECK(library.data.empty());
  CHECK(library.assets.count("toolkit/bad.yaml") == 1);
}

TEST_CASE("unreadable files are reported") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  fs::create_symlink("nowhere", scratch.path() / "kb/toolkit/dangling.md");
  fs::create_directory(scratch.path() / "kb/toolkit/folder.md");
  const std::string links = said(scratch);
  CHECK(links.find("kb/toolkit/dangling.md: error: symbolic links are not followed: a pack must hold all its files\n"
                   "  hint: put the file itself here\n") != std::string::npos);
  CHECK(links.find("kb/toolkit/folder.md: error: this is a folder, though its name ends as a page's does\n"
                   "  hint: take '.md' off the folder's name\n") != std::string::npos);
  if (::geteuid() != 0) {  // Why: root may read everything.
    scratch.write("kb/toolkit/secret.md", page("S"));
    fs::permissions(scratch.path() / "kb/toolkit/secret.md", fs::perms::none);
    CHECK(said(scratch).find("kb/toolkit/secret.md: error: the file cannot be read: permission denied\n"
                             "  hint: let yourself read it, or move it out of the pack\n") != std::string::npos);
  }
}

TEST_CASE("two packs of one id are an error that names both") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/knowledge-base.yaml", "id: kb\ntitle: Base\npacks: [toolkit, other]\n");
  scratch.write("kb/other/pack.yaml", kPack);
  CHECK(said(scratch) ==
        "kb/other/pack.yaml: error: the pack's id 'toolkit' is that of another pack\n"
        "  hint: it is also in kb/toolkit/pack.yaml: change one of them\n");
}

TEST_CASE("a pack without an id is still read") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/toolkit/pack.yaml", "title: T\nversion: 1\n");
  const InFolder inside(scratch.path());
  Diagnostics diagnostics;
  const Library library = read_library("kb", diagnostics);
  CHECK(test::messages(diagnostics) ==
        "kb/toolkit/pack.yaml:1:1: error: 'id' is missing in pack.yaml\n  | title: T\n"
        "  hint: add a line 'id: ...'\n");
  CHECK(library.page_by_id.count("toolkit/index") == 1);
}

TEST_CASE("one page is read for itself") {
  const test::ScratchFolder scratch;
  const fs::path file = scratch.write("page.md", page("Alone"));
  Diagnostics diagnostics;
  const auto alone = read_page(file, "page.md", "x/page", diagnostics);
  REQUIRE(alone);
  CHECK(alone->meta.title == "Alone");
  CHECK(alone->id == "x/page");
  CHECK(alone->file == "page.md");
  CHECK_FALSE(read_page(scratch.path() / "none.md", "none.md", "x/none", diagnostics));
  CHECK(test::messages(diagnostics) == "none.md: error: the file cannot be read: no such file or directory\n");
}

TEST_CASE("a thousand nested things in any file neither crash nor stop the others") {
  const test::ScratchFolder scratch;
  write_base(scratch);
  scratch.write("kb/toolkit/deep.md", "---\ntitle: " + std::string(10000, '[') + "\n---\n");
  scratch.write("kb/toolkit/empty.md", "");
  CHECK(said(scratch) ==
        "kb/toolkit/deep.md:2:71: error: nested deeper than 64 levels\n"
        "kb/toolkit/empty.md:1: error: the file is empty\n"
        "  hint: start the file with the lines '---', 'title: ...' and '---'\n");
}
