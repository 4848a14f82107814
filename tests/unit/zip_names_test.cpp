#include "archive/zip_names.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string problem(const std::string& name) { return ZipNames().add(name); }

}  // namespace

TEST_CASE("names that stay below a folder are accepted", "[zip_names]") {
  ZipNames names;
  for (const std::string name : {"a/", "a/b.md", "a/c/d.md", "a/c/", "é.md", "a b.md", "..a", "a..b"}) {
    INFO(name);
    CHECK(names.add(name).empty());
  }
}

TEST_CASE("names that lead out of the folder are refused", "[zip_names]") {
  for (const std::string name : {"/etc/passwd", "../a", "a/../../b", "a/..", "..", ".", "a/./b", "a//b", "C:/a", "C:a",
                                 "a\\b", "..\\a", "\\\\server\\a"}) {
    INFO(name);
    CHECK(problem(name) == "is no path below a folder");
  }
  CHECK(problem("") == "is empty");
  CHECK(problem("/") == "is empty");
}

TEST_CASE("names that some system can't hold are refused", "[zip_names]") {
  for (const std::string name : {"con", "a/nul.md", "a/b ", "a/b.", "a?b", "a\x01z", "aux/b"}) {
    INFO(name);
    CHECK(problem(name).find("can't stand on every system: the name") == 0);
  }
  CHECK(problem("a\xff") == "is not UTF-8");
  CHECK(problem(std::string(2000, 'a')) == "is too long");
  std::string deep;
  for (int i = 0; i < 60; ++i) {
    deep += "a/";
  }
  CHECK(problem(deep + "b") == "is too long");
}

TEST_CASE("names that are one on some system are refused", "[zip_names]") {
  ZipNames names;
  CHECK(names.add("a/b.md").empty());
  CHECK(names.add("a/b.md") == "stands in it twice");
  CHECK(names.add("a/B.md") == "differs from 'a/b.md' only in capitals");
  CHECK(names.add("A/c.md") == "lies in a folder whose name differs from 'a' only in capitals");
  CHECK(names.add("a/b.md/c.md") == "lies in a folder that is a file too");
  CHECK_FALSE(names.add("a").empty());
  CHECK(names.add("a/").empty());
}
