#include "data/fyaml_parser.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

void parse(const FyamlParser& parser, const std::string& text) {
  REQUIRE(fy_parser_reset(parser.get()) == 0);
  REQUIRE(fy_parser_set_string(parser.get(), text.data(), text.size()) == 0);
  while (fy_event* event = fy_parser_parse(parser.get())) {
    fy_parser_event_free(parser.get(), event);
  }
}

}  // namespace

TEST_CASE("a parser keeps libfyaml's errors, and is clean until there is one") {
  const FyamlParser parser;
  const std::string good = "a: 1\n";
  parse(parser, good);
  parse(parser, good);
  CHECK(parser.clean());
  CHECK(parser.first_error() == nullptr);
  const std::string bad = "a: ]\n";
  parse(parser, bad);
  CHECK_FALSE(parser.clean());
  REQUIRE(parser.first_error() != nullptr);
  CHECK(parser.first_error()->line == 1);
}

TEST_CASE("a parser that warned is not clean, though there is no error") {
  const FyamlParser parser;
  const std::string odd = "%FOO\n---\na: 1\n";
  parse(parser, odd);
  CHECK_FALSE(parser.clean());
  CHECK(parser.first_error() == nullptr);
}
