#include "edition/checksums.hpp"

#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

const std::string kHash(64, 'a');

std::string line(const std::string& path) { return kHash + "  " + path + "\n"; }

/// What is wrong with a manifest: 'LINE: MESSAGE', or how many files it has.
std::string verdict(const std::string& text) {
  try {
    return std::to_string(parse_checksums(text, "SHA256SUMS").size());
  } catch (const Error& error) {
    CHECK(error.place().file == "SHA256SUMS");
    const std::string message = error.what();
    const std::string start = "this is no manifest of an edition: ";
    CHECK(message.starts_with(start));
    return std::to_string(error.place().line) + ": " + message.substr(start.size());
  }
}

TEST_CASE("a manifest is written in order, and read back", "[checksums]") {
  const std::string text = checksum_text({{"site/b.html", kHash}, {"site/a b.html", kHash}, {"edition.json", kHash}});
  CHECK(text == line("edition.json") + line("site/a b.html") + line("site/b.html"));
  const std::vector<FileHash> files = parse_checksums(text, "SHA256SUMS");
  REQUIRE(files.size() == 3);
  CHECK(files[1].path == "site/a b.html");
  CHECK(files[1].sha256 == kHash);
}

TEST_CASE("only what is written is read", "[checksums]") {
  CHECK(verdict("") == "0: it is empty");
  CHECK(verdict(line("a") + kHash) == "2: its last line is cut off");
  CHECK(verdict("\n") == "1: a line is not a hash, two spaces and a path");
  CHECK(verdict(kHash + "  \n") == "1: a line is not a hash, two spaces and a path");
  CHECK(verdict(kHash + " *a\n") == "1: a line is not a hash, two spaces and a path");
  CHECK(verdict(std::string(64, 'A') + "  a\n") == "1: a line is not a hash, two spaces and a path");
  CHECK(verdict(std::string(63, 'a') + "   a\n") == "1: a line is not a hash, two spaces and a path");
  CHECK(verdict(line("b") + line("a")) == "2: 'a' is not in its place");
  CHECK(verdict(line("a") + line("a")) == "2: it lists 'a' twice");
  CHECK(verdict(line("SHA256SUMS")) == "1: it lists 'SHA256SUMS', which can't vouch for itself");
  CHECK(verdict(line("SHA256SUMS.minisig")) == "1: it lists 'SHA256SUMS.minisig', which can't vouch for itself");
  CHECK(verdict(line("site/SHA256SUMS")) == "1");
}

TEST_CASE("paths lead nowhere else, and are portable", "[checksums]") {
  CHECK(verdict(line("/etc/passwd")) == "1: it lists a path with an empty part");
  CHECK(verdict(line("a//b")) == "1: it lists a path with an empty part");
  CHECK(verdict(line("a/")) == "1: it lists a path with an empty part");
  CHECK(verdict(line("../a")) == "1: the name '..' ends with a dot, which Windows takes off");
  CHECK(verdict(line("a/./b")) == "1: the name '.' ends with a dot, which Windows takes off");
  CHECK(verdict(line("a\\b")) == "1: the name 'a\\b' holds '\\', which Windows does not allow");
  CHECK(verdict(line("a/nul.txt")) == "1: the name 'nul.txt' belongs to a device on Windows");
  CHECK(verdict(line("a\r")) == "1: the name 'a\\x0D' holds '\\x0D', which Windows does not allow");
  CHECK(verdict(line("\xFF")) == "1: the name '\\xFF' is not valid UTF-8");
  std::string long_path = "a";
  while (long_path.size() <= 1000) {
    long_path += "/aaaaaaaaa";
  }
  CHECK(verdict(line(long_path)) == "1: it lists a path of more than 1000 bytes");
}

TEST_CASE("names that some systems take for one are refused", "[checksums]") {
  CHECK(verdict(line("A.html") + line("a.html")) == "2: 'A.html' and 'a.html' are one name to some systems");
  CHECK(verdict(line("Site/a") + line("site/b")) == "2: 'Site/' and 'site/b' are one name to some systems");
  CHECK(verdict(line("a") + line("a/b")) == "2: 'a' and 'a/b' are one name to some systems");
  CHECK(verdict(line("e\xCC\x81") + line("\xC3\xA9")) == "2: 'e\xCC\x81' and '\xC3\xA9' are one name to some systems");
  CHECK(verdict(line("a/b") + line("a/b/c")) == "2: 'a/b' and 'a/b/c' are one name to some systems");
  CHECK(verdict(line("a/b/c") + line("a/d") + line("b/a")) == "3");
  CHECK(verdict(line("a/b") + line("a/c/d") + line("a/e")) == "3");
}

TEST_CASE("sizes go into the record and come back, its own aside", "[checksums]") {
  std::vector<FileHash> files{{"z", kHash, 3}, {"edition.json", kHash, 99}, {"a", kHash, 1}};
  CHECK(record_sizes(files) == std::vector<std::uint64_t>{1, 3});
  std::vector<FileHash> listed = parse_checksums(checksum_text(files), "SHA256SUMS");
  REQUIRE(set_sizes({1, 3}, listed));
  CHECK(listed[0].size == 1);
  CHECK(listed[1].size == 0);
  CHECK(listed[2].size == 3);
  CHECK_FALSE(set_sizes({1, 2, 3}, listed));
}

}  // namespace
}  // namespace waymark
