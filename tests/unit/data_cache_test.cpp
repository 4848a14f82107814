#include "plugin/data_cache.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

using namespace waymark;

namespace {

const Placeholders kValues{{"email", "care@example.org"}, {"nothing", ""}};

}  // namespace

TEST_CASE("data files are read with their placeholders' values", "[data_cache]") {
  const DataJson yaml = read_data_json({"d.yaml", "a: Write to {{local:email}}\nb: '{{local:nothing}}'\n"}, kValues);
  CHECK(test::messages(yaml.diagnostics).empty());
  CHECK(yaml.json == R"([1,1,{"entries":[["a",1,1,[1,4,"Write to care@example.org"]],["b",2,1,[2,4,""]]]}])");
  const DataJson csv = read_data_json({"d.csv", "who\n{{local:email}}\n"}, kValues);
  CHECK(test::messages(csv.diagnostics).empty());
  CHECK(csv.json == R"([1,0,[[2,0,{"entries":[["who",1,0,[2,0,"care@example.org"]]]}]]])");
}

TEST_CASE("what is wrong with a data file is reported in it", "[data_cache]") {
  const DataJson unknown = read_data_json({"d.yaml", "a:\n  - x {{local:emial}}\n"}, kValues);
  CHECK(unknown.json.empty());
  CHECK(test::messages(unknown.diagnostics) ==
        "d.yaml:2:5: error: placeholder '{{local:emial}}' has no value\n"
        "  |   - x {{local:emial}}\n"
        "  hint: did you mean '{{local:email}}'?\n");
  const DataJson control = read_data_json({"d.csv", "a\nx\x07\n"}, kValues);
  CHECK(control.json.empty());
  CHECK(test::messages(control.diagnostics) ==
        "d.csv:2: error: control character U+0007 in the text\n"
        "  | x\x07\n"
        "  hint: remove it\n");
  CHECK(read_data_json({"d.yaml", "a: \"x\\u0007\"\n"}, kValues).diagnostics.errors() == 1);
  const DataJson twice = read_data_json({"d.yaml", "a: 1\na: 2\n"}, kValues);
  CHECK(twice.json.empty());
  CHECK(twice.diagnostics.errors() == 1);
  CHECK(twice.diagnostics.list()[0].excerpt == "a: 2");
  const DataJson csv = read_data_json({"d.csv", "a,a\n1,2\n"}, kValues);
  CHECK(csv.json.empty());
  CHECK(csv.diagnostics.has_errors());
}

TEST_CASE("one mistake is not reported a million times", "[data_cache]") {
  std::string text = "a\n";
  for (int i = 0; i < 500; ++i) {
    text += "{{local:x}}\n";
  }
  CHECK(read_data_json({"d.csv", text}, kValues).diagnostics.errors() == 100);
}

TEST_CASE("a body of YAML counts its lines in the page", "[data_cache]") {
  const DataJson body = read_body_json("a: 1\n", "page.md", 12, kValues);
  CHECK(body.json == R"([12,1,{"entries":[["a",12,1,[12,4,"1"]]]}])");
  CHECK(test::messages(read_body_json("- [\n", "page.md", 12, kValues).diagnostics).starts_with("page.md:1"));
}

TEST_CASE("lines of text are checked one by one", "[data_cache]") {
  Diagnostics diagnostics;
  CHECK(checked_lines("one\n\n{{local:email}}\n", "p.md", 5, kValues, diagnostics) == "one\n\ncare@example.org\n");
  CHECK(checked_lines("", "p.md", 5, kValues, diagnostics).empty());
  CHECK(test::messages(diagnostics).empty());
  checked_lines("ok\nbad\x01\n{{local:x}}", "p.md", 5, kValues, diagnostics);
  CHECK(test::messages(diagnostics) ==
        "p.md:6: error: control character U+0001 in the text\n"
        "  hint: remove it\n"
        "p.md:7: error: placeholder '{{local:x}}' has no value\n"
        "  hint: set 'x' under 'local' in knowledge-base.yaml or in the pack's pack.yaml\n");
}

TEST_CASE("a file is read once, whoever asks first", "[data_cache]") {
  DataCache cache;
  const DataFile file{"d.yaml", "a: 1\n"};
  std::vector<const DataJson*> found(8);
  std::vector<std::thread> threads;
  for (const DataJson*& each : found) {
    threads.emplace_back([&] { each = &cache.get("pack/d.yaml", file, kValues); });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const DataJson* each : found) {
    CHECK(each == found[0]);
  }
  CHECK(found[0]->json == R"([1,1,{"entries":[["a",1,1,[1,4,"1"]]]}])");
  CHECK(&cache.get("pack/other.yaml", file, kValues) != found[0]);
}
