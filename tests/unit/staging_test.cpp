#include "edition/staging.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include "scratch_folder.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

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
    CHECK(staging.publish() == scratch.path() / "out/preview");
  }
  CHECK(text_of(scratch.path() / "out/preview/site/a.html") == "one");
  {
    Staging staging(scratch.path() / "out", "preview");
    staging.write({"site/b.html", "two"});
    staging.publish();
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
