#include "text/web_address.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

TEST_CASE("addresses of the web, mail and telephone may be linked to, and relative ones") {
  CHECK(is_allowed_address("https://example.org"));
  CHECK(is_allowed_address("HTTP://example.org"));
  CHECK(is_allowed_address("mailto:a@example.org"));
  CHECK(is_allowed_address("tel:+441234567890"));
  CHECK(is_allowed_address("page.html#part"));
  CHECK_FALSE(is_allowed_address("javascript:alert(1)"));
  CHECK_FALSE(is_allowed_address("file:///etc/passwd"));
  CHECK_FALSE(is_allowed_address("//example.org"));
}

TEST_CASE("what an address can't hold is percent-encoded") {
  CHECK(encoded_address("https://example.org/a b?q=1&r=é") == "https://example.org/a%20b?q=1&r=%C3%A9");
  CHECK(encoded_address("https://example.org/%20") == "https://example.org/%20");
  CHECK(encoded_path("a b/c&d") == "a%20b/c%26d");
}

}  // namespace
