#include "signature/file_signature.hpp"

#include "minisign_keys.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

const std::string kBytes = "hello\n";

SignatureCheck check(const std::string& text, const std::string& bytes = kBytes,
                     const std::string& key = test::kPublicKey) {
  const auto signature = parse_signature(text);
  REQUIRE(signature);
  return check_signature(*signature, bytes, *parse_public_key(key));
}

/// `text` with the first `from` turned into `to`.
std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("signatures that minisign made are valid, prehashed and older ones", "[signature]") {
  CHECK(check(test::kSignature) == SignatureCheck::valid);
  CHECK(check(test::kLegacySignature) == SignatureCheck::valid);
  CHECK(parse_signature(test::kSignature)->comment == "plugin x version 1 abi 1");
  CHECK(parse_signature(test::kSignature)->prehashed);
  CHECK_FALSE(parse_signature(test::kLegacySignature)->prehashed);
}

TEST_CASE("a changed file is told from a changed comment and from another key", "[signature]") {
  CHECK(check(test::kSignature, "hello!") == SignatureCheck::wrong_bytes);
  CHECK(check(test::kSignature, "") == SignatureCheck::wrong_bytes);
  CHECK(check(test::kLegacySignature, "hello") == SignatureCheck::wrong_bytes);
  CHECK(check(with(test::kSignature, "version 1", "version 2")) == SignatureCheck::wrong_comment);
  CHECK(check(with(test::kLegacySignature, "file:f", "file:g")) == SignatureCheck::wrong_comment);
  CHECK(check(test::kSignature, kBytes, test::kOtherPublicKey) == SignatureCheck::other_key);
}

TEST_CASE("a signature that claims another algorithm, or another's key id, is wrong", "[signature]") {
  CHECK(check(with(test::kSignature, "RUTP", "RWTP")) == SignatureCheck::wrong_bytes);
  CHECK(check(with(test::kLegacySignature, "RWTP", "RUTP")) == SignatureCheck::wrong_bytes);
  auto forged = *parse_signature(test::kSignature);
  const auto other = *parse_public_key(test::kOtherPublicKey);
  forged.key_id = other.id;
  CHECK(check_signature(forged, kBytes, other) == SignatureCheck::wrong_bytes);
}

TEST_CASE("signatures are written as they are read", "[signature]") {
  for (const std::string& text : {test::kSignature, test::kLegacySignature}) {
    const std::string written = to_text(*parse_signature(text));
    CHECK(written.substr(written.find('\n')) == text.substr(text.find('\n')));
    CHECK(written.starts_with("untrusted comment: signature by waymark plugin sign\n"));
  }
}

TEST_CASE("what is signed here is valid, and the same each time", "[signature]") {
  const SecretKey key = read_secret_key(test::kSecretKey, nullptr);
  const std::string text = to_text(sign(kBytes, key, "plugin x version 1 abi 1"));
  CHECK(check(text) == SignatureCheck::valid);
  CHECK(check(text, "other") == SignatureCheck::wrong_bytes);
  CHECK(text == with(test::kSignature, "from minisign secret key", "by waymark plugin sign"));
  CHECK(check(to_text(sign("", key, "")), "") == SignatureCheck::valid);
}

TEST_CASE("a signature's file with lines missing, cut or added is none", "[signature]") {
  CHECK_FALSE(parse_signature(""));
  for (std::size_t size = 0; size + 1 < test::kSignature.size(); ++size) {
    CHECK_FALSE(parse_signature(std::string_view(test::kSignature).substr(0, size)));
  }
  CHECK(parse_signature(std::string_view(test::kSignature).substr(0, test::kSignature.size() - 1)));
  CHECK_FALSE(parse_signature(test::kSignature + "more\n"));
  CHECK_FALSE(parse_signature(with(test::kSignature, "untrusted comment: ", "comment: ")));
  CHECK_FALSE(parse_signature(with(test::kSignature, "\ntrusted comment: ", "\nuntrusted comment: ")));
  CHECK_FALSE(parse_signature(with(test::kSignature, "RUTP", "QUTP")));
  CHECK_FALSE(parse_signature(with(test::kSignature, "RUTP", "R*TP")));
  CHECK_FALSE(parse_signature(with(test::kSignature, "plugin x", std::string(kMaxTrustedComment, 'x'))));
}

TEST_CASE("a signature's file may have the line ends of Windows", "[signature]") {
  std::string text;
  for (const char c : test::kSignature) {
    text += c == '\n' ? "\r\n" : std::string(1, c);
  }
  CHECK(check(text) == SignatureCheck::valid);
}
