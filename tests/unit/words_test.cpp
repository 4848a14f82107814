#include "compare/words.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

/// The words with '|' between them; a space before one is shown as '_'.
std::string split(std::string_view text) {
  Interner interner;
  std::string result;
  for (const Word& word : words_of(text, interner).words) {
    result += (result.empty() ? "" : "|") + std::string(word.space ? "_" : "") + word.text;
  }
  return result;
}

}  // namespace

TEST_CASE("text is split into words and marks", "[words]") {
  CHECK(split("").empty());
  CHECK(split("Meet weekly, then act.") == "Meet|_weekly|,|_then|_act|.");
  CHECK(split("multi-agency don't 12.5 and/or a@b.example") == "multi-agency|_don't|_12.5|_and/or|_a@b.example");
  CHECK(split("(all) “so” …") == "(|all|)|_“|so|”|_…");
  CHECK(split("plan—act 2019–20") == "plan|—|act|_2019|–|20");
  CHECK(split("...") == ".|.|.");
  CHECK(split("  a \n\t b ") == "_a|_b");
  CHECK(split("\u00a0a\u2009b") == "_a|_b");
  CHECK(split("é ŵ") == "é|_ŵ");
  CHECK(split("計画を読む") == "計|画|を|読|む");
}

TEST_CASE("text that is no UTF-8 is split all the same", "[words]") {
  CHECK(split("a\xff"
              "b \xc3") ==
        "a\xff"
        "b|_\xc3");
}

TEST_CASE("words go on across inlines and take the style of their start", "[words]") {
  Interner interner;
  WordCollector collector(interner);
  collector.text("bo");
  WordStyle strong;
  strong.strong = true;
  collector.style(strong);
  collector.text("ld all");
  collector.use(0);
  collector.text(" on");
  collector.whole("[picture: A]");
  const Words words = collector.take();
  REQUIRE(words.words.size() == 4);
  CHECK(text_of(words) == "bold all on[picture: A]");
  CHECK(words.words[0].style == 0);
  CHECK(words.words[1].style == 1);
  CHECK(words.words[2].style == 0);
}

TEST_CASE("a code block is split into lines", "[words]") {
  Interner interner;
  const Words words = lines_of("a:\n  b \n\nc\n", interner);
  CHECK(text_of(words) == "a:\n  b\n\nc");
  CHECK(words.words.size() == 4);
}

TEST_CASE("the beginning of a text", "[words]") {
  CHECK(beginning("one two three", 3) == "one two three");
  CHECK(beginning("one two three", 2) == "one two …");
  CHECK(beginning("", 3).empty());
  CHECK(beginning("one\ntwo three", 2) == "one two …");
  const std::string accents = std::string(399, 'a') + "éé";
  CHECK(beginning(accents, 3) == std::string(399, 'a') + " …");
}
