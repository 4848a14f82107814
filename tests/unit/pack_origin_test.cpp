#include "pack/pack_origin.hpp"

#include "edition/edition_record.hpp"

#include "made_zip.hpp"
#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

/// A base in 'base', beside which other things may lie.
struct World {
  test::ScratchFolder scratch;

  World() { scratch.write("base/knowledge-base.yaml", ""); }

  void pack(const std::string& folder, const std::string& id) const {
    scratch.write(folder + "/pack.yaml", "id: " + id + "\ntitle: T\nversion: 1\n");
  }

  static std::string record(const std::string& version) {
    EditionRecord record;
    record.base_id = "kb";
    record.base_title = "KB";
    record.version = parse_version(version).value();
    record.date = {2026, 1, 2};
    record.program = "0.1.0";
    record.packs = {{"toolkit", "Toolkit", "1", false}, {"stories", "Stories", "1", false}};
    record.pages = {{"toolkit/a", "A", "0123456789abcdef0123456789abcdef", {}, {}, "1.0.0", false}};
    return to_json(record);
  }

  void edition(const std::string& folder) const {
    scratch.write(folder + "/edition.json", record("1.0.0"));
    scratch.write(folder + "/sources/knowledge-base.yaml",
                  "id: kb\ntitle: T\npacks: [stories, toolkit]\nlocal: {team: their team}\n");
    pack(folder + "/sources/toolkit", "toolkit");
    pack(folder + "/sources/stories", "stories");
  }

  /// Each pack as 'path as shown', then what is said.
  std::string found(const std::string& from, const std::vector<std::string>& wanted = {}) const {
    PackFolders folders;
    Diagnostics diagnostics;
    ListedFolder listed{from, 4, 5};
    listed.elsewhere = true;
    listed.wanted = wanted;
    add_packs_from(listed, scratch.path() / "base", "base", "base/knowledge-base.yaml", folders, diagnostics);
    std::string result;
    for (const PackFolder& each : folders.folders) {
      CHECK(fs::exists(each.folder / "pack.yaml"));
      CHECK(each.origin < folders.origins.size());
      result += each.path + " as " + each.shown + "\n";
    }
    for (const PackOrigin& origin : folders.origins) {
      result += origin.version.empty() ? "" : "edition " + origin.version + "\n";
      CHECK((origin.version.empty() || origin.hashes.size() == 1));
    }
    return result + test::messages(diagnostics);
  }
};

const std::string kPlace = "base/knowledge-base.yaml:4:5: error: ";

}  // namespace

TEST_CASE("a published edition gives its packs in the order of its record", "[pack_origin]") {
  const World world;
  world.edition("national/1.0.0");
  const std::string both =
      "toolkit as national/1.0.0/sources/toolkit\nstories as national/1.0.0/sources/stories\nedition 1.0.0\n";
  for (const std::string from : {"../national/1.0.0", "../national/1.0.0/", "../national/1.0.0/sources"}) {
    INFO(from);
    CHECK(world.found(from) == both);
  }
  CHECK(world.found((world.scratch.path() / "national/1.0.0").string()).find("edition 1.0.0") != std::string::npos);
  CHECK(world.found("../national/1.0.0", {"stories"}) == "stories as national/1.0.0/sources/stories\nedition 1.0.0\n");
  CHECK(world.found("../national/1.0.0/sources/toolkit") ==
        "toolkit as national/1.0.0/sources/toolkit\nedition 1.0.0\n");
}

TEST_CASE("another knowledge base gives the packs inside it", "[pack_origin]") {
  const World world;
  world.scratch.write("other/knowledge-base.yaml",
                      "id: kb\ntitle: T\npacks: [b, packs/a, ../out, {from: ../x}, missing]\n");
  world.pack("other/packs/a", "pack-a");
  world.pack("other/b", "pack-b");
  world.pack("out", "out");
  CHECK(world.found("../other") == "b as other/b\npacks/a as other/packs/a\n");
  CHECK(world.found("../other", {"pack-a", "pack-b"}) == "packs/a as other/packs/a\nb as other/b\n");
  CHECK(world.found("../other/b") == "b as other/b\n");
}

TEST_CASE("a bundle gives the packs of the edition in it", "[pack_origin]") {
  const World world;
  const std::string yaml = "id: toolkit\ntitle: T\nversion: 1\n";
  const std::string zip = test::zip_bytes({{"kb-1.0.0/1.0.0/edition.json", World::record("1.0.0")},
                                           {"kb-1.0.0/1.0.0/sources/toolkit/pack.yaml", yaml},
                                           {"kb-1.0.0/1.0.0/sources/knowledge-base.yaml", "id: kb\n"}});
  world.scratch.write("bundle.zip", zip);
  CHECK(world.found("../bundle.zip") == "toolkit as bundle.zip/kb-1.0.0/1.0.0/sources/toolkit\nedition 1.0.0\n");
  world.scratch.write("no-edition.zip", test::zip_bytes({{"a.md", ""}}));
  CHECK(world.found("../no-edition.zip") == kPlace +
                                                "the archive '../no-edition.zip' holds no edition with its sources\n"
                                                "  hint: ask for a bundle, as 'waymark bundle' makes it\n");
  world.scratch.write("evil.zip", test::zip_bytes({{"../x", ""}}));
  CHECK(world.found("../evil.zip") ==
        kPlace +
            "../evil.zip: the archive's entry '../x' is no path below a folder\n"
            "  hint: get it again from where it is published, or unpack it yourself and name the folder\n");
}

TEST_CASE("what holds no packs is reported", "[pack_origin]") {
  const World world;
  world.edition("national/1.0.0");
  world.scratch.write("file", "");
  world.scratch.write("empty/x", "");
  fs::create_directory_symlink("national", world.scratch.path() / "link");
  CHECK(world.found("../natonal") ==
        kPlace + "there is no folder or bundle '../natonal'\n  hint: did you mean '../national'?\n");
  CHECK(world.found("../link") == kPlace +
                                      "'../link' is a symbolic link, which is not followed\n"
                                      "  hint: name what it leads to\n");
  CHECK(world.found("../file").find(kPlace + "'../file' is a file\n") == 0);
  CHECK(world.found("../empty").find(kPlace + "the folder '../empty' is neither a pack nor an edition\n") == 0);
  CHECK(world.found("../national") == kPlace +
                                          "the folder '../national' is neither a pack nor an edition\n"
                                          "  hint: name one of the editions in it: 1.0.0\n");
  CHECK(world.found("../national/1.0.0", {"toolkt"}) ==
        kPlace + "there is no pack 'toolkt' in '../national/1.0.0'\n  hint: did you mean 'toolkit'?\n");
  CHECK(world.found("../national/1.0.0/sources/toolkit", {"stories"}) ==
        kPlace +
            "'../national/1.0.0/sources/toolkit' is the pack 'toolkit' alone\n"
            "  hint: take 'packs' out, or name the folder that holds the others too\n");
}

TEST_CASE("a spoilt record is reported, and the packs are found all the same", "[pack_origin]") {
  const World world;
  world.edition("national/1.0.0");
  world.scratch.write("national/1.0.0/edition.json", "{}");
  const std::string text = world.found("../national/1.0.0");
  CHECK(text.find("stories as ") == 0);
  CHECK(text.find("national/1.0.0/edition.json: error: ") != std::string::npos);
}
