#include "signature/secret_key.hpp"

#include "minisign_keys.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::string no_password() {
  FAIL("asked for a password");
  return {};
}

AskPassword answer(const std::string& password) {
  return [password] { return password; };
}

/// 'message (hint)' of the Error that reading throws.
std::string problem(const std::string& text, const AskPassword& ask = no_password) {
  try {
    read_secret_key(text, ask);
  } catch (const Error& error) {
    return std::string(error.what()) + " (" + error.hint() + ")";
  }
  return "nothing";
}

}  // namespace

TEST_CASE("a secret key that is not encrypted is read without a password", "[signature]") {
  const SecretKey key = read_secret_key(test::kSecretKey, no_password);
  CHECK(to_text(key.public_key()) == test::kPublicKey);
}

TEST_CASE("an encrypted secret key is read with its password", "[signature]") {
  const std::string file = test::encrypted_secret_key("correct horse");
  const SecretKey key = read_secret_key(file, answer("correct horse"));
  CHECK(to_text(key.public_key()) == test::kPublicKey);
  const std::string wrong = "the password is not that of this secret key (try again; nothing was signed)";
  CHECK(problem(file, answer("correct hors")) == wrong);
  CHECK(problem(file, answer("")) == wrong);
}

TEST_CASE("a secret key's file that asks for too much memory is refused before any is taken", "[signature]") {
  CHECK(problem(test::encrypted_secret_key("x", (std::uint64_t{1} << 30U) + 1)) ==
        "the secret key's file asks for more memory or work than minisign does (make a new key: minisign -G)");
}

TEST_CASE("what is no secret key, or a damaged one, is refused", "[signature]") {
  const std::string not_one = "this is not a minisign secret key (make a pair of keys: minisign -G)";
  CHECK(problem("") == not_one);
  CHECK(problem(test::kPublicKeyFile) == not_one);
  CHECK(problem(test::kSecretKey.substr(test::kSecretKey.find('\n') + 1)) == not_one);
  CHECK(problem(test::kSecretKey.substr(0, test::kSecretKey.size() - 6)) == not_one);
  CHECK(problem(test::kSecretKey + "more") == not_one);
  std::string other_algorithm = test::kSecretKey;
  other_algorithm[other_algorithm.find("RWQ") + 2] = 'R';
  CHECK(problem(other_algorithm) == not_one);
  std::string damaged = test::kSecretKey;
  damaged[damaged.find("tU8") == std::string::npos ? 180 : damaged.find("tU8")] ^= 1;
  CHECK(problem(damaged) ==
        "the secret key's file is damaged (use a copy of it, or make a new pair of keys: minisign -G)");
}
