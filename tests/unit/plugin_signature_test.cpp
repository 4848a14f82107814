#include "plugin/plugin_signature.hpp"

#include "minisign_keys.hpp"
#include "signature/file_signature.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

const std::string kComment = plugin_comment("grid", "1.0.0", 1);

std::string signature_of(const std::string& bytes, const std::string& comment = kComment) {
  return to_text(sign(bytes, read_secret_key(test::kSecretKey, nullptr), comment));
}

/// The key that verified it, or 'message (hint)'.
std::string outcome(const std::string& signature, const std::string& bytes,
                    const std::vector<std::string>& trusted = {test::kOtherPublicKey, test::kPublicKey}) {
  std::vector<PublicKey> keys;
  for (const std::string& each : trusted) {
    keys.push_back(*parse_public_key(each));
  }
  const auto result = check_plugin_signature(signature, bytes, keys, kComment);
  if (const auto* key = std::get_if<PublicKey>(&result)) {
    return to_text(*key);
  }
  const auto& problem = std::get<SignatureProblem>(result);
  return problem.message + " (" + problem.hint + ")";
}

}  // namespace

TEST_CASE("the comment of a plugin's signature names id, version and ABI", "[signature]") {
  CHECK(kComment == "plugin grid version 1.0.0 abi 1");
}

TEST_CASE("a plugin signed with any trusted key is known by it", "[signature]") {
  CHECK(outcome(signature_of("bytes"), "bytes") == test::kPublicKey);
  CHECK(outcome(signature_of("bytes"), "bytes", {test::kPublicKey}) == test::kPublicKey);
}

TEST_CASE("every way a plugin's signature can be wrong has its own words", "[signature]") {
  const std::string again = "get the '.minisig' file from the plugin's author again";
  const std::string good = signature_of("bytes");
  CHECK(outcome("", "bytes") == "its signature file is damaged, or no minisign signature (" + again + ")");
  CHECK(outcome(good.substr(0, good.size() - 10), "bytes") ==
        "its signature file is damaged, or no minisign signature (" + again + ")");
  const std::string unknown =
      "it is signed with the key BB398972F6721CF, which is not trusted (if you trust whoever has that key, add its "
      "public key to 'trust' in knowledge-base.yaml)";
  CHECK(outcome(good, "bytes", {test::kOtherPublicKey}) == unknown);
  CHECK(outcome(good, "bytes", {}) == unknown);
  CHECK(outcome(good, "other bytes") ==
        "its signature is not of these bytes, or not by the key that it names (one of the two files was changed: get "
        "both from the plugin's author again)");
  std::string renamed = good;
  renamed.replace(renamed.find("1.0.0"), 5, "2.0.0");
  CHECK(outcome(renamed, "bytes") == "the trusted comment of its signature was changed (" + again + ")");
  CHECK(outcome(signature_of("bytes", "plugin grid version 2.0.0 abi 1"), "bytes") ==
        "its signature is for 'plugin grid version 2.0.0 abi 1', not for 'plugin grid version 1.0.0 abi 1' (sign this "
        "very file: waymark plugin sign FILE --key SECRET)");
}
