#include "markdown/glossary_matcher.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

GlossaryMatcher matcher() {
  return GlossaryMatcher({{"integrated care", "m", {"IC"}, "a", 0},
                          {"integrated care system", "m", {"ICS"}, "b", 0},
                          {"Éclair", "m", {}, "c", 0}});
}

std::string found(std::string_view text) {
  const GlossaryMatcher::Match match = matcher().find(text, 0);
  return std::string(text.substr(match.offset, match.size));
}

}  // namespace

TEST_CASE("the longest term that starts first is found", "[glossary_matcher]") {
  CHECK(found("the Integrated Care System here") == "Integrated Care System");
  CHECK(found("the integrated care plan") == "integrated care");
}

TEST_CASE("terms are whole words", "[glossary_matcher]") {
  CHECK(found("integrated careful") == "");
  CHECK(found("disintegrated care") == "");
  CHECK(found("(ICS)") == "ICS");
  CHECK(found("ICSs") == "");
}

TEST_CASE("abbreviations match in capitals only", "[glossary_matcher]") {
  CHECK(found("ics and ic") == "");
  CHECK(found("ICS") == "ICS");
}

TEST_CASE("a term may run over a line end", "[glossary_matcher]") {
  CHECK(found("integrated\n  care") == "integrated\n  care");
}

TEST_CASE("a search may start inside a word", "[glossary_matcher]") {
  CHECK(matcher().find("xICS ICS", 1).offset == 5);
  CHECK(matcher().find("ICS", 3).size == 0);
}

TEST_CASE("letters beyond ASCII belong to words", "[glossary_matcher]") {
  CHECK(found("an Éclair") == "Éclair");
  CHECK(found("ICSé") == "");
}

}  // namespace waymark
