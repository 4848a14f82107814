#include "score.hpp"

#include "framework_text.hpp"
#include "wording.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

std::string scored(const std::string& answers, Side side, std::size_t foundation, const std::string& framework_text) {
  const Framework framework = framework_of(framework_text);
  const Answers read = answers_of(framework, kAnswersHead + answers);
  return score_text(framework, score_items(framework, read, side, items_of(framework.foundations[foundation])));
}

std::string scored(const std::string& answers, Side side = Side::agreed, std::size_t foundation = 0) {
  return scored(answers, side, foundation, kFrameworkText);
}

}  // namespace

TEST_CASE("a score is the weighted mean of answered items, and says how many", "[score]") {
  // (1 × 3 + 2 × 1) ÷ 3
  CHECK(scored("  leaders-meet: {agreed: all}\n  leaders-write: {agreed: some}\n") == "1.7 of 3, from 2 of 3 items");
  // (1 × 3 + 2 × 1 + 1 × 0) ÷ 4 = 1.25, and halves go up
  CHECK(scored("  leaders-meet: {agreed: all}\n  leaders-write: {agreed: some}\n  leaders-share: {agreed: none}\n") ==
        "1.3 of 3, from 3 of 3 items");
  CHECK(scored("  leaders-meet: {agreed: none}\n") == "0.0 of 3, from 1 of 3 items");
}

TEST_CASE("an item that does not apply leaves score and coverage", "[score]") {
  CHECK(scored("  leaders-meet: {agreed: all}\n  leaders-write: {agreed: not-applicable}\n") ==
        "3.0 of 3, from 1 of 2 items (1 more not applicable)");
  CHECK(scored("  leaders-write: {agreed: not-applicable}\n") == "not assessed: 0 of 2 items (1 more not applicable)");
  CHECK(scored("  tools-work: {agreed: not-applicable}\n", Side::agreed, 2) == "not applicable: 1 item");
}

TEST_CASE("without answers there is no score", "[score]") {
  CHECK(scored("  teams-do: {now: we try}\n") == "not assessed: 0 of 3 items");
  CHECK(scored("  teams-do: {now: we try}\n", Side::agreed, 2) == "not assessed: 0 of 1 item");
}

TEST_CASE("weights of foundation and component multiply the item's", "[score]") {
  std::string text = kFrameworkText;
  text.replace(text.find("title: Leaders\n"), 14, "title: Leaders\n        weight: 3");
  const Framework framework = framework_of(text);
  const Answers answers = answers_of(framework, kAnswersHead +
                                                    "  leaders-meet: {agreed: all}\n"
                                                    "  teams-do: {agreed: none}\n");
  const Score score = score_items(framework, answers, Side::agreed, all_items(framework));
  CHECK(score.weight == 4);
  CHECK(score.sum == 9);
  CHECK(score.items == 6);
  CHECK(score_text(framework, score) == "2.3 of 3, from 2 of 6 items");
}

TEST_CASE("several individual views of an item count as their mean", "[score]") {
  CHECK(scored("  leaders-meet: {individual: [all, some, none, none]}\n", Side::individual) ==
        "1.0 of 3, from 1 of 3 items");
  CHECK(scored("  leaders-write: {individual: [not-applicable, all]}\n", Side::individual) ==
        "3.0 of 3, from 1 of 3 items");
  CHECK(scored("  leaders-write: {individual: [not-applicable, not-applicable]}\n", Side::individual) ==
        "not assessed: 0 of 2 items (1 more not applicable)");
  CHECK(scored("  leaders-meet: {individual: all}\n", Side::agreed) == "not assessed: 0 of 3 items");
}

TEST_CASE("differences: first whether an item applies, then the furthest apart", "[score]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-meet: {individual: some, agreed: none}
  leaders-write: {individual: [some, all]}
  leaders-share: {individual: all, agreed: all}
  teams-know: {individual: [not-applicable, some], agreed: some}
  teams-do: {individual: [none, some], agreed: all}
  tools-work: {agreed: all}
)");
  std::string found;
  for (const Difference& difference : differences(answers, all_items(framework))) {
    found += framework.items[difference.item].id + ": " +
             views_text(framework, answers.items[difference.item].individual) + ": " +
             difference_text(answers, difference) + "\n";
  }
  CHECK(found ==
        "teams-know: Some, Not applicable: whether it applies\n"
        "teams-do: None, Some: 2 levels between the furthest views\n"
        "leaders-meet: Some: 1 level: the team agreed on a lower one\n"
        "leaders-write: Some, All: 1 level apart, no level agreed yet\n");
}

TEST_CASE("a short scale is told with two places", "[score]") {
  std::string text = kFrameworkText;
  text.replace(text.find("counts: 3"), 9, "counts: 1");
  CHECK(scored("  leaders-meet: {agreed: all}\n  leaders-share: {agreed: none}\n  leaders-write: {agreed: none}\n",
               Side::agreed, 0, text) == "0.25 of 1, from 3 of 3 items");
}
