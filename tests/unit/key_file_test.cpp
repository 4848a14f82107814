#include "cli/key_file.hpp"

#include "minisign_keys.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("a public key is given by itself or as a file", "[key-file]") {
  const test::ScratchFolder scratch;
  const PublicKey key = *parse_public_key(test::kPublicKey);
  CHECK(public_key_of(test::kPublicKey) == key);
  CHECK(public_key_of(scratch.write("key.pub", test::kPublicKeyFile)) == key);
  CHECK_THROWS_AS(public_key_of(scratch.write("no.pub", "hello\n")), UsageError);
  CHECK_THROWS_AS(public_key_of(scratch.path() / "none"), Error);
}

}  // namespace
}  // namespace waymark
