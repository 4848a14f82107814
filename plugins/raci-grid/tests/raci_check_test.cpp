#include "raci_check.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace raci_grid;

namespace {

/// A matrix of roles 'r1', 'r2', ... and activities 'a1', 'a2', ..., a text of letters an activity: "A R . I". Activity
/// n stands on line 10 * n, its cells in columns 1, 2, ...; role n stands on line n.
RaciMatrix matrix_of(const std::vector<std::string>& rows) {
  RaciMatrix matrix;
  for (const std::string& row : rows) {
    Activity activity;
    const auto line = static_cast<std::uint32_t>(10 * (matrix.activities.size() + 1));
    activity.name = "a" + std::to_string(matrix.activities.size() + 1);
    activity.spot = {line, 0};
    for (std::size_t at = 0; at < row.size();) {
      const std::size_t end = std::min(row.find(' ', at), row.size());
      const std::string letters = row.substr(at, end - at);
      const auto column = static_cast<std::uint32_t>(activity.cells.size() + 1);
      activity.cells.push_back({letters == "." ? Parts{0} : read_parts(letters).parts, {line, column}});
      at = end + 1;
    }
    matrix.activities.push_back(std::move(activity));
  }
  for (std::size_t i = 1; i <= matrix.activities.front().cells.size(); ++i) {
    matrix.roles.push_back({"r" + std::to_string(i), "r" + std::to_string(i), {}, {static_cast<std::uint32_t>(i), 0}});
  }
  return matrix;
}

/// As 'LINE:COLUMN: message (advice)'.
std::vector<std::string> found(const RaciMatrix& matrix, const Load& load = {}) {
  std::vector<std::string> result;
  for (const Finding& finding : check(matrix, load)) {
    result.push_back(std::to_string(finding.spot.line) + ":" + std::to_string(finding.spot.column) + ": " +
                     finding.message + " (" + finding.advice + ")");
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a matrix that is well has no findings") {
  CHECK(found(matrix_of({"A R C I", "R A I C", "A/R C . ."})).empty());
}

TEST_CASE("an activity for which nobody is accountable") {
  CHECK(found(matrix_of({"A R", "C R"})) ==
        Texts{"20:0: activity 2, 'a2': nobody is accountable (give one role the letter A)"});
}

TEST_CASE("an activity for which more than one role is accountable, at the second one") {
  const std::string advice = " (let one role keep the A, and make the others responsible or consulted)";
  CHECK(found(matrix_of({"R A A"})) == Texts{"10:3: activity 1, 'a1': 'r2' and 'r3' are both accountable" + advice});
  CHECK(found(matrix_of({"A A/R A"})) ==
        Texts{"10:2: activity 1, 'a1': 'r1', 'r2' and 'r3' are all accountable" + advice});
}

TEST_CASE("an activity for which nobody is responsible; accountable is not responsible") {
  CHECK(found(matrix_of({"A C", "A R"})) == Texts{"10:0: activity 1, 'a1': nobody is responsible (give the letter R to "
                                                  "at least one role that does the work)"});
}

TEST_CASE("people to be informed, and nobody who could") {
  CHECK(found(matrix_of({"I C I", "A R ."}))[2] ==
        "10:0: activity 1, 'a1': 'r1' and 'r3' are to be informed, but there is nobody to inform them (whoever is "
        "responsible or accountable informs them: give a role the letter R or A)");
  CHECK(found(matrix_of({"I C C", "A R ."}))[2].find("'r1' is to be informed, but") != std::string::npos);
}

TEST_CASE("whoever is accountable or responsible informs") {
  for (const char* row : {"A I", "R I"}) {
    for (const Finding& finding : check(matrix_of({row}), {})) {
      CHECK(finding.rule != Rule::nobody_informs);
    }
  }
}

TEST_CASE("the role that is said to inform must be responsible or accountable") {
  RaciMatrix matrix = matrix_of({"A R C I"});
  matrix.activities[0].informed_by_spot = {11, 7};
  for (const std::size_t acts : {0U, 1U}) {
    matrix.activities[0].informed_by = acts;
    CHECK(found(matrix).empty());
  }
  const std::string finding = "who is neither responsible nor accountable (let a role with an R or an A inform them)";
  matrix.activities[0].informed_by = 2;
  CHECK(found(matrix) == Texts{"11:7: activity 1, 'a1': 'r4' is to be informed by 'r3', " + finding});
  matrix.activities[0].informed_by = 3;
  CHECK(found(matrix) == Texts{"11:7: activity 1, 'a1': 'r4' is to be informed by 'r4', " + finding});
}

TEST_CASE("who informs matters only where somebody is to be informed") {
  RaciMatrix matrix = matrix_of({"A R C"});
  matrix.activities[0].informed_by = 2;
  CHECK(found(matrix).empty());
}

TEST_CASE("a role without a part in any activity") {
  CHECK(found(matrix_of({"A . R", "A . R"})) ==
        Texts{"2:0: role 'r2' has no part in any activity (give it a part, or take it out)"});
}

TEST_CASE("a role is accountable for too much: over half of the activities, and four at least") {
  const std::string advice = " (share some of them out, so that the work doesn't wait for one role)";
  CHECK(found(matrix_of({"A R", "A R", "A R", "R A"})).empty());                              // three of four
  CHECK(found(matrix_of({"A R", "A R", "A R", "A R", "R A", "R A", "R A", "R A"})).empty());  // exactly half
  CHECK(found(matrix_of({"A R", "A R", "A R", "A R", "R A", "R A", "R A"})) ==
        Texts{"1:0: role 'r1' is accountable for 4 of 7 activities" + advice});
}

TEST_CASE("how much is too much can be set") {
  const RaciMatrix matrix = matrix_of({"A R", "A R", "R A", "R A", "R A"});
  CHECK(found(matrix, {39, 2}).size() == 2);
  CHECK(found(matrix, {40, 2}).size() == 1);  // two of five are 40 percent, not more
  CHECK(found(matrix, {60, 2}).empty());
  CHECK(found(matrix, {39, 4}).empty());
}

TEST_CASE("findings stand in the order of activities, then of roles") {
  std::vector<Rule> rules;
  for (const Finding& finding : check(matrix_of({"I . C", "A . A"}), {})) {
    rules.push_back(finding.rule);
  }
  CHECK(rules == std::vector<Rule>{Rule::nobody_accountable, Rule::nobody_responsible, Rule::nobody_informs,
                                   Rule::several_accountable, Rule::nobody_responsible, Rule::role_without_part});
}

TEST_CASE("totals count A and R in one cell for both, and as one activity") {
  const std::vector<RoleTotals> counts = totals(matrix_of({"A/R C .", "R I .", "A I ."}));
  CHECK(counts[0].accountable == 2);
  CHECK(counts[0].responsible == 2);
  CHECK(counts[0].activities == 3);
  CHECK(counts[1].consulted == 1);
  CHECK(counts[1].informed == 2);
  CHECK(counts[1].activities == 3);
  CHECK(counts[2].activities == 0);
}

TEST_CASE("a matrix without activities has no findings") {
  RaciMatrix matrix;
  matrix.roles.resize(2);
  CHECK(check(matrix, {}).empty());
}
