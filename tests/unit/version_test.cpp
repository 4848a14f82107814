#include "edition/version.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using waymark::parse_version;
using waymark::to_text;
using waymark::Version;

TEST_CASE("versions are read and written", "[version]") {
  CHECK(parse_version("1.2.3") == Version{1, 2, 3, {}});
  CHECK(parse_version("0.0.0") == Version{});
  CHECK(parse_version("2.0.0-beta.10") == Version{2, 0, 0, {"beta", "10"}});
  CHECK(parse_version("2.0.0-x-y") == Version{2, 0, 0, {"x-y"}});
  for (const char* text : {"1.2.3", "0.0.0", "4294967295.0.0", "2.0.0-beta.10", "1.0.0-0.a-b"}) {
    CHECK(to_text(parse_version(text).value()) == text);
  }
}

TEST_CASE("what is no version is refused, and what could name two folders", "[version]") {
  for (const char* text : {"",
                           "1",
                           "1.2",
                           "1.2.3.4",
                           "01.2.3",
                           "1.02.3",
                           "1.2.3-",
                           "1.2.3-.",
                           "1.2.3-a..b",
                           "1.2.3-a.",
                           "1.2.3-01",
                           "1.2.3-RC",
                           "1.2.3+build",
                           "v1.2.3",
                           " 1.2.3",
                           "1.2.3 ",
                           "-1.2.3",
                           "1.-2.3",
                           "4294967296.0.0",
                           "1.2.3-a/b",
                           "1.2.3-..",
                           "../1.2.3",
                           "1.2.3-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                           "1.2.3\n",
                           "1.2.3-é"}) {
    INFO(text);
    CHECK_FALSE(parse_version(text));
  }
}

TEST_CASE("versions have the order of semver.org", "[version]") {
  const std::vector<std::string> in_order{"0.9.9",      "1.0.0-alpha",  "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                          "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
                                          "1.0.0",      "1.0.1",        "1.1.0",         "1.10.0",
                                          "2.0.0"};
  for (std::size_t i = 0; i < in_order.size(); ++i) {
    for (std::size_t k = 0; k < in_order.size(); ++k) {
      INFO(in_order[i] << " and " << in_order[k]);
      CHECK((*parse_version(in_order[i]) < *parse_version(in_order[k])) == (i < k));
      CHECK((*parse_version(in_order[i]) == *parse_version(in_order[k])) == (i == k));
    }
  }
}
