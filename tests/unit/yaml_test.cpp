#include "data/yaml.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

/// What is said of `text`, or the tree in short form.
std::string said(std::string_view text, std::uint32_t first_line = 1) {
  Diagnostics diagnostics;
  const auto tree = parse_yaml(text, "f.yaml", first_line, diagnostics);
  CHECK(tree.has_value() == !diagnostics.has_errors());
  return test::messages(diagnostics);
}

std::string shape(const YamlNode& node) {
  std::string result;
  const std::string place = "@" + std::to_string(node.line) + ":" + std::to_string(node.column);
  switch (node.kind) {
    case YamlNode::Kind::scalar:
      return (node.quoted ? "'" + node.scalar + "'" : node.scalar) + place;
    case YamlNode::Kind::sequence:
      for (const YamlNode& item : node.items) {
        result += (result.empty() ? "" : " ") + shape(item);
      }
      return "[" + result + "]" + place;
    case YamlNode::Kind::mapping:
      for (const YamlNode::Entry& entry : node.entries) {
        result += (result.empty() ? "" : " ") + entry.key + "@" + std::to_string(entry.line) + ":" +
                  std::to_string(entry.column) + "=" + shape(entry.value);
      }
      return "{" + result + "}" + place;
  }
  return result;
}

std::string tree(std::string_view text, std::uint32_t first_line = 1) {
  Diagnostics diagnostics;
  const auto root = parse_yaml(text, "f.yaml", first_line, diagnostics);
  CHECK(test::messages(diagnostics).empty());
  return root ? shape(*root) : "nothing";
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("YAML nodes know their places, in bytes and in the file's lines") {
  CHECK(tree("a: 1\nb:\n  - x\n  - 'y'\n") == "{a@1:1=1@1:4 b@2:1=[x@3:5 'y'@4:5]@3:3}@1:1");
  CHECK(tree("é: {ü: x, y: z}\n", 10) == "{é@10:1={ü@10:6=x@10:10 y@10:13=z@10:16}@10:5}@10:1");
  CHECK(tree("a: |\n  one\n  two\n") == "{a@1:1='one\ntwo\n'@2:1}@1:1");
  CHECK(tree("---\na: b\n") == "{a@2:1=b@2:4}@2:1");
}

TEST_CASE("YAML empty values are null, quoted ones are not") {
  Diagnostics diagnostics;
  const auto root = parse_yaml("a:\nb: ''\n", "f.yaml", 1, diagnostics);
  REQUIRE(root);
  CHECK(root->find("a")->is_null());
  CHECK(root->find("a")->line == 1);
  CHECK_FALSE(root->find("b")->is_null());
  CHECK(root->find("c") == nullptr);
  const auto nothing = parse_yaml("", "f.yaml", 1, diagnostics);
  REQUIRE(nothing);
  CHECK(nothing->is_null());
  REQUIRE(parse_yaml("# only a comment\n", "f.yaml", 1, diagnostics));
  REQUIRE(parse_yaml({}, "f.yaml", 1, diagnostics));
  CHECK(diagnostics.empty());
}

TEST_CASE("YAML syntax mistakes are told in an author's words") {
  CHECK(said("title: \"Open\nowner: x\n", 2) ==
        "f.yaml:2:8: error: double-quoted text is not closed\n  | title: \"Open\n"
        "  hint: end the text with '\"', and indent its lines if it has several\n");
  CHECK(said("title: 'Open") ==
        "f.yaml:1:9: error: single-quoted text is not closed\n  | title: 'Open\n"
        "  hint: end the text with \"'\", and write an apostrophe inside it twice\n");
  CHECK(said("a:\n  b: 1\n c: 2\n") ==
        "f.yaml:3:2: error: wrong indentation\n  |  c: 2\n"
        "  hint: start the keys of one mapping in the same column\n");
  CHECK(said("a: 1\n b: 2\n") ==
        "f.yaml:1:4: error: the line below is indented as if it continued this value\n  | a: 1\n"
        "  hint: start the keys of one mapping in the same column\n");
  CHECK(said("title: Care: a guide\n") ==
        "f.yaml:1:12: error: a second ': ' in a line\n  | title: Care: a guide\n"
        "  hint: put the whole value in quotes\n");
  CHECK(said("a:\n\tb: 1\n") == "f.yaml:2:1: error: tab used to indent\n  | \tb: 1\n  hint: indent with spaces\n");
  CHECK(said("x: y\na: [1,\n  2\n") ==
        "f.yaml:2:4: error: '[' is not closed\n  | a: [1,\n"
        "  hint: end the list with ']'\n");
  CHECK(said("é: @x\n") == "f.yaml:1:5: error: not valid YAML: plain scalar cannot start with '@'\n  | é: @x\n");
  CHECK(said("a: 1\nb 2\nc: 3\n") ==
        "f.yaml:2:1: error: line is not 'key: value'\n  | b 2\n"
        "  hint: write a colon and a space after the key, or indent the line to continue the value above\n");
  CHECK(said("- a\n-b\n") ==
        "f.yaml:2:1: error: line is not part of the list above\n  | -b\n"
        "  hint: start it with '- ' in the list's column\n");
}

TEST_CASE("YAML duplicate keys are all reported, in short mappings and long ones") {
  CHECK(said("a: 1\nb: 2\na: 3\nb: 4\n") ==
        "f.yaml:3:1: error: key 'a' is given twice\n  | a: 3\n  hint: it is first on line 1\n"
        "f.yaml:4:1: error: key 'b' is given twice\n  | b: 4\n  hint: it is first on line 2\n");
  std::string many;
  for (int i = 0; i < 100; ++i) {
    many += "k" + std::to_string(i) + ": 1\n";
  }
  CHECK(said(many).empty());
  CHECK(said(many + "k3: 1\n") ==
        "f.yaml:101:1: error: key 'k3' is given twice\n  | k3: 1\n"
        "  hint: it is first on line 4\n");
}

TEST_CASE("YAML that could mean something else is refused") {
  CHECK(said("a: &x 1\nb: *x\n") ==
        "f.yaml:1:7: error: the anchor '&x' is not supported\n  | a: &x 1\n"
        "  hint: write the value out wherever it is used\n"
        "f.yaml:2:5: error: the alias '*x' is not supported\n  | b: *x\n"
        "  hint: write the value out wherever it is used\n");
  CHECK(said("a: 1\n---\nb: 1\n") ==
        "f.yaml:2:1: error: a second YAML document starts here\n  | ---\n"
        "  hint: keep one document in a file: take out the line '---'\n");
  CHECK(said("a: !!int 3\n") ==
        "f.yaml:1:10: error: type tags ('!' before a value) are not supported\n  | a: !!int 3\n"
        "  hint: take it out, or put the value in quotes\n");
  CHECK(said("a: {{local:name}}\n") ==
        "f.yaml:1:5: error: a key must be a text\n  | a: {{local:name}}\n"
        "  hint: put quotes around a value that starts with '{' or '['\n");
  CHECK(said("a: \"x\\0y\"\n") ==
        "f.yaml:1:4: error: text holds the control character U+0000\n  | a: \"x\\0y\"\n"
        "  hint: take it out\n");
}

TEST_CASE("YAML directives are refused before libfyaml sees them, which some of them would hang") {
  const std::string hint = "  hint: take it out, or put the value in quotes\n";
  CHECK(said("? a\n%YAM-?c\n\n%YAM 1.2\n---\n") ==
        "f.yaml:2:1: error: a line may not start with '%'\n  | %YAM-?c\n" + hint);
  CHECK(said("%YAML 1.2\n---\na: 1\n", 2) ==
        "f.yaml:2:1: error: a line may not start with '%'\n  | %YAML 1.2\n" + hint);
  CHECK(tree("a: 5 % of\nb: 5%\n") == "{a@1:1=5 % of@1:4 b@2:1=5%@2:4}@1:1");
}

TEST_CASE("YAML nested past 64 levels is refused, and never overflows the stack") {
  CHECK(said(repeated("[", 64) + repeated("]", 64)).empty());
  const std::string refused = "error: nested deeper than 64 levels\n";
  CHECK(said(repeated("[", 10000)) == "f.yaml:1:65: " + refused);
  CHECK(said(repeated("- ", 10000)) == "f.yaml:1:129: " + refused);
  CHECK(said(repeated("{a: ", 10000)) == "f.yaml:1:257: " + refused);
  CHECK(said(repeated("? ", 10000)) == "f.yaml:1:129: " + refused);
}

TEST_CASE("YAML with very many mistakes stops after a hundred") {
  Diagnostics diagnostics;
  CHECK_FALSE(parse_yaml("- *a\n" + repeated("- *a\n", 5000), "f.yaml", 1, diagnostics));
  CHECK(diagnostics.errors() == 100);
}

TEST_CASE("YAML parsing goes on as new after a mistake") {
  CHECK(said("a: [1\n") != "");
  CHECK(tree("a: 1\n") == "{a@1:1=1@1:4}@1:1");
  CHECK(said("a: [1\n") == "f.yaml:1:4: error: '[' is not closed\n  | a: [1\n  hint: end the list with ']'\n");
}
