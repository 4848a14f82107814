#include "edition/verify_edition.hpp"

#include "edition/published_editions.hpp"
#include "edition_folder.hpp"
#include "minisign_keys.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

EditionCheck verified(const fs::path& folder, const std::optional<PublicKey>& key = std::nullopt) {
  Progress progress(ProgressStyle::quiet);
  return verify_edition(folder, key, progress);
}

std::string found(const EditionCheck& check) {
  std::string text;
  for (const Finding& each : check.findings) {
    text += each.path + ": " + each.message + "\n";
  }
  return text;
}

const std::string kNothingBeside =
    ": there is no '../editions.js' and no '../index.html': its pages open, and know of no other edition\n";

TEST_CASE("an edition as it was packaged, in whatever folder it lies", "[verify-edition]") {
  const test::ScratchFolder scratch;
  const SecretKey key = read_secret_key(test::kSecretKey, {});
  const fs::path folder = test::write_edition(scratch, "out", "1.0.0", test::kEditionFiles, &key);
  for (const fs::path& way : {folder, folder / "", folder / "site/..", folder / "."}) {
    const EditionCheck check = verified(way, key.public_key());
    CHECK(found(check) == kNothingBeside);
    CHECK_FALSE(check.altered());
    CHECK(check.proven);
    CHECK(check.version == "1.0.0");
    CHECK(check.base_id == "kb");
    CHECK(check.files == 4);
  }
  CHECK_FALSE(verified(folder).proven);
  CHECK(verified(folder).signature_good);
}

TEST_CASE("a copy without documents is whole, unless the pointer promises them", "[verify-edition]") {
  const test::ScratchFolder scratch;
  const fs::path folder = test::write_edition(scratch, "out", "1.0.0");
  Published published = read_published(scratch.path() / "out");
  write_pointer(scratch.path() / "out", published);
  fs::remove_all(folder / "documents");
  const EditionCheck promised = verified(folder);
  CHECK(promised.altered());
  CHECK(promised.documents_left_out == 0);
  CHECK(found(promised).find("documents/book.pdf: missing\n") != std::string::npos);
  published.editions[0].documents = false;
  write_pointer(scratch.path() / "out", published);
  const EditionCheck check = verified(folder);
  CHECK(found(check) == "documents: left out of this copy (1 file)\n");
  CHECK_FALSE(check.altered());
  CHECK(check.documents_left_out == 1);
  fs::create_directory(folder / "documents");
  CHECK(verified(folder).altered());
}

TEST_CASE("sizes are believed only from a record that is as it was packaged", "[verify-edition]") {
  const test::ScratchFolder scratch;
  const fs::path folder = test::write_edition(scratch, "out", "1.0.0");
  scratch.write("out/1.0.0/site/index.html", "<p>");
  CHECK(found(verified(folder)) == kNothingBeside + "site/index.html: cut short: 3 of 13 bytes are left\n");
  scratch.write("out/1.0.0/edition.json", scratch.read("out/1.0.0/edition.json") + " ");
  CHECK(found(verified(folder)) == kNothingBeside +
                                       "edition.json: changed: its bytes are not those that were packaged\n"
                                       "site/index.html: changed: its bytes are not those that were packaged\n");
}

TEST_CASE("a manifest that leaves the record out is none", "[verify-edition]") {
  const test::ScratchFolder scratch;
  const fs::path folder = test::write_edition(scratch, "out", "1.0.0");
  scratch.write("out/1.0.0/SHA256SUMS", checksum_text({{"START-HERE.txt", sha256_of("start\n")}}));
  CHECK(found(verified(folder)) == kNothingBeside +
                                       "SHA256SUMS: does not list 'edition.json'\n"
                                       "documents/book.pdf: extra: it was not packaged\n"
                                       "edition.json: extra: it was not packaged\n"
                                       "site/index.html: extra: it was not packaged\n");
}

TEST_CASE("what is no folder can't be verified", "[verify-edition]") {
  const test::ScratchFolder scratch;
  CHECK_THROWS_AS(verified(scratch.path() / "none"), Error);
  Progress progress(ProgressStyle::quiet);
  const auto published = [&](const std::string& version) {
    return found(verify_published(scratch.path(), *parse_version(version), std::nullopt, progress));
  };
  CHECK(published("1.0.0") == ": missing\n");
  fs::create_directory_symlink(".", scratch.path() / "1.0.1");
  CHECK(published("1.0.1") == ": the edition's folder was replaced by a link\n");
  scratch.write("1.0.2", "");
  CHECK(published("1.0.2") == ": the edition's folder was replaced by something else\n");
}

}  // namespace
}  // namespace waymark
