#include "compare/word_diff.hpp"

#include "compared_pages.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;
using test::marked;

namespace {

std::string diff(std::string_view older, std::string_view newer) {
  Interner interner;
  CompareBudget budget;
  return marked(diff_words(words_of(older, interner), words_of(newer, interner), budget).pieces);
}

std::string line_diff(std::string_view older, std::string_view newer) {
  Interner interner;
  CompareBudget budget;
  return marked(diff_words(lines_of(older, interner), lines_of(newer, interner), budget).pieces);
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("words that changed are marked, and punctuation stays where it is", "[word_diff]") {
  CHECK(diff("Meet weekly, with the lead.", "Meet monthly, with the lead.") ==
        "Meet [-weekly-]{+monthly+}, with the lead.");
  CHECK(diff("The plan.", "The plan, and act.") == "The plan{+, and act+}.");
  CHECK(diff("The plan, and act.", "The plan.") == "The plan[-, and act-].");
  CHECK(diff("Write it.", "Write it!") == "Write it[-.-]{+!+}");
  CHECK(diff("a b", "a c b") == "a {+c+} b");
  CHECK(diff("a c b", "a b") == "a [-c-] b");
  CHECK(diff("", "a b") == "{+a b+}");
  CHECK(diff("a b", "") == "[-a b-]");
  CHECK(diff("", "").empty());
  CHECK(diff("say so", "say \"so\"") == "say [-so-]{+\"so\"+}");
}

TEST_CASE("spaces and line ends are no change", "[word_diff]") {
  CHECK(diff("Some   words\nhere. ", " Some words here.") == "Some words here.");
}

TEST_CASE("what was put in starts where a sentence does", "[word_diff]") {
  CHECK(diff("We meet. The plan is kept.", "We meet. The plan is kept. The plan is read.") ==
        "We meet. The plan is kept. {+The plan is read.+}");
  CHECK(diff("The plan is kept.", "The team meets. The plan is kept.") == "{+The team meets.+} The plan is kept.");
  CHECK(diff("The team meets. The plan is kept.", "The plan is kept.") == "[-The team meets.-] The plan is kept.");
}

TEST_CASE("little that stayed between changes goes with them", "[word_diff]") {
  CHECK(diff("Check the list of work that is done each week by the nurse.",
             "Check the plan of tasks that is done each week by the lead.") ==
        "Check the [-list of work-]{+plan of tasks+} that is done each week by the [-nurse-]{+lead+}.");
  CHECK(diff("red, green", "blue, black") == "[-red, green-]{+blue, black+}");
  CHECK(diff("Everybody reads it. Somebody writes it.", "Everybody writes it. Somebody reads it.") ==
        "Everybody [-reads-]{+writes+} it. Somebody [-writes-]{+reads+} it.");
}

TEST_CASE("a text that was written anew is one deletion and one insertion", "[word_diff]") {
  CHECK(diff("Nurses see the people whom they know every week at home.",
             "A programme needs the money that its board promised in spring.") ==
        "[-Nurses see the people whom they know every week at home.-]"
        "{+A programme needs the money that its board promised in spring.+}");
}

TEST_CASE("texts that cost too much are not compared word by word", "[word_diff]") {
  const std::string older = repeated("a b ", 3'000);
  const std::string newer = repeated("c d ", 3'000);
  const std::string text = diff(older, newer);
  CHECK(text.rfind("[-a b a b", 0) == 0);
  CHECK(text.find("-]{+c d c d") != std::string::npos);
  // One word in very many is still found.
  CHECK(diff(repeated("word ", 50'000) + "old", repeated("word ", 50'000) + "new").find("[-old-]{+new+}") !=
        std::string::npos);
}

TEST_CASE("code is compared line by line, with its indents", "[word_diff]") {
  CHECK(line_diff("a: 1\nb: 2\nc: 3\n", "a: 1\n b: 2\nc: 3\nd: 4\n") == "a: 1\n[-b: 2-]{+ b: 2+}\nc: 3\n{+d: 4+}");
}

TEST_CASE("targets as readers are told of them", "[word_diff]") {
  CHECK(shown_target("page:a/b#c") == "'a/b#c'");
  CHECK(shown_target("https://example.org/") == "'https://example.org/'");
}
