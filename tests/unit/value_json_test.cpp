#include "plugin/value_json.hpp"

#include <waymark/value.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string yaml_text(const std::string& yaml) {
  Diagnostics diagnostics;
  const auto node = parse_yaml(yaml, "f", 1, diagnostics);
  REQUIRE(node);
  std::string out;
  write_value(*node, out);
  return out;
}

}  // namespace

TEST_CASE("a YAML tree is written with the place of everything", "[value_json]") {
  CHECK(
      yaml_text("a: 1\nb:\n  - x\n  - 'y'\nc:\nd: ''\n") ==
      R"([1,1,{"entries":[["a",1,1,[1,4,"1"]],["b",2,1,[3,3,[[3,5,"x"],[4,5,"y"]]]],["c",5,1,[5,1]],["d",6,1,[6,4,""]]]}])");
  CHECK(yaml_text("[]\n") == "[1,1,[]]");
  CHECK(yaml_text("{}\n") == R"([1,1,{"entries":[]}])");
}

TEST_CASE("a CSV table is written as a list of mappings", "[value_json]") {
  Diagnostics diagnostics;
  const auto table = parse_csv("name,\"a \"\"b\"\"\"\nx,\n\n\"two\nlines\",z\n", "f", diagnostics);
  REQUIRE(table);
  std::string out;
  write_value(*table, out);
  CHECK(out == R"([1,0,[[2,0,{"entries":[["name",1,0,[2,0,"x"]],["a \"b\"",1,0,[2,0,""]]]}],)"
               R"([4,0,{"entries":[["name",1,0,[4,0,"two\nlines"]],["a \"b\"",1,0,[4,0,"z"]]]}]]])");
}

TEST_CASE("text is escaped as JSON has it", "[value_json]") {
  std::string all;
  for (char c = 1; c < 0x7f; ++c) {
    all += c;
  }
  all += "\x7f\u00e9\u2028\U0001F600";
  std::string out;
  write_json_text(all, out);
  CHECK(Json::parse(out).get<std::string>() == all);
  out.clear();
  write_json_text("a\"b\\c\nd\x1f", out);
  CHECK(out == R"("a\"b\\c\nd\u001f")");
  out.clear();
  write_json_text("", out);
  CHECK(out == "\"\"");
}

TEST_CASE("plugins read what is written", "[value_json]") {
  Diagnostics diagnostics;
  const Value value = read_value(value_json(*parse_yaml("a:\n  - b: 'c'\n  -\n", "f", 1, diagnostics)), "data");
  REQUIRE(value.is_mapping());
  CHECK(value.entries[0].place.line == 1);
  const Value& list = value["a"];
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0]["b"].text == "c");
  CHECK(list.items[0]["b"].place.source == "data");
  CHECK(list.items[0]["b"].place.line == 2);
  CHECK(list.items[0]["b"].place.column == 8);
  CHECK(list.items[1].is_missing());
}
