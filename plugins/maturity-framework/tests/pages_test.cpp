#include "framework_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace maturity_framework;
using waymark::Document;
using waymark::Field;

namespace {

std::string outline_of(const std::string& directive, const std::string& answers = {},
                       const std::map<std::string, std::string>& options = {}) {
  const auto outcome = run(directive, kFrameworkText, answers, options);
  CHECK(outcome.error.empty());
  CHECK(outcome.findings.empty());
  return outline(outcome.document);
}

const Field& field_of(const Document& document, const std::string& id) {
  const auto found =
      std::find_if(document.fields.begin(), document.fields.end(), [&](const Field& each) { return each.id == id; });
  REQUIRE(found != document.fields.end());
  return *found;
}

std::string choices_of(const Field& field) {
  std::string result;
  for (const waymark::FieldChoice& choice : field.choices) {
    result += choice.value + "=" + choice.label + " ";
  }
  return result;
}

const std::string kAnswers =
    kAnswersHead + R"(  leaders-meet: {now: Monthly., agreed: some, individual: [all, some], target: all}
  leaders-write: {agreed: not-applicable}
  teams-do: {now: Not yet., evidence: A count., agreed: none, individual: none, actions: Begin., lead: Chair,
    deadline: 2027-01-15, review: 2027-03-01}
  tools-work: {agreed: all}
)";

}  // namespace

TEST_CASE("the overview counts foundations and items", "[pages]") {
  CHECK(outline_of("maturity-overview") ==
        "table: Service framework: 2 components, 6 items\n"
        "  head | Component | Foundations | Items\n"
        "  row | 1 People | 2: 1.1, 1.2 | 5\n"
        "  row | 2 Tools | 1: 2.1 | 1\n"
        "  row | All | 3 | 6\n");
}

TEST_CASE("the levels say what they mean and count", "[pages]") {
  CHECK(outline_of("maturity-levels") ==
        "table: Levels, lowest first\n"
        "  head | Level | What it means | Counts\n"
        "  row | None | Nothing is there. | 0\n"
        "  row | Some | Something is there. | 1\n"
        "  row | All | All is there. | 3\n");
}

TEST_CASE("the checklist of all components, and of one", "[pages]") {
  const std::string people =
      "list\n  list_item\n    paragraph: Leaders meet monthly.\n  list_item\n    paragraph: They write it down.\n"
      "  list_item\n    paragraph: They share it.\n";
  const std::string teams = "list\n  list_item\n    paragraph: Teams know.\n  list_item\n    paragraph: Teams do.\n";
  CHECK(outline_of("maturity-items") == "heading 2: 1 People\nheading 3: 1.1 Leaders\n" + people +
                                            "heading 3: 1.2 Teams\n" + teams +
                                            "heading 2: 2 Tools\nheading 3: 2.1 Tools work\n"
                                            "paragraph: All tools work.\n");
  CHECK(outline_of("maturity-items", {}, {{"component", "people"}}) ==
        "heading 2: 1.1 Leaders\n" + people + "heading 2: 1.2 Teams\n" + teams);
}

TEST_CASE("the assessment has five fields an item, and complete labels", "[pages]") {
  const auto outcome = run("maturity-assessment", kFrameworkText, {}, {{"component", "tools"}});
  CHECK(outline(outcome.document) ==
        "worksheet: assessment-tools: Self-assessment: 2 Tools\n"
        "  expander: What the levels mean\n"
        "    table: Levels, lowest first\n"
        "      head | Level | What it means | Counts\n"
        "      row | None | Nothing is there. | 0\n"
        "      row | Some | Something is there. | 1\n"
        "      row | All | All is there. | 3\n"
        "  heading 2: 2.1 Tools work\n"
        "  paragraph: All tools work.\n"
        "  field: tools-work.now: Where are you now? (2.1)\n"
        "  field: tools-work.evidence: Evidence (2.1)\n"
        "  table: Levels of 2.1\n"
        "    head | Item | Individual view | Agreed by the team | Level we aim for\n"
        "    row | 2.1 Tools work | [tools-work.individual] | [tools-work.agreed] | [tools-work.target]\n");
  const Document& document = outcome.document;
  CHECK(field_of(document, "tools-work.now").type == Field::Type::long_text);
  CHECK(field_of(document, "tools-work.now").lines == 3);
  CHECK(field_of(document, "tools-work.target").label == "Level we aim for (2.1)");
  CHECK(choices_of(field_of(document, "tools-work.agreed")) ==
        "none=None some=Some all=All not-applicable=Not applicable ");
  CHECK(choices_of(field_of(document, "tools-work.target")) == "none=None some=Some all=All ");
}

TEST_CASE("'not applicable' is offered only where the item allows it", "[pages]") {
  const Document document = run("maturity-assessment", kFrameworkText, {}, {{"component", "people"}}).document;
  CHECK(document.fields.size() == 25);
  CHECK(choices_of(field_of(document, "leaders-meet.agreed")) == "none=None some=Some all=All ");
  CHECK(choices_of(field_of(document, "leaders-write.individual")) ==
        "none=None some=Some all=All not-applicable=Not applicable ");
  CHECK(field_of(document, "teams-know.agreed").label == "Agreed by the team (1.2, item 1)");
}

TEST_CASE("real answers stand in the fields, invented ones are examples", "[pages]") {
  const Document real = run("maturity-assessment", kFrameworkText, kAnswers, {{"component", "people"}}).document;
  CHECK(field_of(real, "teams-do.now").value == "Not yet.");
  CHECK(field_of(real, "teams-do.evidence").value == "A count.");
  CHECK(field_of(real, "teams-do.individual").value == "none");
  CHECK(field_of(real, "leaders-meet.individual").value.empty());  // two people gave a view
  CHECK(field_of(real, "leaders-meet.target").value == "all");
  CHECK(field_of(real, "leaders-write.agreed").value == "not-applicable");
  CHECK(field_of(real, "teams-do.now").example.empty());
  const auto invented =
      run("maturity-assessment", kFrameworkText, "illustrative: true\n" + kAnswers, {{"component", "tools"}});
  CHECK(field_of(invented.document, "tools-work.agreed").value.empty());
  CHECK(field_of(invented.document, "tools-work.agreed").example == "all");
  const std::string text = outline(invented.document);
  CHECK(text.substr(text.find("expander: Worked")) ==
        "expander: Worked example: North team\n"
        "  callout: An invented example\n"
        "    paragraph: 'North team' does not exist. The answers, levels and dates are made up, to show what filled-in "
        "answers look like.\n"
        "  table: North team: 1 item\n"
        "    head | Item | Agreed by the team | Individual view | Level aimed for | Where are you now?\n"
        "    row | 2.1 Tools work | All | Not assessed | None set | Nothing written\n");
}

TEST_CASE("results: scores, charts, answers, and where views differ", "[pages]") {
  CHECK(outline_of("maturity-results", kAnswers) ==
        "paragraph: Assessed on 10 November 2026. A score runs from 0 (None) to 3 (All). It is the weighted mean of "
        "the items "
        "that have a level, and says nothing about the others.\n"
        "figure: Scores by component\n"
        "table: Scores by component, in numbers\n"
        "  head | Component | Agreed by the team | Individual view\n"
        "  row | 1 People | 0.5 of 3, from 2 of 4 items (1 more not applicable) | 1.0 of 3, from 2 of 5 items\n"
        "  row | 2 Tools | 3.0 of 3, from 1 of 1 item | Not assessed: 0 of 1 item\n"
        "  row | All | 1.3 of 3, from 3 of 5 items (1 more not applicable) | 1.0 of 3, from 2 of 6 items\n"
        "heading 2: 1 People\n"
        "figure: 1 People: scores by foundation\n"
        "table: 1 People: scores by foundation, in numbers\n"
        "  head | Foundation | Agreed by the team | Individual view\n"
        "  row | 1.1 Leaders | 1.0 of 3, from 1 of 2 items (1 more not applicable) | 2.0 of 3, from 1 of 3 items\n"
        "  row | 1.2 Teams | 0.0 of 3, from 1 of 2 items | 0.0 of 3, from 1 of 2 items\n"
        "  row | All | 0.5 of 3, from 2 of 4 items (1 more not applicable) | 1.0 of 3, from 2 of 5 items\n"
        "expander: Answers to 5 items\n"
        "  table: North team: 5 items\n"
        "    head | Item | Agreed by the team | Individual view | Level aimed for | Where are you now?\n"
        "    row | 1.1, item 1: leaders meet | Some | Some, All | All | Monthly.\n"
        "    row | 1.1, item 2: they write | Not applicable | Not assessed | None set | Nothing written\n"
        "    row | 1.1, item 3 | Not assessed | Not assessed | None set | Nothing written\n"
        "    row | 1.2, item 1: CPD | Not assessed | Not assessed | None set | Nothing written\n"
        "    row | 1.2, item 2 | None | None | None set | Not yet. Evidence: A count.\n"
        "heading 2: 2 Tools\n"
        "figure: 2 Tools: scores by foundation\n"
        "table: 2 Tools: scores by foundation, in numbers\n"
        "  head | Foundation | Agreed by the team | Individual view\n"
        "  row | 2.1 Tools work | 3.0 of 3, from 1 of 1 item | Not assessed: 0 of 1 item\n"
        "expander: Answers to 1 item\n"
        "  table: North team: 1 item\n"
        "    head | Item | Agreed by the team | Individual view | Level aimed for | Where are you now?\n"
        "    row | 2.1 Tools work | All | Not assessed | None set | Nothing written\n"
        "heading 2: Where views differ\n"
        "paragraph: Talk about these first. A difference often shows that people see different parts of the work.\n"
        "table: Views that differ: 1 item\n"
        "  head | Item | Individual view | Agreed by the team | Difference\n"
        "  row | 1.1, item 1: leaders meet | Some, All | Some | 1 level between the furthest views\n");
}

TEST_CASE("results without individual views leave them out", "[pages]") {
  const std::string text =
      outline_of("maturity-results", kAnswersHead + "  tools-work: {agreed: all}\n", {{"component", "tools"}});
  CHECK(text.find("individual view\n") == std::string::npos);
  CHECK(text.find("Where views differ") == std::string::npos);
  CHECK(text.find("  head | Foundation | Agreed by the team\n") != std::string::npos);
  CHECK(text.find("Scores by component") == std::string::npos);
}

TEST_CASE("no figure stands without the number of items that it rests on", "[pages]") {
  const Document document = run("maturity-results", kFrameworkText, kAnswers).document;
  std::size_t scores = 0;
  const auto check = [&](std::string_view text) {
    for (std::size_t at = text.find(" of 3"); at != std::string_view::npos; at = text.find(" of 3", at + 1)) {
      if (at < 2 || text[at - 2] != '.') {
        continue;  // '1 of 3 items'
      }
      ++scores;
      CHECK(text.substr(at, 12) == " of 3, from ");
    }
  };
  check(outline(document));
  for (const waymark::Figure& figure : document.figures) {
    check(figure.description);
  }
  CHECK(scores > 10);
}

TEST_CASE("a blank plan has every item of the component", "[pages]") {
  const auto outcome = run("maturity-plan", kFrameworkText, {}, {{"component", "people"}});
  CHECK(
      outline(outcome.document) ==
      "worksheet: action-plan-people: Improvement action plan: 1 People\n"
      "  heading 2: 1.1 Leaders\n"
      "  table: Action plan for 1.1\n"
      "    head | Item | Where are you now? | Actions for improvement | Lead | Deadline | Review date\n"
      "    row | 1.1, item 1. Leaders meet monthly. | [leaders-meet.now] | [leaders-meet.actions] | "
      "[leaders-meet.lead] "
      "| [leaders-meet.deadline] | [leaders-meet.review]\n"
      "    row | 1.1, item 2. They write it down. | [leaders-write.now] | [leaders-write.actions] | "
      "[leaders-write.lead] | [leaders-write.deadline] | [leaders-write.review]\n"
      "    row | 1.1, item 3. They share it. | [leaders-share.now] | [leaders-share.actions] | [leaders-share.lead] | "
      "[leaders-share.deadline] | [leaders-share.review]\n"
      "  heading 2: 1.2 Teams\n"
      "  table: Action plan for 1.2\n"
      "    head | Item | Where are you now? | Actions for improvement | Lead | Deadline | Review date\n"
      "    row | 1.2, item 1. Teams know. | [teams-know.now] | [teams-know.actions] | [teams-know.lead] | "
      "[teams-know.deadline] | [teams-know.review]\n"
      "    row | 1.2, item 2. Teams do. | [teams-do.now] | [teams-do.actions] | [teams-do.lead] | [teams-do.deadline] "
      "| "
      "[teams-do.review]\n"
      "download: action-plan-people.csv: Blank action plan as a spreadsheet (CSV)\n");
  CHECK(field_of(outcome.document, "teams-do.actions").label == "1.2, item 2: Actions for improvement");
  CHECK(field_of(outcome.document, "teams-do.lead").type == Field::Type::person);
  CHECK(field_of(outcome.document, "teams-do.deadline").type == Field::Type::date);
  CHECK(outcome.document.worksheets[0].papers == std::vector<waymark::Paper>{waymark::Paper::a4_landscape});
}

TEST_CASE("a plan from answers has the items below their goal", "[pages]") {
  CHECK(outline_of("maturity-plan", kAnswers, {{"as", "table"}}) ==
        "paragraph: The plan holds 2 items of 6: those not yet at the level to reach, 'All'.\n"
        "paragraph: 2 items have no level yet, so nobody can tell whether they belong in the plan.\n"
        "heading 2: 1.1 Leaders\n"
        "table: Action plan for 1.1\n"
        "  head | Item | Where are you now? | Actions for improvement | Lead | Deadline | Review date\n"
        "  row | 1.1, item 1: leaders meet | Some. Monthly. | None yet | None yet | None yet | None yet\n"
        "heading 2: 1.2 Teams\n"
        "table: Action plan for 1.2\n"
        "  head | Item | Where are you now? | Actions for improvement | Lead | Deadline | Review date\n"
        "  row | 1.2, item 2 | None. Not yet. | Begin. | Chair | 15 January 2027 | 1 March 2027\n"
        "download: action-plan.csv: Action plan as a spreadsheet (CSV)\n"
        "download: action-plan.ics: Deadlines and review dates for a calendar (ICS)\n");
  const auto sheet = run("maturity-plan", kFrameworkText, kAnswers);
  CHECK(field_of(sheet.document, "teams-do.actions").value == "Begin.");
  CHECK(sheet.document.fields.size() == 10);
  const auto invented = run("maturity-plan", kFrameworkText, "illustrative: true\n" + kAnswers);
  CHECK(field_of(invented.document, "teams-do.actions").example == "Begin.");
  CHECK(field_of(invented.document, "teams-do.actions").value.empty());
  CHECK(outline(invented.document).find("expander: Worked example: North team\n") != std::string::npos);
}

TEST_CASE("a plan with nothing left to do says so", "[pages]") {
  CHECK(outline_of("maturity-plan", kAnswersHead + "  tools-work: {agreed: all}\n", {{"component", "tools"}}) ==
        "paragraph: The plan holds 0 items of 1: those not yet at the level to reach, 'All'.\n");
}
