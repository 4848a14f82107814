// A framework of 1,000 items gets whole answers from each directive; tests/bench measures how fast.
#include "framework_text.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

constexpr std::size_t kItems = 1'000;

std::string item_id(std::size_t number) { return "item-" + std::to_string(number); }

// One component of 100 foundations with ten items each.
std::string large_framework() {
  std::string text = R"(id: large
title: Large
levels:
  - {id: none, title: None, counts: 0, text: Nothing.}
  - {id: some, title: Some, counts: 1, text: Something.}
  - {id: all, title: All, counts: 2, text: All.}
components:
  - id: whole
    title: Whole
    foundations:
)";
  for (std::size_t i = 0; i < kItems; ++i) {
    if (i % 10 == 0) {
      const std::string number = std::to_string(i / 10);
      text += "      - id: foundation-" + number + "\n        title: Foundation " + number + "\n        items:\n";
    }
    text += "          - {id: " + item_id(i) + ", text: A sentence says what is in place.}\n";
  }
  return text;
}

// Every second item is at the highest level, the others at the lowest.
std::string large_answers() {
  std::string text = "id: answers\nframework: large\ntitle: Answers\ndate: 2026-11-10\nanswers:\n";
  for (std::size_t i = 0; i < kItems; ++i) {
    text += "  " + item_id(i) + (i % 2 == 0 ? ": {agreed: all, individual: some}\n" : ": {agreed: none}\n");
  }
  return text;
}

}  // namespace

TEST_CASE("a framework of 1,000 items is counted, assessed, scored and planned", "[large]") {
  const std::string framework = large_framework();
  CHECK(outline(run("maturity-overview", framework).document).find("  row | Whole | 100 | 1000\n") !=
        std::string::npos);
  CHECK(run("maturity-assessment", framework, {}, {{"component", "whole"}}).document.fields.size() == 5 * kItems);
  const auto results = run("maturity-results", framework, large_answers());
  CHECK(results.error.empty());
  CHECK(outline(results.document)
            .find("  row | All | 1.0 of 2, from 1000 of 1000 items | 1.0 of 2, from 500 of 1000 items\n") !=
        std::string::npos);
  CHECK(run("maturity-plan", framework, large_answers()).document.fields.size() == 5 * kItems / 2);
}
