#include "archive/zip_writer.hpp"

#include "edition/sha256.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

const Date kDay = *parse_date("2026-03-01");

std::size_t entries_in(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("the same entries give the same bytes", "[zip-writer]") {
  const test::ScratchFolder scratch;
  scratch.write("in/file", "from a file\n");
  std::size_t written = 0;
  for (const char* name : {"a.zip", "b.zip"}) {
    ZipWriter zip(scratch.path() / name, kDay);
    zip.add_bytes("top/\xC3\xA9.txt", std::string(10'000, 'x'));
    zip.add_file("top/file", "file", sha256_of("from a file\n"));
    zip.close(PlainFolder(scratch.path() / "in"), [&] { ++written; });
  }
  CHECK(written == 4);
  const std::string bytes = scratch.read("a.zip");
  CHECK(bytes == scratch.read("b.zip"));
  CHECK(bytes.starts_with("PK\x03\x04"));
  CHECK(bytes.size() < 1000);
  CHECK(entries_in(scratch.path()) == 3);
}

TEST_CASE("a file that changed or went leaves no zip file, and the one before", "[zip-writer]") {
  const test::ScratchFolder scratch;
  scratch.write("in/file", "changed\n");
  scratch.write("a.zip", "before");
  for (const auto& [file, why] :
       {std::pair{"file", "it was changed meanwhile"}, std::pair{"none", "it cannot be read any more"}}) {
    ZipWriter zip(scratch.path() / "a.zip", kDay);
    zip.add_file("file", file, sha256_of("as it was\n"));
    CHECK_THROWS_WITH(zip.close(PlainFolder(scratch.path() / "in"), {}),
                      std::string("can't put the file into the zip file: ") + why);
  }
  CHECK(scratch.read("a.zip") == "before");
  CHECK(entries_in(scratch.path()) == 2);
}

TEST_CASE("a zip file needs a folder that it can be written to", "[zip-writer]") {
  const test::ScratchFolder scratch;
  ZipWriter zip(scratch.path() / "none/a.zip", kDay);
  zip.add_bytes("a", "b");
  CHECK_THROWS_WITH(zip.close(PlainFolder(scratch.path()), {}), "can't write the zip file: no such file or directory");
}

}  // namespace
}  // namespace waymark
