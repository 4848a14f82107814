#include "edition/sha256.hpp"

#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("SHA-256 as FIPS 180-4 has it", "[sha256]") {
  CHECK(sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  Sha256 hash;
  hash.add("a");
  hash.add("");
  hash.add("bc");
  CHECK(hash.digits() == sha256_of("abc"));
}

TEST_CASE("a file's hash is that of its bytes, however many", "[sha256]") {
  const test::ScratchFolder scratch;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{128} << 10U, std::size_t{300'001}}) {
    const std::string bytes(size, 'x');
    CHECK(sha256_of_file(scratch.write("file", bytes)) == sha256_of(bytes));
  }
}

TEST_CASE("what is no readable file has no hash", "[sha256]") {
  const test::ScratchFolder scratch;
  CHECK_THROWS_WITH(sha256_of_file(scratch.path() / "none"), "the file cannot be read: no such file or directory");
  CHECK_THROWS_WITH(sha256_of_file(scratch.path()), "the file cannot be read: it is no regular file");
  REQUIRE(::mkfifo((scratch.path() / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_WITH(sha256_of_file(scratch.path() / "pipe"), "the file cannot be read: it is no regular file");
}

}  // namespace
}  // namespace waymark
