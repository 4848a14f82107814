#include "directive/diagram_text.hpp"

#include <catch2/catch.hpp>

using namespace waymark;
using Lines = std::vector<std::string>;

TEST_CASE("text is measured by character", "[diagram_text]") {
  CHECK(text_width("", 16) == 0);
  CHECK(text_width("i", 10) == Approx(2.58));
  CHECK(text_width("MM", 10) == Approx(18.14));
  CHECK(text_width("é", 10) == Approx(6));           // not in the table
  CHECK(text_width("e\u0301", 10) == Approx(5.64));  // a mark takes no room
  CHECK(text_width("日本", 10) == Approx(20));
}

TEST_CASE("text is broken into even lines", "[diagram_text]") {
  CHECK(wrap_text("one two", 16, 200) == Lines{"one two"});
  CHECK(wrap_text("  one \n two\t", 16, 200) == Lines{"one two"});
  CHECK(wrap_text("", 16, 200) == Lines{""});
  CHECK(wrap_text("one two three four five six", 16, 190) == Lines{"one two three", "four five six"});
  for (const std::string& line : wrap_text("Debrief by dimension and write down every tension", 16, 120)) {
    CHECK(text_width(line, 16) <= 120);
  }
}

TEST_CASE("long words are broken at hyphens and slashes, or cut", "[diagram_text]") {
  CHECK(wrap_text("decision-making", 16, 90) == Lines{"decision-", "making"});
  CHECK(wrap_text("health/care", 16, 70) == Lines{"health/", "care"});
  const Lines lines = wrap_text(std::string(40, 'm'), 16, 100);
  std::string joined;
  for (const std::string& line : lines) {
    CHECK(text_width(line, 16) <= 100);
    joined += line;
  }
  CHECK(joined == std::string(40, 'm'));
  CHECK(wrap_text("日本語日本語", 16, 50) == Lines{"日本語", "日本語"});
}

TEST_CASE("the longest word decides how narrow a box may be", "[diagram_text]") {
  CHECK(longest_word_width("a simulation of", 16) == text_width("simulation", 16));
  CHECK(lines_width({"a", "abc", "ab"}, 16) == text_width("abc", 16));
}
