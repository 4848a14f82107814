#include "markdown/fence.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("an info string gives name and argument", "[fence]") {
  const auto info = parse_directive_info("{callout} important  ");
  REQUIRE(info);
  CHECK(info->name == "callout");
  CHECK(info->argument == "important");
  CHECK(parse_directive_info("{story}")->argument.empty());
}

TEST_CASE("an info string that is no directive gives nothing", "[fence]") {
  for (const char* info : {"{}", "{Callout} note", "{callout", "{call out} x", "{callout}note", "callout", ""}) {
    INFO(info);
    CHECK_FALSE(parse_directive_info(info));
  }
}

TEST_CASE("options come off the front of the body", "[fence]") {
  std::string_view body = ":title: A title\n:reported: true\nText\n:not: an option\n";
  const auto options = take_options(body, 7);
  REQUIRE(options.size() == 2);
  CHECK(options[0].name == "title");
  CHECK(options[0].value == "A title");
  CHECK(options[0].line == 7);
  CHECK(options[1].name == "reported");
  CHECK(options[1].line == 8);
  CHECK(body == "Text\n:not: an option\n");
}

TEST_CASE("a body of options only is left empty", "[fence]") {
  std::string_view body = ":data: records.yaml";
  CHECK(take_options(body, 1).size() == 1);
  CHECK(body.empty());
}

TEST_CASE("a closing fence may stand behind list and quote marks", "[fence]") {
  CHECK(closes_fence("```", '`', 3));
  CHECK(closes_fence("> - `````  ", '`', 4));
  CHECK_FALSE(closes_fence("``", '`', 3));
  CHECK_FALSE(closes_fence("text ```", '`', 3));
  CHECK_FALSE(closes_fence("~~~", '`', 3));
  CHECK_FALSE(closes_fence("", '`', 3));
}

TEST_CASE("an inner directive's fence must be shorter", "[fence]") {
  CHECK(find_equal_fence("a\n```{story}\n", '`', 3) == 1U);
  CHECK(find_equal_fence("a\n````{story}\n", '`', 3) == 1U);
  CHECK_FALSE(find_equal_fence("a\n```{story}\n", '`', 4));
  CHECK_FALSE(find_equal_fence("a\n~~~{story}\n", '`', 3));
  CHECK_FALSE(find_equal_fence("a\n```yaml\n", '`', 3));
}

TEST_CASE("definitions are collected, those in code left out", "[fence]") {
  CHECK(collect_definitions("text\n[a]: https://a.org\n\n```\n[b]: https://b.org\n```\n\n[^1]: note\n    more\n") ==
        "\n[a]: https://a.org\n\n\n\n\n\n[^1]: note\n    more");
}

}  // namespace waymark
