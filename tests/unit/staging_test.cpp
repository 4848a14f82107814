#include "edition/staging.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include "scratch_folder.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("an edition appears whole, and replaces the one before", "[staging]") {
  const test::ScratchFolder scratch;
  {
    Staging staging(scratch.path() / "out", "preview");
    staging.write({"site/a.html", "one"});
    CHECK_FALSE(fs::exists(scratch.path() / "out/preview"));
    CHECK(staging.replace() == scratch.path() / "out/preview");
  }
  CHECK(text_of(scratch.path() / "out/preview/site/a.html") == "one");
  {
    Staging staging(scratch.path() / "out", "preview");
    staging.write({"site/b.html", "two"});
    staging.replace();
  }
  CHECK_FALSE(fs::exists(scratch.path() / "out/preview/site/a.html"));
  CHECK(text_of(scratch.path() / "out/preview/site/b.html") == "two");
  CHECK(entries(scratch.path() / "out") == 1);
}

TEST_CASE("what is not published leaves nothing behind", "[staging]") {
  const test::ScratchFolder scratch;
  {
    Staging staging(scratch.path() / "out", "preview");
    staging.write({"site/a.html", "one"});
  }
  CHECK(entries(scratch.path() / "out") == 0);
}

TEST_CASE("an edition for good is never written again, and nobody may write to its files", "[staging]") {
  const test::ScratchFolder scratch;
  const fs::path output = scratch.path() / "out";
  {
    Staging staging(output, "1.0.0", ForGood{});
    staging.write({"b.txt", "two"});
    staging.write({"a.txt", "one"});
    const std::vector<FileHash> hashes = staging.hashes();
    REQUIRE(hashes.size() == 2);
    CHECK(hashes[0].path == "a.txt");
    CHECK(hashes[0].sha256 == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
    CHECK(staging.publish_for_good() == output / "1.0.0");
  }
  CHECK(text_of(output / "1.0.0/a.txt") == "one");
  CHECK((fs::status(output / "1.0.0/a.txt").permissions() & fs::perms::mask) == fs::perms(0444));
  {
    Staging staging(output, "1.0.0", ForGood{});
    staging.write({"a.txt", "other"});
    CHECK_THROWS_WITH(staging.publish_for_good(), "edition 1.0.0 exists already, and is never written again");
  }
  CHECK(text_of(output / "1.0.0/a.txt") == "one");
  CHECK(entries(output) == 1);
}

TEST_CASE("files that are the same as before take no room of their own", "[staging]") {
  const test::ScratchFolder scratch;
  const fs::path output = scratch.path() / "out";
  {
    Staging staging(output, "1.0.0", ForGood{});
    staging.write({"same.txt", "same"});
    staging.write({"other.txt", "old!"});
    staging.publish_for_good();
  }
  Staging staging(output, "1.1.0", ForGood{output / "1.0.0"});
  staging.write({"same.txt", "same"});
  staging.write({"other.txt", "new!"});
  staging.write({"more.txt", "more"});
  CHECK(staging.shared_files() == 1);
  CHECK(staging.hashes().size() == 3);
  staging.publish_for_good();
  CHECK(text_of(output / "1.1.0/same.txt") == "same");
  CHECK(text_of(output / "1.1.0/other.txt") == "new!");
  CHECK(text_of(output / "1.0.0/other.txt") == "old!");
}

TEST_CASE("what killed runs left is removed, what is in use is not", "[staging]") {
  const test::ScratchFolder scratch;
  const fs::path output = scratch.path() / "out";
  Staging staging(output, "preview");
  staging.write({"a.txt", "one"});
  fs::create_directories(output / ".staging-1.0.0-abcdef/site");
  std::ofstream(output / ".staging-1.0.0-abcdef/site/x") << "x";
  fs::create_directory_symlink(scratch.path(), output / ".staging-link");
  fs::create_directories(output / "1.0.0");
  remove_leftovers(output);
  CHECK_FALSE(fs::exists(output / ".staging-1.0.0-abcdef"));
  CHECK(fs::exists(scratch.path()));
  CHECK(fs::exists(output / "1.0.0"));
  CHECK(text_of(staging.replace() / "a.txt") == "one");
}

TEST_CASE("two files of one name are refused", "[staging]") {
  const test::ScratchFolder scratch;
  Staging staging(scratch.path() / "out", "preview");
  staging.write({"a.html", "one"});
  CHECK_THROWS_AS(staging.write({"a.html", "two"}), Error);
}

TEST_CASE("an output folder that is a file is an error", "[staging]") {
  const test::ScratchFolder scratch;
  std::ofstream(scratch.path() / "out") << "x";
  CHECK_THROWS_AS(Staging(scratch.path() / "out", "preview"), Error);
}

}  // namespace waymark
