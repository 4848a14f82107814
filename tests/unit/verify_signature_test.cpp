#include "edition/verify_signature.hpp"

#include "minisign_keys.hpp"
#include "signature/file_signature.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

const std::string kManifest = "a manifest\n";
const std::string kComment = "waymark edition kb 1.0.0";

FileSignature signature_of(const std::string& comment) {
  return sign(kManifest, read_secret_key(test::kSecretKey, {}), comment);
}

std::string found(const SignedManifest& what) {
  const SignatureFacts facts = verify_signature(what);
  std::string text = facts.proven ? "proven " : facts.good ? "good " : facts.is_signed ? "signed " : "unsigned ";
  text += facts.key_id;
  for (const Finding& each : facts.findings) {
    text += "\n" + each.path + ": " + each.message;
  }
  return text;
}

TEST_CASE("a signature proves the origin only by a key that was got elsewhere", "[verify-signature]") {
  CHECK(edition_comment("kb", "1.0.0") == kComment);
  const std::string text = to_text(signature_of(kComment));
  const auto given = parse_public_key(test::kPublicKey);
  CHECK(found({kManifest, text, test::kPublicKey, kComment, given}) == "proven BB398972F6721CF");
  CHECK(found({kManifest, text, "", kComment, given}) == "proven BB398972F6721CF");
  CHECK(found({kManifest, text, test::kPublicKey, kComment, {}}) == "good BB398972F6721CF");
  CHECK(found({kManifest, text, "", kComment, {}}) == "signed BB398972F6721CF");
  CHECK(found({kManifest, "", "", kComment, {}}) == "unsigned ");
  CHECK(found({kManifest, text, test::kOtherPublicKey, kComment, given}) ==
        "proven BB398972F6721CF\nedition.json: names another key than the one that proves it: 9907F175139D2F53");
}

TEST_CASE("each way to tamper with a signature is told from the others", "[verify-signature]") {
  const FileSignature signature = signature_of(kComment);
  const std::string text = to_text(signature);
  const auto given = parse_public_key(test::kPublicKey);
  CHECK(found({"another manifest\n", text, "", kComment, given}) ==
        "signed BB398972F6721CF\nSHA256SUMS: edited: these are not the bytes that were signed");
  CHECK(found({kManifest, text, "", kComment, parse_public_key(test::kOtherPublicKey)}) ==
        "signed BB398972F6721CF\nSHA256SUMS.minisig: made with the key BB398972F6721CF, not with 9907F175139D2F53, "
        "which was given");
  FileSignature changed = signature;
  changed.comment = "waymark edition kb 2.0.0";
  CHECK(found({kManifest, to_text(changed), "", kComment, given}) ==
        "signed BB398972F6721CF\nSHA256SUMS.minisig: its trusted comment was changed after it was signed");
  CHECK(found({kManifest, to_text(signature_of("x")), "", kComment, given}) ==
        "signed BB398972F6721CF\nSHA256SUMS.minisig: its trusted comment is 'x', not 'waymark edition kb 1.0.0'");
  CHECK(found({kManifest, "x", "", kComment, given}) ==
        "signed \nSHA256SUMS.minisig: malformed: it is no minisign signature");
  CHECK(found({kManifest, "", "", kComment, given}) ==
        "unsigned \nSHA256SUMS.minisig: missing: without a signature the key can't prove where the edition is from");
  CHECK(found({kManifest, "", test::kPublicKey, kComment, {}}) ==
        "unsigned \nSHA256SUMS.minisig: missing, though 'edition.json' names the key it is signed with");
}

}  // namespace
}  // namespace waymark
