// What authors can get wrong in the data or options of a RACI matrix: every message whole, with its place.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace raci_grid;

namespace {

using Texts = std::vector<std::string>;

/// The findings of a matrix from YAML; REQUIRES that an error leaves no blocks.
Texts yaml(const std::string& data, std::map<std::string, std::string> options = {}) {
  const auto outcome = run("raci-matrix", std::move(options), data);
  REQUIRE(outcome.error.empty());
  CHECK(as_text(outcome.document).empty());
  return outcome.findings;
}

Texts csv(const std::string& data) {
  const auto outcome = run("raci-matrix", {}, {}, data);
  REQUIRE(outcome.error.empty());
  CHECK(as_text(outcome.document).empty());
  return outcome.findings;
}

const std::string kRoles = "roles: [Lead, Team]\n";
const std::string kPlan = "activities:\n  - name: Plan\n    parts:\n";

}  // namespace

TEST_CASE("neither data nor blank rows") {
  const auto outcome = run("raci-matrix", {}, {});
  CHECK(outcome.findings == Texts{"page:1:1: error: 'raci-matrix' has neither data nor blank rows (name a file with "
                                  "':data: FILE', ask for a worksheet with ':blank: ROWS', or both)"});
}

TEST_CASE("empty data") {
  CHECK(yaml("# nothing yet\n") == Texts{"data:1:1: error: the data file is empty (name roles and activities in it)"});
  CHECK(yaml("''\n") == Texts{"data:1:1: error: the data file is empty (name roles and activities in it)"});
  CHECK(csv("Activity,Lead\n") == Texts{"data:1:0: error: the table has no rows (write a row for each activity)"});
}

TEST_CASE("data that is no matrix") {
  CHECK(yaml("some text\n") ==
        Texts{"data:1:1: error: the RACI matrix must be a mapping of keys and values (write 'key: value' lines)"});
  CHECK(yaml("- some text\n") == Texts{"data:1:3: error: a row must be a mapping of columns and values"});
  CHECK(yaml("- {Activity: Plan, Lead: A/R}\n- text\n") ==
        Texts{"data:2:3: error: a row must be a mapping of columns and values"});
}

TEST_CASE("no roles or no activities") {
  CHECK(yaml("activities: []\n") ==
        Texts{"data:1:1: error: there are no roles (name at least one role that takes part)"});
  CHECK(yaml("title: T\nroles: []\nactivities: []\n") ==
        Texts{"data:2:1: error: there are no roles (name at least one role that takes part)"});
  CHECK(yaml(kRoles) == Texts{"data:1:1: error: there are no activities (say what is done: '- name: ...')"});
  CHECK(yaml(kRoles + "activities: []\n") ==
        Texts{"data:2:1: error: there are no activities (say what is done: '- name: ...')"});
  CHECK(csv("Activity,Lead\nOrganisation,Trust\n") ==
        Texts{"data:2:0: error: there are no activities (write a row for each activity)"});
  CHECK(csv("Activity,Group\nPlan,Begin\n") ==
        Texts{"data:1:0: error: there are no roles (name at least one role that takes part)"});
}

TEST_CASE("lists that are none") {
  CHECK(yaml("roles: Lead\nactivities: {Plan: A}\n") ==
        Texts{"data:1:1: error: 'roles' of the RACI matrix must be a list (write a line '- name: ...' for each)",
              "data:2:1: error: 'activities' of the RACI matrix must be a list (write a line '- name: ...' for each)"});
  CHECK(yaml("roles: [[Lead]]\n") == Texts{"data:1:9: error: role 1 must be a mapping of keys and values (write 'key: "
                                           "value' lines)"});
  CHECK(yaml(kRoles + "activities:\n  - Plan\n") ==
        Texts{"data:3:5: error: activity 1 must be a mapping of keys and values (write 'key: value' lines)"});
  CHECK(yaml(kRoles + "activities:\n  - name: Plan\n    parts: A\n") ==
        Texts{"data:4:5: error: 'parts' of activity 'Plan' must be a mapping of roles and letters (write 'ROLE: A' "
              "lines)"});
  CHECK(yaml(kRoles + kPlan + "      Lead: {A: R}\n") ==
        Texts{"data:5:13: error: the part of 'Lead' must be a letter (write R, A, C or I, or A/R)"});
}

TEST_CASE("unknown keys") {
  CHECK(yaml("titel: T\nroles:\n  - {name: Lead, organization: Trust}\nactivities:\n  - {name: Plan, part: {Lead: "
             "A}}\n") ==
        Texts{"data:3:18: error: unknown key 'organization' in role 'Lead' (did you mean 'organisation'?)",
              "data:5:18: error: unknown key 'part' in activity 'Plan' (did you mean 'parts'?)",
              "data:1:1: error: unknown key 'titel' in the RACI matrix (did you mean 'title'?)"});
}

TEST_CASE("names that are missing") {
  CHECK(yaml("roles:\n  - Lead\n  - {id: team}\n  - ''\nactivities:\n  - parts: {Lead: A}\n") ==
        Texts{"data:3:5: error: role 2 has no name (write 'name:' with what people call it)",
              "data:4:5: error: role 2 has no name (write 'name:' with what people call it)",
              "data:6:5: error: activity 1 has no name (say in a few words what is done)"});
  CHECK(csv("Activity,Lead\nPlan,A\n,R\n") ==
        Texts{"data:3:0: error: activity 2 has no name (say in a few words what is done)"});
}

TEST_CASE("ids that cannot be") {
  CHECK(
      yaml("roles:\n  - {id: The lead, name: Lead}\n  - {id: activity, name: Team}\n  - {id: x, name: Host}\n"
           "  - {id: x, name: Guest}\n") ==
      Texts{"data:2:5: error: role 'Lead' cannot have the id 'The lead' (use up to 48 small letters, digits and single "
            "hyphens, from a letter on)",
            "data:3:5: error: role 'Team' cannot have the id 'activity' (this id has a meaning of its own: choose "
            "another)",
            "data:5:5: error: two roles have the id 'x', the other is on line 4 (give each role an id of its own)"});
}

TEST_CASE("roles and activities that are there twice") {
  CHECK(yaml("roles:\n  - Lead\n  - name: LEAD\nactivities:\n  - {name: Plan, group: One, parts: {}}\n"
             "  - {name: plan, group: One}\n  - {name: plan, group: Two}\n") ==
        Texts{"data:3:5: error: role 'LEAD' is there twice, first on line 2 (take one out, or name their organisations "
              "if they differ)",
              "data:6:5: error: activity 'plan' is there twice, first on line 5 (take one out, or name them apart)"});
  CHECK(csv("Activity,Lead\nPlan,A/R\n\nPlan,A/R\n") ==
        Texts{"data:4:0: error: activity 'Plan' is there twice, first on line 2 (take one out, or name them apart)"});
  CHECK(csv("Activity,Lead,lead\nPlan,A,R\n") ==
        Texts{"data:1:0: error: role 'lead' is there twice, first on line 1 (take one out, or name their organisations "
              "if they differ)"});
}

TEST_CASE("letters that are none") {
  CHECK(yaml(kRoles + kPlan + "      Lead: X\n      Team: C/I\n") ==
        Texts{"data:5:13: error: unknown letter 'X' for the part of 'Lead' in activity 'Plan' (write R, A, C or I, or "
              "A/R; leave it empty for no part)",
              "data:6:13: error: the part of 'Team' in activity 'Plan' cannot be 'C/I' (give a role one letter, or A "
              "and R together)"});
  CHECK(
      csv("Activity,Lead,Team\nPlan,A/A,-\n") ==
      Texts{"data:2:0: error: the part of 'Lead' in activity 'Plan' has the letter 'A' twice (write each letter once)",
            "data:2:0: error: unknown letter '-' for the part of 'Team' in activity 'Plan' (write R, A, C or I, or "
            "A/R; leave it empty for no part)"});
}

TEST_CASE("a part that is given twice, by id and by name") {
  CHECK(yaml(kRoles + kPlan + "      Lead: A\n      lead: R\n") ==
        Texts{"data:6:13: error: the part of 'Lead' in activity 'Plan' is given twice (write each role once)"});
}

TEST_CASE("roles that are unknown or not clear") {
  CHECK(yaml(kRoles + kPlan + "      Laed: A\n      Somebody: R\n    informed-by: temas\n") ==
        Texts{"data:5:7: error: unknown role 'Laed' in activity 'Plan' (did you mean 'lead'?)",
              "data:6:7: error: unknown role 'Somebody' in activity 'Plan' (known are: 'lead' and 'team')",
              "data:7:5: error: unknown role 'temas' in activity 'Plan' (did you mean 'team'?)"});
  CHECK(
      yaml("roles:\n  - {name: Head, organisation: Trust}\n  - {name: Head, organisation: Firm}\n" + kPlan +
           "      Head: A\n") ==
      Texts{"data:7:7: error: more than one role is called 'Head' in activity 'Plan' (say which by its id: 'head' and "
            "'head-2')"});
  CHECK(csv("Activity,Lead,Informed by\nPlan,A/R,Leed\n") ==
        Texts{"data:2:0: error: unknown role 'Leed' in activity 'Plan' (did you mean 'lead'?)"});
  CHECK(yaml("- {Activity: Plan, Lead: A/R}\n- {Activity: Do, Laed: A/R}\n") ==
        Texts{"data:2:18: error: unknown role 'Laed' in activity 'Do' (did you mean 'lead'?)"});
}

TEST_CASE("columns of a table") {
  CHECK(csv("Task,Lead\nPlan,A\n") == Texts{"data:1:0: error: the table has no column 'Activity' (name the column that "
                                            "says what is done 'Activity')"});
  CHECK(csv("Activities,Lead\nPlan,A\n") ==
        Texts{"data:1:0: error: the table has no column 'Activity' (did you mean column 'Activities'? name it "
              "'Activity')"});
  CHECK(csv("Activity,Group,group,Lead\nPlan,,,A\n") ==
        Texts{"data:1:0: error: there are two columns 'group' (take one out)"});
  CHECK(csv("Activity,Lead\nPlan,A/R\nOrganisation,Trust\n") ==
        Texts{"data:3:0: error: the row 'Organisation' is not the first (move it up, so that it stands right under the "
              "columns' names)"});
  CHECK(yaml("- {Activity: Plan, Lead: [A, R]}\n") == Texts{"data:1:26: error: the value under 'Lead' must be a text"});
}

TEST_CASE("more than a page can show") {
  std::string roles = "roles:\n";
  for (int i = 0; i < 251; ++i) {
    roles += "  - Role " + std::to_string(i) + "\n";
  }
  CHECK(
      yaml(roles + "activities:\n  - {name: Plan, parts: {nobody: A}}\n") ==
      Texts{"data:1:1: error: there are 251 roles, more than a page can show (have 250 at most: make a matrix for each "
            "part of the work)"});
  std::string table = "Activity";
  for (int i = 0; i < 250; ++i) {
    table += ",Role " + std::to_string(i);
  }
  table += '\n';
  for (int i = 0; i < 803; ++i) {
    table += "Row " + std::to_string(i) + std::string(250, ',') + "\n";
  }
  CHECK(csv(table) == Texts{"data:802:0: error: there are more than 800 activities, more than a page can show (make a "
                            "matrix for each part of the work)"});
}

TEST_CASE("options that cannot be") {
  const std::string plan = kRoles + "activities:\n  - {name: Plan, parts: {Lead: A/R, Team: I}}\n";
  CHECK(yaml(plan, {{"too-much", "some"}, {"too-much-from", "0"}}) ==
        Texts{"page:2:0: error: option 'too-much' cannot be 'some' (write a whole number from 1 to 100)",
              "page:3:0: error: option 'too-much-from' cannot be '0' (write a whole number from 1 to 10000)"});
  CHECK(yaml(plan, {{"too-much", ""}}) ==
        Texts{"page:2:0: error: option 'too-much' cannot be '' (write a whole number from 1 to 100)"});
  CHECK(yaml(plan, {{"blank", "101"}}) ==
        Texts{"page:2:0: error: option 'blank' cannot be '101' (write a whole number from 1 to 100)"});
  CHECK(yaml(plan, {{"blank", "2"}, {"id", "My matrix"}}) ==
        Texts{"page:3:0: error: option 'id' cannot be 'My matrix' (use up to 64 small letters, digits and single "
              "hyphens, from a letter on)"});
  CHECK(
      yaml(plan, {{"id", "matrix"}, {"roles", "3"}, {"example", "true"}}) ==
      Texts{"page:3:0: error: option 'id' is for worksheets only (add ':blank: ROWS' for a worksheet, or take it out)",
            "page:4:0: error: option 'roles' is for worksheets only (add ':blank: ROWS' for a worksheet, or take it "
            "out)",
            "page:2:0: error: option 'example' is for worksheets only (add ':blank: ROWS' for a worksheet, or take it "
            "out)"});
  CHECK(
      yaml(plan, {{"blank", "2"}, {"roles", "3"}}) ==
      Texts{"page:3:0: error: option 'roles' is of no use with data (the data names the roles: take the option out)"});
}
