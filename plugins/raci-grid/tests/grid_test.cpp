// Stakeholder grids, to read and to fill in.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;
using waymark::Field;

namespace {

using Texts = std::vector<std::string>;

const std::string kHead =
    "head ^Stakeholder | ^Responsible {What do you rely on them to do? What won't happen unless they do it?} | "
    "^Accountable {What do they answer for, and to whom? How could what they decide help or hinder the change?} | "
    "^Consulted {Do you need their advice? On what, how and why? What do they know or see that you don't, and how much "
    "does their view weigh there?} | ^Informed {Do they need to be kept up to date, and how? Formally or not, how "
    "often, with a general briefing or one of their own?}\n";

const std::string kGrid = R"(title: Who has a stake
stakeholders:
  - type: Practitioners
    responsible: |
      Plan with people.

      Keep plans up to date.
    informed: Every week
  - type: Suppliers
    consulted: On dates
)";

Texts errors(const std::string& yaml, const std::string& csv = {}) {
  const auto outcome = run("stakeholder-grid", {}, yaml, csv);
  REQUIRE(outcome.error.empty());
  CHECK(as_text(outcome.document).empty());
  return outcome.findings;
}

}  // namespace

TEST_CASE("a grid from YAML keeps the lines of its answers") {
  const auto outcome = run("stakeholder-grid", {}, kGrid);
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) ==
        "table lllll: Who has a stake\n" + kHead +
            "row ^Practitioners | Plan with people. // Keep plans up to date. |  |  | Every week\n"
            "row ^Suppliers |  |  | On dates | \n");
}

TEST_CASE("a grid from CSV, its columns in any order and some left out") {
  const auto outcome =
      run("stakeholder-grid", {{"title", "From a table"}}, {}, "informed,Stakeholder\nEvery week,Practitioners\n");
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) ==
        "table lllll: From a table\n" + kHead + "row ^Practitioners |  |  |  | Every week\n");
}

TEST_CASE("a type without any answer is worth a look") {
  const auto outcome = run("stakeholder-grid", {}, "stakeholders:\n  - {type: A, responsible: x}\n  - B\n");
  CHECK(outcome.findings ==
        Texts{"data:3:5: warning: stakeholder 'B' has no answer to any of the four prompts (say what "
              "part they have, or take them out)"});
  CHECK(as_text(outcome.document).find("row ^B |  |  |  | \n") != std::string::npos);
}

TEST_CASE("a grid to fill in has the data's types, their answers as the worked example, and empty rows") {
  const auto outcome = run("stakeholder-grid", {{"blank", "1"}}, kGrid);
  CHECK(outcome.findings.empty());
  std::string rows;
  for (const char* row : {"1", "2", "3"}) {
    const std::string id = std::string("<stakeholders.") + row + ".";
    rows += "row " + id + "type> | " + id + "responsible> | " + id + "accountable> | " + id + "consulted> | " + id +
            "informed>\n";
  }
  CHECK(as_text(outcome.document) ==
        "worksheet stakeholder-grid: Who has a stake\ntable lllll: Stakeholders and their parts\n" + kHead + rows +
            "end of worksheet\nexpander: Worked example: Who has a stake\n"
            "This example shows how to fill it in. Yours will differ.\n"
            "table lllll: Who has a stake, filled in\n" +
            kHead +
            "row ^Practitioners | Plan with people. // Keep plans up to date. |  |  | Every week\n"
            "row ^Suppliers |  |  | On dates | \n");
  const waymark::Worksheet& worksheet = outcome.document.worksheets.at(0);
  CHECK(worksheet.help == "Write a row for each type of stakeholder. A type can have more than one part.");
  REQUIRE(worksheet.repeats.size() == 1);
  CHECK(worksheet.repeats[0].id == "stakeholders");
  CHECK(worksheet.repeats[0].rows == 3);
  CHECK(worksheet.repeats[0].max_rows == 100);
  const Field& type = field(outcome.document, "stakeholders.1.type");
  CHECK(type.value == "Practitioners");
  CHECK(type.help == "A type or group, not a person.");
  const Field& answer = field(outcome.document, "stakeholders.1.responsible");
  CHECK(answer.type == Field::Type::long_text);
  CHECK(answer.label == "Stakeholder 1, Practitioners: responsible");
  CHECK(answer.help == "What do you rely on them to do? What won't happen unless they do it?");
  CHECK(answer.value.empty());
  CHECK(answer.example == "Plan with people.\nKeep plans up to date.");
  CHECK(field(outcome.document, "stakeholders.3.informed").label == "Stakeholder 3: informed");
}

TEST_CASE("an empty grid to fill in") {
  const auto outcome = run("stakeholder-grid", {{"blank", "2"}, {"id", "ours"}, {"title", "Our stakeholders"}}, {});
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome.document);
  CHECK(text.starts_with("worksheet ours: Our stakeholders\n"));
  CHECK(text.ends_with("end of worksheet\n"));
  CHECK(outcome.document.fields.size() == 10);
}

TEST_CASE("types without answers make a grid without an example, and the example can be left out") {
  CHECK(as_text(run("stakeholder-grid", {{"blank", "1"}}, "stakeholders: [A, B]\n").document).find("expander") ==
        std::string::npos);
  CHECK(as_text(run("stakeholder-grid", {{"blank", "1"}, {"example", "false"}}, kGrid).document).find("expander") ==
        std::string::npos);
}

TEST_CASE("what can be wrong with a grid") {
  CHECK(
      run("stakeholder-grid", {}, {}).findings ==
      Texts{"page:1:1: error: 'stakeholder-grid' has neither data nor blank rows (name a file with ':data: FILE', ask "
            "for a worksheet with ':blank: ROWS', or both)"});
  CHECK(errors("# nothing yet\n") ==
        Texts{"data:1:1: error: the data file is empty (name types of stakeholder in it)"});
  CHECK(errors("text\n") == Texts{"data:1:1: error: the stakeholder grid must be a mapping of keys and values (write "
                                  "'key: value' lines)"});
  CHECK(errors("title: T\n") ==
        Texts{"data:1:1: error: there are no stakeholders (say who has a stake: '- type: ...')"});
  CHECK(errors("stakeholders: Everyone\n") ==
        Texts{"data:1:1: error: 'stakeholders' of the stakeholder grid must be a list (write a line '- type: ...' for "
              "each)"});
  CHECK(errors("stakeholders:\n  - [A]\n  - {type: B, infomed: x}\n  - {informed: x}\n  - b\n") ==
        Texts{"data:2:5: error: stakeholder 1 must be a mapping of keys and values (write 'key: value' lines)",
              "data:3:15: error: unknown key 'infomed' in stakeholder 'B' (did you mean 'informed'?)",
              "data:4:5: error: stakeholder 2 has no type (say who they are: 'Practitioners', for example)",
              "data:5:5: error: stakeholder 'b' is there twice, first on line 3 (take one out, or name them apart)"});
}

TEST_CASE("what can be wrong with a grid from a table") {
  CHECK(errors({}, "Stakeholder,Informed\n") ==
        Texts{"data:1:0: error: there are no stakeholders (write a row for each type of stakeholder)"});
  CHECK(errors({}, "Stakeholder,Infomed,Who,Informed\nA,,,\n") ==
        Texts{"data:1:0: error: unknown column 'Infomed' (did you mean 'Informed'?)",
              "data:1:0: error: unknown column 'Who' (known are: Stakeholder, Responsible, Accountable, Consulted, "
              "Informed)"});
  CHECK(errors({}, "Responsible,Informed\nA,B\n") ==
        Texts{"data:1:0: error: the table has no column 'Stakeholder' (name the column of types of stakeholder so)"});
  CHECK(errors({}, "Stakeholder,Informed\nA,B\n,C\na,D\n") ==
        Texts{"data:3:0: error: stakeholder 2 has no type (say who they are: 'Practitioners', for example)",
              "data:4:0: error: stakeholder 'a' is there twice, first on line 2 (take one out, or name them apart)"});
  CHECK(errors("- {Stakeholder: A, Informed: [x]}\n- text\n") ==
        Texts{"data:1:30: error: the value under 'Informed' must be a text",
              "data:2:3: error: a row must be a mapping of columns and values"});
}
