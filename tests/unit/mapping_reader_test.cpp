#include "data/mapping_reader.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace waymark;

namespace {

/// What `read` reports of the mapping in `text`.
std::string said(std::string_view text, const std::function<void(MappingReader&)>& read) {
  Diagnostics diagnostics;
  const auto root = parse_yaml(text, "p.md", 2, diagnostics);
  REQUIRE(root);
  MappingReader reader(*root, "p.md", "the front matter", diagnostics);
  read(reader);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("a mapping's values are read by kind") {
  const std::string messages =
      said("title: '  Two  words '\nempty:\ntags: [a, b]\none: c\nyes: true\nwhen: 2026-03-01\nstatus: draft\n",
           [](MappingReader& reader) {
             CHECK(reader.required_text("title") == "Two  words");
             CHECK(reader.text("empty").empty());
             CHECK(reader.text("missing").empty());
             CHECK(reader.texts("tags") == std::vector<std::string>{"a", "b"});
             CHECK(reader.texts("one") == std::vector<std::string>{"c"});
             CHECK(reader.texts("missing").empty());
             CHECK(reader.flag("yes", false));
             CHECK(reader.flag("missing", true));
             CHECK(reader.date("when") == Date{2026, 3, 1});
             CHECK_FALSE(reader.date("missing").given());
             CHECK(reader.choice("status", {"draft", "published"}) == "draft");
             CHECK(reader.choice("missing", {"draft", "published"}).empty());
             CHECK(reader.line_of("tags") == 4);
             CHECK(reader.line_of("missing") == 2);
             CHECK(reader.node("tags")->is_sequence());
             CHECK(reader.node("missing") == nullptr);
             reader.finish();
           });
  CHECK(messages.empty());
}

TEST_CASE("missing and empty values are reported when they are required") {
  CHECK(said("a: 1\nb: ''\n",
             [](MappingReader& reader) {
               reader.required_text("title");
               reader.required_text("b");
             }) ==
        "p.md:2:1: error: 'title' is missing in the front matter\n  hint: add a line 'title: ...'\n"
        "p.md:3:1: error: 'b' in the front matter is empty\n");
}

TEST_CASE("values of the wrong kind are reported") {
  CHECK(said("a: [1]\nb: {c: 1}\nd: [x, [y], '']\ne: yes\nf: 2026-02-30\ng: drat\nh: {}\n",
             [](MappingReader& reader) {
               reader.required_text("a");
               reader.text("b");
               CHECK(reader.texts("d") == std::vector<std::string>{"x"});
               reader.flag("e", false);
               reader.date("f");
               reader.choice("g", {"draft", "published", "old"});
               reader.texts("h");
             }) ==
        "p.md:2:4: error: 'a' in the front matter must be a text, not a list\n"
        "p.md:3:4: error: 'b' in the front matter must be a text, not a mapping\n"
        "p.md:4:8: error: 'd' in the front matter must be a list of texts; this one is a list\n"
        "p.md:4:13: error: 'd' in the front matter has an empty item\n"
        "p.md:5:4: error: 'e' in the front matter must be true or false, not 'yes'\n"
        "p.md:6:4: error: 'f' in the front matter is not a date: '2026-02-30'\n"
        "  hint: write year, month and day, as in 2026-03-01\n"
        "p.md:7:4: error: 'g' in the front matter must be 'draft', 'published' or 'old', not 'drat'\n"
        "  hint: did you mean 'draft'?\n"
        "p.md:8:4: error: 'h' in the front matter must be a list of texts; this one is a mapping\n");
}

TEST_CASE("unknown keys are reported with what was meant, or with all there are") {
  CHECK(said("titel: x\nzzzzzz: y\n",
             [](MappingReader& reader) {
               reader.text("title");
               reader.text("owner");
               reader.finish();
             }) ==
        "p.md:2:1: error: unknown key 'titel' in the front matter\n  hint: did you mean 'title'?\n"
        "p.md:3:1: error: unknown key 'zzzzzz' in the front matter\n  hint: known keys: title, owner\n");
}

TEST_CASE("what is no mapping is reported once") {
  const auto read = [](MappingReader& reader) {
    reader.required_text("title");
    CHECK(reader.line_of("title") == 2);
    reader.finish();
  };
  const std::string hint = "  hint: write lines of 'key: value'\n";
  CHECK(said("[a]\n", read) == "p.md:2:1: error: the front matter must be a mapping, not a list\n" + hint);
  CHECK(said("word\n", read) == "p.md:2:1: error: the front matter must be a mapping, not a text\n" + hint);
  CHECK(said("", read) == "p.md:2:1: error: the front matter must be a mapping, not empty\n" + hint);
}
