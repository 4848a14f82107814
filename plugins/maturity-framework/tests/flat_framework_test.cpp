// The plainest framework that there can be: one component, no numbers, groups or items below foundations, yes and no.
#include "framework_text.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

const std::string kKit = R"(id: kit
title: First-aid kit
levels:
  - {id: 'no', title: 'No', counts: 0, text: It is not there.}
  - {id: 'yes', title: 'Yes', counts: 1, text: It is there.}
components:
  - id: box
    title: The box
    foundations:
      - {id: plasters, title: Plasters, text: There are plasters.}
      - {id: gloves, title: Gloves, text: There are gloves.}
      - {id: list, title: List, text: A list says what belongs in it.}
)";

const std::string kChecked = R"(id: hall
framework: kit
title: Village hall
date: 2027-02-01
answers:
  plasters: {agreed: 'yes'}
  gloves: {agreed: 'yes'}
  list: {agreed: 'no', actions: Print it., lead: Caretaker, deadline: 2027-02-08}
)";

}  // namespace

TEST_CASE("a flat framework needs no numbers, groups or items", "[flat]") {
  CHECK(outline(run("maturity-overview", kKit).document) ==
        "table: First-aid kit: 1 component, 3 items\n"
        "  head | Component | Foundations | Items\n"
        "  row | The box | 3 | 3\n");
  CHECK(outline(run("maturity-items", kKit, {}, {{"component", "box"}}).document) ==
        "heading 2: Plasters\n"
        "paragraph: There are plasters.\n"
        "heading 2: Gloves\n"
        "paragraph: There are gloves.\n"
        "heading 2: List\n"
        "paragraph: A list says what belongs in it.\n");
}

TEST_CASE("a flat framework is assessed by the names of its foundations", "[flat]") {
  const auto outcome = run("maturity-assessment", kKit, {}, {{"component", "box"}});
  REQUIRE(outcome.document.fields.size() == 15);
  CHECK(outcome.document.fields[0].label == "Where are you now? (Plasters)");
  CHECK(outcome.document.fields[3].id == "plasters.agreed");
  REQUIRE(outcome.document.fields[3].choices.size() == 2);
  CHECK(outcome.document.fields[3].choices[1].label == "Yes");
}

TEST_CASE("a flat framework of yes and no has one chart, and scores with two places", "[flat]") {
  CHECK(outline(run("maturity-results", kKit, kChecked).document) ==
        "paragraph: Assessed on 1 February 2027. A score runs from 0 (No) to 1 (Yes). It is the mean of the items that "
        "have "
        "a level, and says nothing about the others.\n"
        "heading 2: The box\n"
        "figure: The box: scores by foundation\n"
        "table: The box: scores by foundation, in numbers\n"
        "  head | Foundation | Agreed by the team\n"
        "  row | Plasters | 1.00 of 1, from 1 of 1 item\n"
        "  row | Gloves | 1.00 of 1, from 1 of 1 item\n"
        "  row | List | 0.00 of 1, from 1 of 1 item\n"
        "  row | All | 0.67 of 1, from 3 of 3 items\n"
        "expander: Answers to 3 items\n"
        "  table: Village hall: 3 items\n"
        "    head | Item | Agreed by the team | Individual view | Level aimed for | Where are you now?\n"
        "    row | Plasters | Yes | Not assessed | None set | Nothing written\n"
        "    row | Gloves | Yes | Not assessed | None set | Nothing written\n"
        "    row | List | No | Not assessed | None set | Nothing written\n");
}

TEST_CASE("a flat framework's plan holds what is not there", "[flat]") {
  CHECK(outline(run("maturity-plan", kKit, kChecked, {{"as", "table"}}).document) ==
        "paragraph: The plan holds 1 item of 3: those not yet at the level to reach, 'Yes'.\n"
        "heading 2: List\n"
        "table: Action plan for List\n"
        "  head | Item | Where are you now? | Actions for improvement | Lead | Deadline | Review date\n"
        "  row | List | No. | Print it. | Caretaker | 8 February 2027 | None yet\n"
        "download: action-plan.csv: Action plan as a spreadsheet (CSV)\n"
        "download: action-plan.ics: Deadlines and review dates for a calendar (ICS)\n");
}
