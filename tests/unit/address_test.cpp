#include "check/address.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("a scheme is letters before a colon", "[address]") {
  CHECK(scheme_of("HTTPS://a") == "https");
  CHECK(scheme_of("javascript:x") == "javascript");
  CHECK(scheme_of("page:pack/name") == "page");
  CHECK_FALSE(scheme_of("a/b:c"));
  CHECK_FALSE(scheme_of(":x"));
  CHECK_FALSE(scheme_of("#a:b"));
  CHECK_FALSE(scheme_of("1a:b"));
}

TEST_CASE("an address with a scheme must name something", "[address]") {
  CHECK(names_something("https://a"));
  CHECK(names_something("mailto:a@b.org"));
  CHECK(names_something("tel:1"));
  for (const char* address : {"https://", "https:a", "http:///x", "mailto:", "tel:", "https://?x"}) {
    INFO(address);
    CHECK_FALSE(names_something(address));
  }
}

TEST_CASE("percent codes become bytes, others stay", "[address]") {
  CHECK(percent_decoded("a%20b%c3%A9%zz%4") == "a bé%zz%4");
}

TEST_CASE("paths are joined and never leave the root", "[address]") {
  CHECK(joined("a/b", "../c.md") == "a/c.md");
  CHECK(joined("a", "./b//c") == "a/b/c");
  CHECK(joined("", "a") == "a");
  CHECK_FALSE(joined("a", "../../b"));
}

TEST_CASE("a folder is what stands before the last slash", "[address]") {
  CHECK(folder_of("a/b/c") == "a/b");
  CHECK(folder_of("c").empty());
}

}  // namespace waymark
