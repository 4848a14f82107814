#include "edition/verify_files.hpp"

#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

std::string found(const test::ScratchFolder& scratch, const std::vector<FileHash>& manifest, bool sizes_known) {
  const PlainFolder folder(scratch.path());
  Progress progress(ProgressStyle::quiet);
  std::string text;
  for (const Finding& each : verify_files(folder, manifest, sizes_known, walk_folder(folder), progress)) {
    text += each.path + ": " + each.message + "\n";
  }
  return text;
}

FileHash packaged(const std::string& path, const std::string& bytes) { return {path, sha256_of(bytes), bytes.size()}; }

TEST_CASE("files as they were packaged give no finding", "[verify-files]") {
  const test::ScratchFolder scratch;
  scratch.write("a/one", "1");
  scratch.write("two", "22");
  scratch.write("SHA256SUMS", "");
  scratch.write("SHA256SUMS.minisig", "");
  CHECK(found(scratch, {packaged("a/one", "1"), packaged("two", "22")}, true).empty());
}

TEST_CASE("each way to tamper with a file is told from the others", "[verify-files]") {
  const test::ScratchFolder scratch;
  scratch.write("changed", "xxxx");
  scratch.write("copy", "left");
  scratch.write("cut", "ab");
  scratch.write("empty", "");
  scratch.write("extra", "");
  scratch.write("left", "right");
  scratch.write("longer", "aaaaa");
  scratch.write("right", "left");
  const std::vector<FileHash> manifest{
      packaged("changed", "abcd"), packaged("copy", "copy"),   packaged("cut", "abcd"),     packaged("empty", "abcd"),
      packaged("left", "left"),    packaged("longer", "aaaa"), packaged("missing", "abcd"), packaged("right", "right")};
  const std::string always =
      "changed: changed: its bytes are not those that were packaged\n"
      "copy: changed: it holds what 'left' should\n";
  CHECK(found(scratch, manifest, true) == always +
                                              "cut: cut short: 2 of 4 bytes are left\n"
                                              "empty: cut short: it is empty\n"
                                              "extra: extra: it was not packaged\n"
                                              "left: swapped with 'right'\n"
                                              "longer: changed: 5 bytes instead of 4\n"
                                              "missing: missing\n"
                                              "right: swapped with 'left'\n");
  CHECK(found(scratch, manifest, false) == always +
                                               "cut: changed: its bytes are not those that were packaged\n"
                                               "empty: cut short: it is empty\n"
                                               "extra: extra: it was not packaged\n"
                                               "left: swapped with 'right'\n"
                                               "longer: changed: its bytes are not those that were packaged\n"
                                               "missing: missing\n"
                                               "right: swapped with 'left'\n");
}

TEST_CASE("three files that changed places are no pairs, and duplicates are the first of them", "[verify-files]") {
  const test::ScratchFolder scratch;
  scratch.write("a", "2");
  scratch.write("b", "3");
  scratch.write("c", "1");
  CHECK(found(scratch, {packaged("a", "1"), packaged("b", "2"), packaged("c", "3"), packaged("d", "2")}, true) ==
        "a: changed: it holds what 'b' should\nb: changed: it holds what 'c' should\n"
        "c: changed: it holds what 'a' should\nd: missing\n");
}

TEST_CASE("a file between the folders of a name is found in its place", "[verify-files]") {
  const test::ScratchFolder scratch;
  scratch.write("a/b", "1");
  scratch.write("a.html", "2");
  scratch.write("a-b/c", "3");
  CHECK(found(scratch, {packaged("a-b/c", "3"), packaged("a.html", "2"), packaged("a/b", "1")}, true).empty());
}

}  // namespace
}  // namespace waymark
