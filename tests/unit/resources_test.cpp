#include "directive/resources.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

struct Fixture {
  Library library;
  PageSource page;
  DirectiveCall call;

  Fixture() {
    page.id = "guide/learning/more";
    page.file = "content/guide/learning/more.md";
    call.name = "resources";
    call.argument = "Caption";
    call.body_line = 6;
    call.place = {page.file, 5, 1};
    call.page = &page;
    call.library = &library;
  }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  void data(const std::string& key, const std::string& text) { library.data[key] = {"content/" + key, text}; }
  void option(const std::string& name, const std::string& value) {
    call.options.push_back({name, value, static_cast<std::uint32_t>(6 + call.options.size())});
  }
  // Fills in `problems` and the document.
  void run() {
    DocumentBuilder builder;
    Diagnostics diagnostics;
    add_resources(call, builder, diagnostics);
    for (const Diagnostic& d : diagnostics.list()) {
      problems += d.severity == Severity::warning ? "warning " : "";
      problems += d.place.file + ":" + std::to_string(d.place.line) + ": " + d.message + " | " + d.hint + "\n";
    }
    document = builder.finish();
  }
  std::string titles() const {
    std::string result;
    for (const NodeIndex child : document.children(1)) {
      REQUIRE(document.nodes[child].kind == Kind::resource);
      result += document.resource_records[document.nodes[child].data].title + ";";
    }
    return result;
  }

  std::string problems;
  Document document;
};

constexpr const char* kRecords =
    "- title: First\n"
    "  id: one\n"
    "  why: It says how\n"
    "  address: https://example.org/a?b=c#d\n"
    "  group: Standards\n"
    "  publisher: A body\n"
    "  year: 2020\n"
    "  tags: [leadership, learning]\n"
    "  unverified: true\n"
    "- title: Second\n"
    "  group: Tools\n"
    "  tags: learning\n";

}  // namespace

TEST_CASE("resources come from the body, in its order", "[resources]") {
  Fixture f;
  f.call.body = kRecords;
  f.run();
  CHECK(f.problems.empty());
  CHECK(f.titles() == "First;Second;");
  const Node& table = f.document.nodes[1];
  CHECK(table.kind == Kind::resources);
  CHECK(f.document.text(table) == "Caption");
  CHECK(table.level == 1);
  CHECK(table.line == 5);
  CHECK(f.document.nodes[3].line == 15);
  const ResourceRecord& first = f.document.resource_records[0];
  CHECK(first.id == "one");
  CHECK(first.why == "It says how");
  CHECK(first.address == "https://example.org/a?b=c#d");
  CHECK(first.group == "Standards");
  CHECK(first.publisher == "A body");
  CHECK(first.year == "2020");
  CHECK(first.tags == std::vector<std::string>{"leadership", "learning"});
  CHECK(first.unverified);
  CHECK(f.document.resource_records[1].address.empty());
  CHECK_FALSE(f.document.resource_records[1].unverified);
}

TEST_CASE("resources come from YAML and CSV files of a pack", "[resources]") {
  SECTION("relative to the page") {
    Fixture f;
    f.data("guide/data/links.yaml", kRecords);
    f.option("data", "../data/links.yaml");
    f.option("filter", "false");
    f.run();
    CHECK(f.problems.empty());
    CHECK(f.titles() == "First;Second;");
    CHECK(f.document.nodes[1].level == 0);
    CHECK(f.document.nodes[2].line == 5);
  }
  SECTION("of another pack, as CSV") {
    Fixture f;
    f.data("further/links.csv",
           "title,why,tags,unverified,address\n"
           "\"First, of all\",\"two\nlines\",a; b ;,true,http://example.org\n"
           "Second,,,false,\n");
    f.option("data", "pack:further/links.csv");
    f.run();
    CHECK(f.problems.empty());
    CHECK(f.titles() == "First, of all;Second;");
    CHECK(f.document.resource_records[0].why == "two\nlines");
    CHECK(f.document.resource_records[0].tags == std::vector<std::string>{"a", "b"});
    CHECK(f.document.resource_records[0].unverified);
    CHECK(f.document.resource_records[1].tags.empty());
    CHECK_FALSE(f.document.resource_records[1].unverified);
  }
}

TEST_CASE("a data file that can't be used is reported", "[resources]") {
  const auto problems = [](const std::string& name) {
    Fixture f;
    f.data("guide/data/links.yaml", kRecords);
    f.data("guide/learning/own.csv", "title\n");
    f.option("data", name);
    f.run();
    return f.problems;
  };
  const std::string at = "content/guide/learning/more.md:6: ";
  CHECK(problems("ownn.csv") == at + "unknown data file 'ownn.csv' | did you mean 'own.csv'?\n");
  CHECK(problems("pack:guide/data/link.yaml") ==
        at + "unknown data file 'pack:guide/data/link.yaml' | did you mean 'pack:guide/data/links.yaml'?\n");
  CHECK(problems("elsewhere.yaml") ==
        at + "unknown data file 'elsewhere.yaml' | name it relative to the page, or as 'pack:PACK/path/file.yaml'\n");
  CHECK(problems("../../../etc/passwd.yaml") == at + "data file '../../../etc/passwd.yaml' is outside its pack | name "
                                                     "it relative to the page, or as 'pack:PACK/path/file.yaml'\n");
  CHECK(problems("links.json") ==
        at + "data file 'links.json' is neither YAML nor CSV | its name must end in '.yaml', '.yml' or '.csv'\n");
}

TEST_CASE("records are checked", "[resources]") {
  Fixture f;
  f.call.body =
      "- address: https://example.org\n"
      "- {title: A, adress: x}\n"
      "- {title: B, address: javascript:alert(1)}\n"
      "- {title: C, address: 'https://'}\n"
      "- {title: D, address: 'https://example.org/a b'}\n"
      "- {title: E, id: one}\n"
      "- {title: F, id: one}\n"
      "- {title: G, unverified: maybe}\n"
      "- H\n"
      "- {title: I, address: 'HTTPS://EXAMPLE.ORG'}\n";
  f.run();
  const std::string at = "content/guide/learning/more.md:";
  const std::string hint = "start it with 'https://', or leave it out if none is known\n";
  CHECK(f.problems == at + "6: 'title' is missing in a resource | add a line 'title: ...'\n" + at +
                          "7: unknown key 'adress' in a resource | did you mean 'address'?\n" + at +
                          "8: 'address' in a resource is no web address: 'javascript:alert(1)' | " + hint + at +
                          "9: 'address' in a resource is no web address: 'https://' | " + hint + at +
                          "10: 'address' in a resource is no web address: 'https://example.org/a b' | " + hint + at +
                          "12: two resources have the id 'one' | the other stands on line 11\n" + at +
                          "13: 'unverified' in a resource must be true or false, not 'maybe' | \n" + at +
                          "14: a resource must be a mapping, not a text | write lines of 'key: value'\n");
  CHECK(f.titles() == "E;I;");
}

TEST_CASE("CSV columns are checked", "[resources]") {
  Fixture f;
  f.data("guide/learning/own.csv", "title,adress,colour\nFirst,x,y\n,z,\nThird,,\n");
  f.option("data", "own.csv");
  f.run();
  const std::string at = "content/guide/learning/own.csv:";
  CHECK(f.problems ==
        at + "1: unknown column 'adress' in resources | did you mean 'address'?\n" + at +
            "1: unknown column 'colour' in resources | known columns: id, title, why, address, group, publisher, year, "
            "as-of, tags, unverified\n" +
            at + "3: 'title' is missing in a resource | add a line 'title: ...'\n");
  CHECK(f.titles() == "First;Third;");
  Fixture g;
  g.data("guide/learning/own.csv", "why\nx\n");
  g.option("data", "own.csv");
  g.run();
  CHECK(g.problems == at + "1: resources have no column 'title' | name it in the first row\n");
}

TEST_CASE("resources are chosen by group and tag", "[resources]") {
  const auto titles = [](const std::string& name, const std::string& value, const std::string& problems) {
    Fixture f;
    f.call.body = kRecords;
    f.option(name, value);
    f.run();
    CHECK(f.problems == problems);
    return f.titles();
  };
  const std::string at = "content/guide/learning/more.md:6: ";
  CHECK(titles("group", "Tools", "") == "Second;");
  CHECK(titles("tag", "learning", "") == "First;Second;");
  CHECK(titles("tag", "leadership", "") == "First;");
  CHECK(
      titles("group", "Tool", "warning " + at + "no resource has the group 'Tool' | did you mean 'Tools'?\n").empty());
  CHECK(titles("tag", "zzz", "warning " + at + "no resource has the tag 'zzz' | there are: leadership, learning\n")
            .empty());
  CHECK(titles("tag", "", at + "option 'tag' of directive 'resources' is empty | \n") == "First;Second;");
}

TEST_CASE("options of resources are checked", "[resources]") {
  Fixture f;
  f.call.body = kRecords;
  f.option("filter", "no");
  f.option("grup", "Tools");
  f.option("filter", "false");
  f.run();
  const std::string at = "content/guide/learning/more.md:";
  CHECK(f.problems == at + "7: unknown option 'grup' of directive 'resources' | did you mean 'group'?\n" + at +
                          "8: option 'filter' of directive 'resources' is given twice | it stands on line 6 already\n" +
                          at + "6: option 'filter' of directive 'resources' must be true or false, not 'no' | \n");
}

TEST_CASE("records stand in one place", "[resources]") {
  const std::string at = "content/guide/learning/more.md:";
  Fixture f;
  f.data("guide/learning/own.yaml", kRecords);
  f.call.body = kRecords;
  f.option("data", "own.yaml");
  f.run();
  CHECK(f.problems == at + "6: resources stand both in a data file and here | keep the records in one place\n");
  Fixture g;
  g.run();
  CHECK(g.problems == at + "5: directive 'resources' is empty | write its data between the fences, as YAML\n");
  Fixture h;
  h.call.body = "title: x\n";
  h.run();
  CHECK(h.problems == at + "6: resources must be a list | start each with '- title: ...'\n");
}
