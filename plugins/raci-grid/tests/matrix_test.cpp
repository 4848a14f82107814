// A RACI matrix to read, from YAML and from CSV.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;

namespace {

using Texts = std::vector<std::string>;

const std::string kLegend =
    "- *R, responsible:* Does the work, alone or with others.\n"
    "- *A, accountable:* Answers for the result and has the last word. There is one in each activity.\n"
    "- *C, consulted:* Gives advice before a decision or while the work is done.\n"
    "- *I, informed:* Is told what was decided or done. Whoever is responsible or accountable tells them.\n";

const std::string kNothing =
    "Nothing to look at: each activity has one accountable role and at least one responsible, each role has a part, "
    "there is somebody to inform those who are to be informed, and no role is accountable for too much.\n";

const std::string kTotalsHead = "Responsible | ^Accountable | ^Consulted | ^Informed | ^Any part\n";

const std::string kMatrix = R"(title: Adopting the plan
roles:
  - {id: lead, name: Clinical lead, organisation: Trust}
  - name: Supplier
activities:
  - name: Agree the purpose
    group: Begin
    page: page:toolkit/purpose
    parts: {lead: A/R, Supplier: I}
  - name: Set up the system
    group: Begin
    parts:
      lead: A
      supplier: [R]
  - name: Tell people
    group: End
    parts: {lead: [R, A]}
)";

}  // namespace

TEST_CASE("a matrix from YAML") {
  const auto outcome = run("raci-matrix", {}, kMatrix);
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) ==
        kLegend +
            "table lcc: Adopting the plan\n"
            "head ^Activity | ^Clinical lead // (Trust) | ^Supplier\n"
            "head ^Begin |  | \n"
            "row ^1. [Agree the purpose](page:toolkit/purpose) | *A*/R | I\n"
            "row ^2. Set up the system | *A* | R\n"
            "head ^End |  | \n"
            "row ^3. Tell people | *A*/R | \n" +
            kNothing +
            "table llrrrrr: Adopting the plan: in how many activities each role has a part\n"
            "head ^Role | ^Organisation | ^" +
            kTotalsHead +
            "row ^Clinical lead | Trust | 2 | 3 | 0 | 0 | 3\n"
            "row ^Supplier |  | 1 | 0 | 0 | 1 | 2\n");
}

TEST_CASE("a matrix from CSV, with organisations, groups and pages") {
  const auto outcome = run("raci-matrix", {{"title", "From a table"}}, {},
                           "Group,Activity,Page,Clinical lead,Supplier\n"
                           ",Organisation,,Trust,Firm\n"
                           "Begin,Agree the purpose,purpose.md,\"A, R\",I\n"
                           ",Set up the system,,a,r\n");
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document) == kLegend +
                                         "table lcc: From a table\n"
                                         "head ^Activity | ^Clinical lead // (Trust) | ^Supplier // (Firm)\n"
                                         "head ^Begin |  | \n"
                                         "row ^1. [Agree the purpose](purpose.md) | *A*/R | I\n"
                                         "row ^2. Set up the system | *A* | R\n" +
                                         kNothing +
                                         "table llrrrrr: From a table: in how many activities each role has a part\n"
                                         "head ^Role | ^Organisation | ^" +
                                         kTotalsHead +
                                         "row ^Clinical lead | Trust | 1 | 2 | 0 | 0 | 2\n"
                                         "row ^Supplier | Firm | 1 | 0 | 0 | 1 | 2\n");
}

TEST_CASE("the totals of roles without organisations have no such column") {
  const auto outcome = run("raci-matrix", {}, {}, "Activity,Lead\nPlan,A/R\n");
  const std::string text = as_text(outcome.document);
  CHECK(text.find("table lc: RACI matrix\n") != std::string::npos);
  CHECK(text.find("head ^Role | ^" + kTotalsHead + "row ^Lead | 1 | 1 | 0 | 0 | 1\n") != std::string::npos);
}

TEST_CASE("who informs stands in a column of its own") {
  const auto yaml = run("raci-matrix", {}, R"(roles: [Lead, Team]
activities:
  - {name: Plan, parts: {Lead: A/R, Team: I}, informed-by: Lead}
  - {name: Do, parts: {Lead: A, Team: R}}
)");
  const auto csv = run("raci-matrix", {}, {}, "Activity,Lead,Team,Informed by\nPlan,A/R,I,Lead\nDo,A,R,\n");
  CHECK(yaml.findings.empty());
  CHECK(as_text(yaml.document)
            .find("table lccl: RACI matrix\n"
                  "head ^Activity | ^Lead | ^Team | ^Who informs\n"
                  "row ^1. Plan | *A*/R | I | Lead\n"
                  "row ^2. Do | *A* | R | \n") != std::string::npos);
  CHECK(as_text(csv.document) == as_text(yaml.document));
}

TEST_CASE("findings stand on the page and are warnings at their row or cell") {
  const auto outcome = run("raci-matrix", {}, R"(roles:
  - Lead
  - Team
  - Guest
activities:
  - name: Plan
    parts: {Lead: A, Team: A}
  - name: Do
    parts: {Lead: I}
)");
  CHECK(
      outcome.findings ==
      Texts{("data:7:28: warning: activity 1, 'Plan': 'Lead' and 'Team' are both accountable (let one role keep the A, "
             "and make the others responsible or consulted)"),
            ("data:6:5: warning: activity 1, 'Plan': nobody is responsible (give the letter R to at least one role "
             "that does the work)"),
            "data:8:5: warning: activity 2, 'Do': nobody is accountable (give one role the letter A)",
            ("data:8:5: warning: activity 2, 'Do': nobody is responsible (give the letter R to at least one role that "
             "does the work)"),
            ("data:8:5: warning: activity 2, 'Do': 'Lead' is to be informed, but there is nobody to inform them "
             "(whoever is responsible or accountable informs them: give a role the letter R or A)"),
            "data:4:5: warning: role 'Guest' has no part in any activity (give it a part, or take it out)"});
  CHECK(as_text(outcome.document)
            .find("callout: What to look at\n"
                  "- Activity 1, 'Plan': 'Lead' and 'Team' are both accountable. Let one role keep the A, and make the "
                  "others responsible or consulted.\n"
                  "- Activity 1, 'Plan': nobody is responsible. Give the letter R to at least one role that does the "
                  "work.\n"
                  "- Activity 2, 'Do': nobody is accountable. Give one role the letter A.\n"
                  "- Activity 2, 'Do': nobody is responsible. Give the letter R to at least one role that does the "
                  "work.\n"
                  "- Activity 2, 'Do': 'Lead' is to be informed, but there is nobody to inform them. Whoever is "
                  "responsible or accountable informs them: give a role the letter R or A.\n"
                  "- Role 'Guest' has no part in any activity. Give it a part, or take it out.\n") !=
        std::string::npos);
}

TEST_CASE("findings in a CSV file point at its rows, and at the header for roles") {
  const auto outcome = run("raci-matrix", {}, {}, "Activity,Lead,Team,Guest\nPlan,A,R,\n\nDo,R,R,\n");
  CHECK(outcome.findings ==
        Texts{"data:4:0: warning: activity 2, 'Do': nobody is accountable (give one role the letter A)",
              "data:1:0: warning: role 'Guest' has no part in any activity (give it a part, or take it out)"});
}

TEST_CASE("how much is too much comes from options") {
  const std::string table = "Activity,Lead,Team\nOne,A,R\nTwo,A,R\nThree,R,A\n";
  CHECK(run("raci-matrix", {}, {}, table).findings.empty());
  const Texts too_much{
      "data:1:0: warning: role 'Lead' is accountable for 2 of 3 activities (share some of them out, so that the work "
      "doesn't wait for one role)"};
  CHECK(run("raci-matrix", {{"too-much-from", "2"}}, {}, table).findings == too_much);
  CHECK(run("raci-matrix", {{"too-much-from", "2"}, {"too-much", "66%"}}, {}, table).findings == too_much);
  CHECK(run("raci-matrix", {{"too-much-from", "2"}, {"too-much", "67"}}, {}, table).findings.empty());
}

TEST_CASE("many findings are counted on the page, and all are warnings") {
  std::string table = "Activity,Lead\n";
  for (int i = 0; i < 60; ++i) {
    table += "Row " + std::to_string(i) + ",R\n";
  }
  const auto outcome = run("raci-matrix", {}, {}, table);
  CHECK(outcome.findings.size() == 60);
  CHECK(as_text(outcome.document)
            .find("- Activity 50, 'Row 49': nobody is accountable. Give one role the letter A.\n"
                  "- And 10 more.\n") != std::string::npos);
}

TEST_CASE("two roles of one name are told apart by organisation and id") {
  const auto outcome = run("raci-matrix", {}, R"(roles:
  - {id: trust-lead, name: Lead, organisation: Trust}
  - {name: Lead, organisation: Practice}
activities:
  - {name: Plan, parts: {trust-lead: A, lead: R}}
)");
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document).find("row ^1. Plan | *A* | R\n") != std::string::npos);
}

TEST_CASE("letters are text, and markup in names stays text") {
  const auto outcome = run("raci-matrix", {}, {}, "Activity,<script>alert(1)</script>\n**Plan** <b>,A/R\n");
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome.document).find("head ^Activity | ^<script>alert(1)</script>\nrow ^1. **Plan** <b> | *A*/R\n") !=
        std::string::npos);
}
