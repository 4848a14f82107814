#include "comparison.hpp"

#include "convoy_text.hpp"

using namespace convoy_planner;

namespace {

const std::string kBefore =
    "title: Plan\n"
    "dated: 2026-12-01\n"
    "start: 2027-01-04\n"
    "arrive-by: 2027-02-26\n"
    "vehicles:\n"
    "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 2}, {name: Gone, duration: 1}]}\n"
    "  - {name: W, legs: [{name: C, duration: 1}]}\n";

const std::string kAfter =
    "title: Plan\n"
    "dated: 2027-01-20\n"
    "start: 2027-01-04\n"
    "arrive-by: 2027-02-26\n"
    "vehicles:\n"
    "  - {name: V, legs: [{name: A, duration: 2}, {name: 'B, renamed', id: b, duration: 2}]}\n"
    "  - {name: W, legs: [{name: C, duration: 1}, {name: New, duration: 6}]}\n";

}  // namespace

TEST_CASE("steps are the same by id; what moved, went and came is told") {
  const auto outcome = run("convoy-comparison", {{"before", kBefore}, {"after", kAfter}});
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "Before (plan of 1 December 2026), the convoy arrived on 29 January 2027. Now (plan of 20 January 2027) it "
        "arrives on 19 February 2027, 15 working days later.\n"
        "- Held up by: before 'V'; now 'W'\n"
        "- Now on the critical path: C and New\n"
        "- No longer on the critical path: A, B and Gone\n"
        "table: Plan: what changed\n"
        "Leg | Before | Now | Change\n"
        "A (V) | 4 to 8 January 2027 | 4 to 15 January 2027 | Took 1 week, now takes 2 weeks; is finished 5 working "
        "days later\n"
        "B, renamed (V) | 11 to 22 January 2027 | 18 to 29 January 2027 | Renamed, was 'B'; 5 working days later\n"
        "New (W) |  | 11 January to 19 February 2027 | Added\n"
        "Gone (V) | 25 to 29 January 2027 |  | Taken out\n"
        "One other leg, lead time or rendezvous stayed as it was.\n");
}

TEST_CASE("a plan and itself do not differ") {
  CHECK(as_text(run("convoy-comparison", {{"before", kBefore}, {"after", kBefore}})) ==
        "Before (plan of 1 December 2026), the convoy arrived on 29 January 2027. Now (plan of 1 December 2026) it "
        "arrives on 29 January 2027, on the same day.\n"
        "- What is critical, who holds the convoy up and how long vehicles wait are as before\n"
        "No leg changed.\n");
}

TEST_CASE("working days are counted as the later version counts them") {
  const std::string leg = "vehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n";
  const Convoy before = convoy_of("start: 2027-01-04\n" + leg);
  const Convoy after = convoy_of(
      "start: 2027-01-18\n"
      "non-working: [{from: 2027-01-11, to: 2027-01-12}]\n" +
      leg);
  const Comparison comparison = compare(before, after);
  CHECK(comparison.arrival_moved == 8);
  REQUIRE(comparison.changes.size() == 1);
  CHECK(comparison.changes[0].start_moved == 8);
  CHECK(compare(after, before).arrival_moved == -10);
}

TEST_CASE("what is wrong in either version is told at its own file") {
  const auto outcome = run("convoy-comparison", {{"before", "start: 2027-01-04\n"}, {"after", "start: x\n"}});
  CHECK(as_text(outcome).empty());
  REQUIRE(outcome.findings.size() == 3);
  CHECK(outcome.findings[0].starts_with("before:1:1: error: 'vehicles' of the plan is missing"));
  CHECK(outcome.findings[1].starts_with("after:1:"));
}

TEST_CASE("other constraints, another order and other free days are told") {
  const std::string head =
      "title: Plan\n"
      "start: 2027-01-04\n";
  const std::string before = head +
                             "vehicles:\n"
                             "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}\n"
                             "  - {name: W, legs: [{name: C, duration: 1}]}\n"
                             "constraints:\n"
                             "  - {kind: gate, name: Board, every: month, day: 25, holds: b}\n"
                             "  - {kind: freeze, name: Winter, from: 2027-01-04, to: 2027-01-05, holds: c}\n";
  const std::string after = head +
                            "non-working: [{from: 2027-03-01, to: 2027-03-05, name: Move}]\n"
                            "vehicles:\n"
                            "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1, after: [a, c]}]}\n"
                            "  - {name: W, legs: [{name: C, duration: 1}]}\n"
                            "constraints:\n"
                            "  - {kind: gate, name: Board, every: month, day: 25, holds: b, notice: 2 days}\n"
                            "  - {kind: fixed-date, name: Return, ends-by: 2027-02-05, holds: c}\n";
  CHECK(as_text(run("convoy-comparison", {{"before", before}, {"after", after}})) ==
        "Before, the convoy arrived on 29 January 2027. Now it arrives on 29 January 2027, on the same day.\n"
        "- Vehicles wait, together: before 12 working days; now 10 working days\n"
        "- Nobody works on: before bank holidays; now bank holidays, Move (1 to 5 March 2027)\n"
        "table: Plan: what changed\n"
        "Leg | Before | Now | Change\n"
        "B (V) | 25 to 29 January 2027 | 25 to 29 January 2027 | Now waits for A and C\n"
        "C (W) | 6 to 12 January 2027 | 4 to 8 January 2027 | 2 working days earlier\n"
        "table: Plan: constraints that changed\n"
        "Constraint | Before | Now\n"
        "Gate 'Board' | Starts on a day of the gate: day 25 of every month; holds B | Starts on a day of the gate: day "
        "25 of every month, ready 2 working days before; holds B\n"
        "Fixed date 'Return' | Not in the plan | Is finished by 5 February 2027; holds C\n"
        "Freeze 'Winter' | No part of it lies between 4 January 2027 and 5 January 2027; holds C | Taken out\n"
        "One other leg, lead time or rendezvous stayed as it was.\n");
}
