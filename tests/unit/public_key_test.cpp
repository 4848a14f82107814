#include "signature/public_key.hpp"

#include "minisign_keys.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("a minisign public key is read from its text and from its file", "[signature]") {
  const auto key = parse_public_key(test::kPublicKey);
  REQUIRE(key);
  CHECK(parse_public_key(test::kPublicKeyFile) == key);
  CHECK(parse_public_key("untrusted comment: ours\r\n" + test::kPublicKey + "\r\n") == key);
  CHECK(to_text(*key) == test::kPublicKey);
  CHECK(key_id_text(key->id) == "BB398972F6721CF");
  CHECK(parse_public_key(test::kOtherPublicKey) != key);
}

TEST_CASE("what is no minisign public key is refused", "[signature]") {
  CHECK_FALSE(parse_public_key(""));
  CHECK_FALSE(parse_public_key("untrusted comment: nothing\n"));
  CHECK_FALSE(parse_public_key(test::kPublicKey.substr(0, 52)));
  CHECK_FALSE(parse_public_key(test::kPublicKey + "AAAA"));
  CHECK_FALSE(parse_public_key(test::kPublicKey + "\n" + test::kPublicKey));
  CHECK_FALSE(parse_public_key("QQ" + test::kPublicKey.substr(2)));
  CHECK_FALSE(parse_public_key("untrusted comment: x\n" + test::kPublicKeyFile));
  CHECK_FALSE(parse_public_key(test::kSecretKey));
}
