// A RACI matrix to fill in, with the roles and activities of data, and empty.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;
using waymark::Field;

namespace {

const std::string kMatrix = R"(title: Adopting the plan
roles:
  - {id: lead, name: Clinical lead, organisation: Trust}
  - Supplier
activities:
  - {name: Agree the purpose, group: Begin, parts: {lead: A/R, supplier: I}}
)";

const std::string kLegend =
    "- *R, responsible:* Does the work, alone or with others.\n"
    "- *A, accountable:* Answers for the result and has the last word. There is one in each activity.\n"
    "- *C, consulted:* Gives advice before a decision or while the work is done.\n"
    "- *I, informed:* Is told what was decided or done. Whoever is responsible or accountable tells them.\n";

}  // namespace

TEST_CASE("a worksheet with the data's roles and activities, its letters as the worked example") {
  const auto outcome = run("raci-matrix", {{"blank", "1"}}, kMatrix);
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) == "worksheet raci-matrix: Adopting the plan\n" + kLegend +
                                         "table lll: Activities and roles\n"
                                         "head ^Activity | ^Clinical lead // (Trust) | ^Supplier\n"
                                         "row <activities.1.activity> | <activities.1.lead> | <activities.1.supplier>\n"
                                         "row <activities.2.activity> | <activities.2.lead> | <activities.2.supplier>\n"
                                         "end of worksheet\n"
                                         "expander: Worked example: Adopting the plan\n"
                                         "This example shows how to fill it in. Yours will differ.\n"
                                         "table lcc: Adopting the plan, filled in\n"
                                         "head ^Activity | ^Clinical lead // (Trust) | ^Supplier\n"
                                         "head ^Begin |  | \n"
                                         "row ^1. Agree the purpose | *A*/R | I\n");
  const waymark::Worksheet& worksheet = outcome.document.worksheets.at(0);
  CHECK(worksheet.help == "Give each role its letter in each activity, or leave the place empty if it has no part.");
  CHECK(worksheet.papers.front() == waymark::Paper::a4_landscape);
  REQUIRE(worksheet.repeats.size() == 1);
  CHECK(worksheet.repeats[0].id == "activities");
  CHECK(worksheet.repeats[0].rows == 2);
  CHECK(worksheet.repeats[0].max_rows == 100);
}

TEST_CASE("its fields say where they are, what may be chosen, and what the example says") {
  const auto outcome = run("raci-matrix", {{"blank", "1"}}, kMatrix);
  const Field& name = field(outcome.document, "activities.1.activity");
  CHECK(name.type == Field::Type::long_text);
  CHECK(name.label == "Activity 1");
  CHECK(name.value == "Agree the purpose");
  CHECK(name.example == "Agree the purpose");
  CHECK(name.lines == 2);
  const Field& part = field(outcome.document, "activities.1.lead");
  CHECK(part.type == Field::Type::choice);
  CHECK(part.label == "Activity 1, Agree the purpose: part of Clinical lead (Trust)");
  CHECK(part.value.empty());
  CHECK(part.example == "A/R");
  std::string choices;
  for (const waymark::FieldChoice& choice : part.choices) {
    choices += choice.value + "=" + choice.label + " ";
  }
  CHECK(choices == "R=R A=A C=C I=I A/R=A/R ");
  const Field& empty = field(outcome.document, "activities.2.supplier");
  CHECK(empty.label == "Activity 2: part of Supplier");
  CHECK(empty.example.empty());
  CHECK(field(outcome.document, "activities.2.activity").value.empty());
}

TEST_CASE("a worksheet asks who informs if the data says so") {
  const auto outcome = run("raci-matrix", {{"blank", "1"}}, {}, "Activity,Lead,Team,Informed by\nPlan,A/R,I,Lead\n");
  CHECK(outcome.findings.empty());
  const Field& informer = field(outcome.document, "activities.1.informed-by");
  CHECK(informer.type == Field::Type::choice);
  CHECK(informer.label == "Activity 1, Plan: who informs");
  CHECK(informer.example == "lead");
  REQUIRE(informer.choices.size() == 2);
  CHECK(informer.choices[1].value == "team");
  CHECK(informer.choices[1].label == "Team");
  CHECK(field(outcome.document, "activities.2.informed-by").example.empty());
}

TEST_CASE("data for a worksheet needs no activities, and without letters there is no example") {
  for (const char* activities : {"", "activities: []\n", "activities: [{name: Plan}]\n"}) {
    const auto outcome = run("raci-matrix", {{"blank", "2"}}, std::string("roles: [Lead]\n") + activities);
    CHECK(outcome.findings.empty());
    CHECK(as_text(outcome.document).find("expander") == std::string::npos);
    CHECK(outcome.document.worksheets.at(0).title == "RACI matrix");
  }
  CHECK(run("raci-matrix", {{"blank", "2"}}, {}, "Activity,Lead\nOrganisation,Trust\n").findings.empty());
}

TEST_CASE("the example can be left out, and id and title can be given") {
  const auto outcome =
      run("raci-matrix", {{"blank", "1"}, {"example", "false"}, {"id", "ours"}, {"title", "Our matrix"}}, kMatrix);
  const std::string text = as_text(outcome.document);
  CHECK(text.starts_with("worksheet ours: Our matrix\n"));
  CHECK(text.ends_with("end of worksheet\n"));
  CHECK(field(outcome.document, "activities.1.lead").example == "A/R");
}

TEST_CASE("an empty worksheet has places for roles and organisations") {
  const auto outcome = run("raci-matrix", {{"blank", "1"}, {"roles", "2"}}, {});
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) ==
        "worksheet raci-matrix: RACI matrix\n"
        "table lll: Roles\n"
        "head ^Number | ^Role | ^Organisation\n"
        "row ^Role 1 | <roles.1.name> | <roles.1.organisation>\n"
        "row ^Role 2 | <roles.2.name> | <roles.2.organisation>\n" +
            kLegend +
            "table lll: Activities and roles\n"
            "head ^Activity | ^Role 1 | ^Role 2\n"
            "row <activities.1.activity> | <activities.1.role-1> | <activities.1.role-2>\n"
            "end of worksheet\n");
  CHECK(field(outcome.document, "roles.2.organisation").label == "Role 2: its organisation");
  CHECK(field(outcome.document, "activities.1.role-2").label == "Activity 1: part of Role 2");
  REQUIRE(outcome.document.worksheets.at(0).repeats.size() == 2);
  CHECK(outcome.document.worksheets.at(0).repeats[1].id == "roles");
  CHECK(outcome.document.worksheets.at(0).repeats[1].max_rows == 2);
}

TEST_CASE("an empty worksheet has six roles unless more are asked for") {
  const auto outcome = run("raci-matrix", {{"blank", "3"}}, {});
  CHECK(outcome.document.fields.size() == 6 * 2 + 3 * 7);
}

TEST_CASE("a worksheet that nobody could fill in") {
  std::string table = "Activity";
  for (int i = 0; i < 100; ++i) {
    table += ",Role " + std::to_string(i);
  }
  const auto outcome = run("raci-matrix", {{"blank", "51"}}, {}, table + "\nPlan" + std::string(100, ',') + "\n");
  CHECK(outcome.findings ==
        std::vector<std::string>{"page:2:0: error: 52 rows and 100 roles are too many to fill in (make a worksheet for "
                                 "each part of the work)"});
}

TEST_CASE("a long name gets the lines that it needs in its column") {
  const std::string name(70, 'x');
  const auto outcome = run("raci-matrix", {{"blank", "1"}}, "roles: [Lead]\nactivities: [{name: " + name + "}]\n");
  CHECK(field(outcome.document, "activities.1.activity").lines == 5);
  CHECK(field(outcome.document, "activities.2.activity").lines == 2);
}
