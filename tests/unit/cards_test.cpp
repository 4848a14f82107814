#include "directive/cards.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

DirectiveCall call_of(const std::string& body) {
  DirectiveCall call;
  call.name = "cards";
  call.body = body;
  call.body_line = 8;
  call.place = {"pack/page.md", 7, 1};
  return call;
}

struct Result {
  Document document;
  std::string problems;
};

Result run(const DirectiveCall& call) {
  DocumentBuilder builder;
  Diagnostics diagnostics;
  add_cards(call, builder, diagnostics);
  Result result;
  for (const Diagnostic& d : diagnostics.list()) {
    result.problems += d.place.file + ":" + std::to_string(d.place.line) + ": " + d.message + " | " + d.hint + "\n";
  }
  result.document = builder.finish();
  return result;
}

}  // namespace

TEST_CASE("cards link to pages and may leave title and text to them", "[cards]") {
  const auto [document, problems] = run(
      call_of("- page: ../toolkit/raci.md\n  title: Who does what\n  text: A grid\n- page: page:toolkit/convoy#why\n"));
  CHECK(problems.empty());
  REQUIRE(document.nodes.size() == 6);
  CHECK(document.nodes[1].kind == Kind::cards);
  CHECK(document.nodes[1].line == 7);
  CHECK(document.nodes[1].end == 6);
  const Node& first = document.nodes[2];
  CHECK(first.kind == Kind::card);
  CHECK(first.line == 8);
  CHECK(document.text(first) == "Who does what");
  CHECK(document.text(document.links[first.data].target) == "../toolkit/raci.md");
  CHECK(document.nodes[3].kind == Kind::paragraph);
  CHECK(document.plain_text(2) == "A grid");
  const Node& second = document.nodes[5];
  CHECK(second.kind == Kind::card);
  CHECK(second.line == 11);
  CHECK(document.text(second).empty());
  CHECK(second.end == 6);
  CHECK(document.text(document.links[second.data].target) == "page:toolkit/convoy#why");
}

TEST_CASE("what is wrong with cards is reported, and the others stay", "[cards]") {
  const auto [document, problems] = run(call_of("- page: a.md\n- title: x\n- page: b.md\n  sumary: y\n- c.md\n"));
  CHECK(problems ==
        "pack/page.md:9: 'page' is missing in a card | add a line 'page: ...'\n"
        "pack/page.md:11: unknown key 'sumary' in a card | known keys: page, title, text\n"
        "pack/page.md:12: a card must be a mapping, not a text | write lines of 'key: value'\n");
  CHECK(document.links.size() == 1);
  CHECK(run(call_of("page: a.md\n")).problems ==
        "pack/page.md:8: cards must be a list of pages | start each with '- page: ...'\n");
  CHECK(run(call_of("[]\n")).problems ==
        "pack/page.md:8: cards must be a list of pages | start each with '- page: ...'\n");
  DirectiveCall call = call_of("- page: a.md\n");
  call.argument = "Title";
  CHECK(run(call).problems == "pack/page.md:7: directive 'cards' takes nothing after its name | remove 'Title'\n");
}
