#include "scaffold/new_name.hpp"

#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::string verdict(const std::string& name) {
  try {
    waymark::check_new_name("a page", name);
    return "good";
  } catch (const waymark::UsageError& error) {
    return std::string(error.what()) + " (" + error.hint() + ")";
  }
}

}  // namespace

TEST_CASE("names are lower-case letters, digits and hyphens", "[new_name]") {
  CHECK(verdict("a") == "good");
  CHECK(verdict("care-planning-2") == "good");
  CHECK(verdict("Care Planning") ==
        "'Care Planning' can't name a page (use lower-case letters, digits and hyphens, as in 'care-planning')");
  CHECK(verdict("stock_take!") ==
        "'stock_take!' can't name a page (use lower-case letters, digits and hyphens, as in 'stock-take')");
  for (const char* name : {"", "-a", "a-", "..", "a/b", "café", "a.b", "\x1b[2J", "\xff", "a\nb"}) {
    INFO(name);
    CHECK(verdict(name).find("can't name a page (use lower-case letters, digits and hyphens, as in '") !=
          std::string::npos);
  }
  CHECK(verdict("\x1b[2J").starts_with("'␛[2J' can't name"));
}

TEST_CASE("names that systems or packs keep for themselves are refused", "[new_name]") {
  CHECK(verdict("con") == "the name 'con' belongs to a device on Windows (choose another name)");
  CHECK(verdict("readme") == "'readme' can't name a page (README.md is a note to authors; choose another name)");
  CHECK(verdict(std::string(200, 'a')).ends_with("is longer than 120 bytes (choose another name)"));
}
