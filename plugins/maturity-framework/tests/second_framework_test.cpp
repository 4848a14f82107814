// The sample framework has other words, other levels and other weights: nothing of the first is built in.
#include "framework_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace maturity_framework;

namespace {

std::string garden() { return plugin_file("sample/guide/garden.yaml"); }
std::string garden_answers() { return plugin_file("sample/guide/garden-answers.yaml"); }

// Every text that readers get: blocks, figures, worksheets, fields, downloads.
std::string all_text(const waymark::DirectiveOutcome& outcome) {
  std::string text = outcome.document.storage;
  for (const waymark::Figure& figure : outcome.document.figures) {
    text += figure.title + figure.description;
    for (const waymark::Primitive& primitive : figure.primitives) {
      text += primitive.text + " ";
    }
  }
  for (const waymark::Worksheet& worksheet : outcome.document.worksheets) {
    text += worksheet.title + worksheet.help;
  }
  for (const waymark::Field& field : outcome.document.fields) {
    text += field.label + field.help;
    for (const waymark::FieldChoice& choice : field.choices) {
      text += choice.label + " ";
    }
  }
  for (const waymark::Download& download : outcome.document.downloads) {
    text += download.title + download.bytes;
  }
  return text;
}

}  // namespace

TEST_CASE("the garden's overview speaks of themes, beds and statements", "[second]") {
  CHECK(outline(run("maturity-overview", garden()).document) ==
        "paragraph: Six statements help a garden's members to see how the garden is doing.\n"
        "table: Community garden compass: 2 themes, 6 statements\n"
        "  head | Theme | Beds | Statements\n"
        "  row | Soil | 2 | 3\n"
        "  row | B People | 2: B.1.a, B.1.b | 3\n"
        "  row | All | 4 | 6\n"
        "callout: Not looked at: Money\n"
        "  paragraph: The treasurer reports on it elsewhere.\n");
}

TEST_CASE("the garden's checklist has groups, parts, links and notes", "[second]") {
  CHECK(outline(run("maturity-items", garden()).document) ==
        "heading 2: Soil\n"
        "paragraph: What plants stand in.\n"
        "heading 3: Compost\n"
        "paragraph: Look into all three heaps.\n"
        "list\n"
        "  list_item\n"
        "    paragraph: Members turn the heaps.\n"
        "  list_item\n"
        "    paragraph: Into the heaps go only:\n"
        "    list\n"
        "      list_item\n"
        "        paragraph: leaves\n"
        "      list_item\n"
        "        paragraph: kitchen scraps\n"
        "    paragraph: Signs say so.\n"
        "    paragraph: See a guide to compost.\n"
        "expander: Why three heaps\n"
        "  paragraph: One is filled, one rots, one is used.\n"
        "heading 3: Mulch\n"
        "paragraph: The beds are covered in winter.\n"
        "heading 2: B People\n"
        "heading 3: B.1 Members\n"
        "heading 4: B.1.a Newcomers\n"
        "list\n"
        "  list_item\n"
        "    paragraph: Somebody meets each newcomer.\n"
        "  list_item\n"
        "    paragraph: Each newcomer gets a bed within a month.\n"
        "heading 4: B.1.b Visitors\n"
        "paragraph: Visitors find somebody to talk to.\n");
}

TEST_CASE("the garden's scores run from 1 to 5, with weights of theme and statement", "[second]") {
  const auto outcome = run("maturity-results", garden(), garden_answers());
  const std::string text = outline(outcome.document);
  // Soil: (6 × 1.5 + 2 × 5) ÷ 8; all: (6 × 1.5 + 2 × 5 + 1 × 4) ÷ 9. The individual mean of turned is 2.75.
  CHECK(text.substr(text.find("table: Scores by theme"), text.find("heading 2: Soil") - text.find("table: Scores")) ==
        "table: Scores by theme, in numbers\n"
        "  head | Theme | The meeting's view | One member's view\n"
        "  row | Soil | 2.4 of 5, from 2 of 2 statements (1 more not for us) | 3.3 of 5, from 2 of 3 statements\n"
        "  row | B People | 4.0 of 5, from 1 of 3 statements | Not looked at: 0 of 3 statements\n"
        "  row | All | 2.6 of 5, from 3 of 5 statements (1 more not for us) | 3.3 of 5, from 2 of 6 statements\n");
  CHECK(
      text.find(
          "  row | Compost, statement 1: turned | Seeded, Growing | Seeded | 2 levels between the furthest views\n") !=
      std::string::npos);
}

TEST_CASE("the garden's worksheet asks the garden's question", "[second]") {
  const auto outcome = run("maturity-assessment", garden(), {}, {{"component", "people"}});
  REQUIRE(outcome.document.fields.size() == 15);
  CHECK(outcome.document.fields[0].label == "What do you see when you walk round? (B.1.a, statement 1)");
  CHECK(outcome.document.fields[4].label == "One member's view (B.1.a, statement 1)");
  CHECK(outcome.document.fields[10].id == "visitors.now");
  CHECK(outcome.document.fields[4].choices.size() == 5);
  CHECK(outline(outcome.document).find("paragraph: The members voted on these levels in their spring meeting.\n") !=
        std::string::npos);
}

TEST_CASE("the garden's goals decide what its plan holds", "[second]") {
  // 'turned' is at Seeded, below its own goal; 'mulch' and 'newcomers-met' are at Growing or above.
  const std::string text = outline(run("maturity-plan", garden(), garden_answers(), {{"as", "table"}}).document);
  CHECK(
      text ==
      "paragraph: The plan holds 1 statement of 6: those not yet at the level to reach for each.\n"
      "paragraph: 2 statements have no level yet, so nobody can tell whether they belong in the plan.\n"
      "heading 2: Compost\n"
      "table: Action plan for Compost\n"
      "  head | Statement | What do you see when you walk round? | Actions for improvement | Lead | Deadline | Review "
      "date\n"
      "  row | Compost, statement 1: turned | Seeded. One member turns one heap. | Draw up a rota. | Compost keeper | "
      "31 May 2026 | 4 July 2026\n"
      "download: action-plan.csv: Action plan as a spreadsheet (CSV)\n"
      "download: action-plan.ics: Deadlines and review dates for a calendar (ICS)\n");
}

TEST_CASE("no word of another framework reaches the garden's readers", "[second]") {
  std::string text;
  for (const char* directive :
       {"maturity-overview", "maturity-levels", "maturity-items", "maturity-results", "maturity-plan"}) {
    const bool answers = std::string(directive) == "maturity-results" || std::string(directive) == "maturity-plan";
    text += all_text(run(directive, garden(), answers ? garden_answers() : std::string()));
  }
  text += all_text(run("maturity-assessment", garden(), garden_answers(), {{"component", "soil"}}));
  for (const char* word : {"component", "foundation", " item", "service", "patient", "embedded", "Individual view",
                           "agreed by the team", "not applicable", "not assessed"}) {
    INFO(word);
    CHECK(text.find(word) == std::string::npos);
  }
}
