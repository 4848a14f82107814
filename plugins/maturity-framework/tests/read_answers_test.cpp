#include "read_answers.hpp"

#include "framework_text.hpp"

#include <catch2/catch.hpp>

using namespace maturity_framework;

namespace {

using Findings = std::vector<std::string>;

Findings findings(const std::string& answers) { return run("maturity-results", kFrameworkText, answers).findings; }

Findings findings_of_item(const std::string& answer) { return findings(kAnswersHead + answer); }

}  // namespace

TEST_CASE("answers are read item by item", "[answers]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-write:
    now: We do.
    evidence: Notes.
    individual: [some, not-applicable]
    agreed: all
    target: all
    actions: Go on.
    lead: Chair
    deadline: 2027-02-28
    review: 2028-02-29
  teams-do:
)");
  CHECK(answers.id == "north");
  CHECK(answers.date == "2026-11-10");
  CHECK_FALSE(answers.illustrative);
  REQUIRE(answers.items.size() == 6);
  const Answer& answer = answers.items[1];
  CHECK(answer.now == "We do.");
  CHECK(answer.individual == std::vector<View>{{View::Kind::level, 1}, {View::Kind::not_applicable, 0}});
  CHECK(answer.agreed == View{View::Kind::level, 2});
  CHECK(answer.target == 2U);
  CHECK(answer.review == "2028-02-29");
  CHECK(answers.items[4].now.empty());
}

TEST_CASE("unknown items and levels are told with what was meant", "[answers]") {
  CHECK(findings_of_item("  leaders-met: {agreed: all}\n") ==
        Findings{"answers:6:3: error: the framework has no item 'leaders-met' (did you mean 'leaders-meet'?)"});
  CHECK(findings_of_item("  gardens: {agreed: all}\n") ==
        Findings{"answers:6:3: error: the framework has no item 'gardens' (its items' ids stand in its file)"});
  CHECK(findings_of_item("  teams-do: {agreed: soem}\n") ==
        Findings{"answers:6:14: error: 'agreed' of item 'teams-do' is no level: 'soem' (did you mean 'some'?)"});
  CHECK(
      findings_of_item("  teams-do: {individual: [some, embedded]}\n") ==
      Findings{"answers:6:33: error: 'individual' of item 'teams-do' is no level: 'embedded' (levels are: none, some, "
               "all)"});
  CHECK(findings_of_item("  teams-do: {individual: [[some]]}\n") ==
        Findings{"answers:6:27: error: 'individual' of item 'teams-do' must be a level or a list of levels"});
}

TEST_CASE("'not applicable' is for the items that allow it, and is no target", "[answers]") {
  CHECK(findings_of_item("  teams-do: {agreed: not-applicable}\n") ==
        Findings{"answers:6:14: error: 'agreed' of item 'teams-do' cannot be 'not-applicable' (the framework does not "
                 "allow that for this item; choose a level)"});
  CHECK(findings_of_item("  teams-know: {agreed: not-applicable}\n").empty());
  CHECK(findings_of_item("  teams-know: {target: not-applicable}\n") ==
        Findings{"answers:6:16: error: 'target' of item 'teams-know' is no level: 'not-applicable' (levels are: none, "
                 "some, all)"});
}

TEST_CASE("dates are days of the calendar", "[answers]") {
  CHECK(
      findings_of_item("  teams-do: {deadline: 2027-02-29}\n") ==
      Findings{"answers:6:14: error: 'deadline' of item 'teams-do' is no date: '2027-02-29' (write year, month and day "
               "as '2026-03-31')"});
  CHECK(
      findings_of_item("  teams-do: {review: next spring}\n") ==
      Findings{"answers:6:14: error: 'review' of item 'teams-do' is no date: 'next spring' (write year, month and day "
               "as '2026-03-31')"});
}

TEST_CASE("the head of the answers is checked", "[answers]") {
  CHECK(findings("id: north\nframework: servces\ntitle: T\ndate: 10/11/2026\n") ==
        Findings{"answers:2:1: error: 'framework' of the answers is 'servces', but the page's framework is 'services'",
                 "answers:4:1: error: 'date' of the answers is no date: '10/11/2026' (write year, month and day as "
                 "'2026-03-31')"});
  const std::string wrong_id =
      "answers:2:1: error: 'id' of the answers cannot be 'a b' (use up to 48 small letters, digits and single hyphens, "
      "from a letter on)";
  CHECK(findings("titel: T\nid: a b\n") ==
        Findings{wrong_id, "answers:1:1: error: 'framework' of the answers is missing",
                 "answers:1:1: error: 'title' of the answers is missing",
                 "answers:1:1: error: 'date' of the answers is missing",
                 "answers:1:1: error: unknown key 'titel' in the answers (did you mean 'title'?)"});
  CHECK(findings("id: a\nframework: services\ntitle: T\ndate: 2026-01-01\nanswers: [teams-do]\n") ==
        Findings{"answers:5:1: error: 'answers' of the answers must be a mapping of item ids and their answers"});
  CHECK(findings_of_item("  teams-do: {agred: all}\n") ==
        Findings{"answers:6:14: error: unknown key 'agred' in item 'teams-do' (did you mean 'agreed'?)"});
  CHECK(
      findings_of_item("  teams-do: all\n") ==
      Findings{"answers:6:13: error: item 'teams-do' must be a mapping of keys and values (write 'key: value' lines)"});
}

TEST_CASE("nothing is made of what is wrong", "[answers]") {
  CHECK(run("maturity-results", kFrameworkText, kAnswersHead + "  teams-do: {agreed: x}\n").document.nodes.size() == 1);
  CHECK(run("maturity-results", kFrameworkText).findings ==
        Findings{"page:1:1: error: results need answers (add a line ':answers: FILE')"});
  CHECK(run("maturity-plan", kFrameworkText, {}, {{"as", "table"}}).findings ==
        Findings{"page:2:0: error: a plan as a table needs answers (add a line ':answers: FILE')"});
}
