#include "directive/story.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

DirectiveCall call_of(const std::string& body) {
  DirectiveCall call;
  call.name = "story";
  call.body = body;
  call.body_line = 8;
  call.place = {"pack/page.md", 7, 1};
  return call;
}

std::string problems(const DirectiveCall& call) {
  DocumentBuilder builder;
  Diagnostics diagnostics;
  add_story(call, builder, diagnostics);
  CHECK(builder.document().nodes.size() == 1);
  std::string result;
  for (const Diagnostic& d : diagnostics.list()) {
    result += d.place.file + ":" + std::to_string(d.place.line) + ": " + d.message + " | " + d.hint + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a story has role, want and benefit", "[story]") {
  DocumentBuilder builder;
  Diagnostics diagnostics;
  add_story(call_of("role: care coordinator\nwant: one plan\nbenefit: nobody tells their story twice\n"), builder,
            diagnostics);
  CHECK(diagnostics.empty());
  const Document document = builder.finish();
  REQUIRE(document.nodes.size() == 2);
  CHECK(document.nodes[1].kind == Kind::story);
  CHECK(document.nodes[1].data == 0);
  CHECK(document.nodes[1].line == 7);
  REQUIRE(document.stories.size() == 1);
  CHECK(document.stories[0].role == "care coordinator");
  CHECK(document.stories[0].want == "one plan");
  CHECK(document.stories[0].benefit == "nobody tells their story twice");
}

TEST_CASE("what is wrong with a story is reported", "[story]") {
  CHECK(problems(call_of("role: x\nwnat: y\nbenefit: ''\n")) ==
        "pack/page.md:8: 'want' is missing in a story | add a line 'want: ...'\n"
        "pack/page.md:10: 'benefit' in a story is empty | \n"
        "pack/page.md:9: unknown key 'wnat' in a story | did you mean 'want'?\n");
  CHECK(problems(call_of("")) ==
        "pack/page.md:7: directive 'story' is empty | write its data between the fences, as YAML\n");
  DirectiveCall call = call_of("role: x\nwant: y\nbenefit: z\n");
  call.argument = "Title";
  call.options = {{"title", "x", 8}};
  CHECK(problems(call) ==
        "pack/page.md:7: directive 'story' takes nothing after its name | remove 'Title'\n"
        "pack/page.md:8: unknown option 'title' of directive 'story' | directive 'story' has no options\n");
}
