#include "pack/pack_folder.hpp"

#include "messages.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

/// The folders found among `paths`, then what is said.
std::string found(const test::ScratchFolder& scratch, const std::vector<std::string>& paths) {
  std::vector<ListedFolder> listed;
  for (const std::string& path : paths) {
    listed.push_back({path, static_cast<std::uint32_t>(listed.size()) + 4, 5});
  }
  Diagnostics diagnostics;
  std::string result;
  for (const PackFolder& folder :
       find_pack_folders(listed, scratch.path(), "base", "base/knowledge-base.yaml", diagnostics).folders) {
    CHECK(folder.folder == scratch.path() / folder.path);
    result += folder.path + " as " + folder.shown + "\n";
  }
  return result + test::messages(diagnostics);
}

const std::string kPlace = "base/knowledge-base.yaml:4:5: error: ";
const std::string kInside =
    "  hint: a knowledge base must hold all its packs, so that it can be copied whole: put the pack into a folder "
    "beside knowledge-base.yaml; to take it from elsewhere, write '- from: PATH'\n";

}  // namespace

TEST_CASE("pack folders are found inside the knowledge base") {
  const test::ScratchFolder scratch;
  scratch.write("toolkit/pack.yaml", "");
  scratch.write("local/our pack/pack.yaml", "");
  CHECK(found(scratch, {"./toolkit/", "local/our pack"}) ==
        "toolkit as base/toolkit\nlocal/our pack as base/local/our pack\n");
}

TEST_CASE("pack folders outside the knowledge base are refused") {
  const test::ScratchFolder scratch;
  scratch.write("toolkit/pack.yaml", "");
  fs::create_directory_symlink("toolkit", scratch.path() / "link");
  scratch.write("linked-file/other.yaml", "");
  fs::create_symlink("../toolkit/pack.yaml", scratch.path() / "linked-file/pack.yaml");
  for (const std::string path : {"../toolkit", "/etc", "toolkit/../toolkit", ".."}) {
    CHECK(found(scratch, {path}) ==
          kPlace + "the pack folder '" + path + "' is outside the knowledge base\n" + kInside);
  }
  CHECK(found(scratch, {"link"}) ==
        kPlace + "the pack folder 'link' is a symbolic link, which is not followed\n" + kInside);
  CHECK(found(scratch, {"linked-file"}) ==
        "base/linked-file/pack.yaml: error: symbolic links are not followed: a pack must hold all its files\n"
        "  hint: put the file itself here\n");
  for (const std::string path : {".", "./", "././"}) {
    CHECK(found(scratch, {path}) == kPlace +
                                        "the knowledge base's own folder cannot be a pack\n"
                                        "  hint: put the pack into a folder of its own\n");
  }
}

TEST_CASE("pack folders that are not there are reported") {
  const test::ScratchFolder scratch;
  scratch.write("toolkit/pack.yaml", "");
  scratch.write("empty/page.md", "");
  scratch.write("nearly/pack.yml", "");
  scratch.write("file", "");
  CHECK(found(scratch, {"tolkit"}) == kPlace + "there is no pack folder 'tolkit'\n  hint: did you mean 'toolkit'?\n");
  CHECK(found(scratch, {"missing"}) ==
        kPlace + "there is no pack folder 'missing'\n  hint: make one with 'waymark new pack missing'\n");
  CHECK(found(scratch, {"file"}) ==
        kPlace + "there is no pack folder 'file'\n  hint: make one with 'waymark new pack file'\n");
  CHECK(found(scratch, {"empty"}) ==
        kPlace +
            "the folder 'empty' has no pack.yaml\n"
            "  hint: write one with 'id', 'title' and 'version'; 'waymark new pack NAME' makes a whole pack\n");
  CHECK(found(scratch, {"nearly"}) ==
        kPlace + "the folder 'nearly' has no pack.yaml\n  hint: rename its 'pack.yml' to 'pack.yaml'\n");
  CHECK(found(scratch, {"local\\toolkit"}) == kPlace +
                                                  "the name 'local\\toolkit' holds '\\', which Windows does not allow\n"
                                                  "  hint: name the folder with '/' between its parts\n");
}

TEST_CASE("pack folders stand beside each other, once") {
  const test::ScratchFolder scratch;
  scratch.write("a/pack.yaml", "");
  scratch.write("a/b/pack.yaml", "");
  scratch.write("ab/pack.yaml", "");
  const std::string place = "base/knowledge-base.yaml:5:5: error: ";
  CHECK(found(scratch, {"a", "./a/"}) ==
        "a as base/a\n" + place + "the pack folder 'a' is listed twice\n  hint: take one of them out\n");
  CHECK(found(scratch, {"a", "a/b", "ab"}) ==
        "a as base/a\nab as base/ab\n" + place +
            "the pack folder 'a/b' lies in the pack folder 'a'\n  hint: put the packs beside each other\n");
  CHECK(found(scratch, {"a/b", "a"}) ==
        "a/b as base/a/b\n" + place +
            "the pack folder 'a/b' lies in the pack folder 'a'\n  hint: put the packs beside each other\n");
}
