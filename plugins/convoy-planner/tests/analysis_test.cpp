#include "analysis.hpp"

#include "convoy_text.hpp"

using namespace convoy_planner;

namespace {

const std::string kBuying =
    "start: 2027-01-04\n"
    "vehicles:\n"
    "  - name: Teams\n"
    "    legs:\n"
    "      - {name: Train, duration: 2}\n"
    "      - {name: Pilot, duration: 2, after: set-up}\n"
    "  - name: System\n"
    "    legs:\n"
    "      - {name: Specify, duration: 1}\n"
    "      - {name: Design, duration: 1, meanwhile: buy}\n"
    "      - {name: Set up, duration: 1, after: buy}\n"
    "constraints:\n"
    "  - {kind: lead-time, name: Buy, duration: 4, after: specify, before: set-up}\n";

std::string path_of(const Convoy& convoy, const Analysis& analysis) {
  std::string text;
  for (const std::uint32_t step : analysis.critical_path) {
    text += (text.empty() ? "" : " ") + convoy.plan.steps[step].id;
  }
  return text;
}

std::string waits_of(const Convoy& convoy, const Analysis& analysis) {
  std::string text;
  for (const Wait& wait : analysis.waits) {
    text += convoy.plan.vehicles[wait.vehicle].id + " before " + convoy.plan.steps[wait.leg].id + ", " +
            std::to_string(wait.until - wait.from) + " days for " + cause_text(convoy, wait);
    for (const std::uint32_t leg : wait.meanwhile) {
      text += "; meanwhile " + convoy.plan.steps[leg].id;
    }
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the critical path goes back from the arrival, and its vehicle holds the convoy up") {
  const Convoy convoy = convoy_of(kBuying);
  const Analysis analysis = analyse(convoy);
  CHECK(path_of(convoy, analysis) == "specify buy set-up pilot");
  CHECK(analysis.pace == kNone);
  REQUIRE(analysis.slowest != kNone);
  CHECK(convoy.plan.vehicles[analysis.slowest].id == "system");
  CHECK(analysis.path_days == std::vector<int>{10, 30});
  CHECK(convoy.plan.steps[analysis.longest].id == "buy");
  CHECK(analysis.slack == std::vector<int>{0, 0});
}

TEST_CASE("where a vehicle stands still it waits, and meanwhile work is no leg of its way") {
  const Convoy convoy = convoy_of(kBuying);
  CHECK(waits_of(convoy, analyse(convoy)) ==
        "teams before pilot, 20 days for leg 'Set up' of vehicle 'System'\n"
        "system before set-up, 20 days for lead time 'Buy'; meanwhile design\n");
}

TEST_CASE("a gate that keeps the last leg back sets the pace") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}]\n"
      "constraints: [{kind: gate, name: Board, every: month, day: last friday, holds: b}]\n");
  const Analysis analysis = analyse(convoy);
  CHECK(path_of(convoy, analysis) == "b");
  REQUIRE(analysis.pace != kNone);
  CHECK(name_of(convoy.plan.holds[analysis.pace]) == "gate 'Board'");
  CHECK(waits_of(convoy, analysis) == "v before b, 14 days for gate 'Board'\n");
}

TEST_CASE("a wait for another vehicle and then for a gate names both") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1, after: [a, c]}]}\n"
      "  - {name: W, legs: [{name: C, duration: 2}]}\n"
      "constraints: [{kind: gate, name: Board, every: month, day: last friday, holds: b}]\n");
  CHECK(waits_of(convoy, analyse(convoy)) ==
        "v before b, 14 days for leg 'C' of vehicle 'W' until 15 January 2027, then gate 'Board'\n");
}

TEST_CASE("meanwhile work for a gate begins when what is held is ready") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - name: V\n"
      "    legs: [{name: A, duration: 1}, {name: M, duration: 2 days, meanwhile: board}, {name: B, duration: 1}]\n"
      "constraints: [{kind: gate, name: Board, every: month, day: last friday, holds: b}]\n");
  CHECK(dates(convoy) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-28 slack 14\n"
        "m 2027-01-11..2027-01-12 latest 2027-02-04 slack 17\n"
        "b 2027-01-29..2027-02-04 latest 2027-02-04 slack 0\n");
  CHECK(waits_of(convoy, analyse(convoy)) == "v before b, 14 days for gate 'Board'; meanwhile m\n");
}

TEST_CASE("at a rendezvous the wait names who comes last") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}\n"
      "  - {name: W, legs: [{name: C, duration: 2}]}\n"
      "rendezvous: [{name: Meet, after: [a, c], before: b}]\n");
  CHECK(waits_of(convoy, analyse(convoy)) == "v before b, 5 days for rendezvous 'Meet', where 'C (W)' comes last\n");
}

TEST_CASE("who waits for meanwhile work of their own is at work, and waits only until it can begin") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - name: V\n"
      "    legs:\n"
      "      - {name: A, duration: 1}\n"
      "      - {name: M, duration: 1, meanwhile: buy}\n"
      "      - {name: N, duration: 1, after: m, meanwhile: buy}\n"
      "      - {name: B, duration: 1, after: [a, n]}\n"
      "  - {name: W, legs: [{name: C, duration: 2}, {name: D, duration: 1, after: buy}]}\n"
      "constraints: [{kind: lead-time, name: Buy, duration: 6, after: c, before: d}]\n");
  CHECK(waits_of(convoy, analyse(convoy)) ==
        "v before m, 5 days for the start of lead time 'Buy'\n"
        "w before d, 30 days for lead time 'Buy'; meanwhile m; meanwhile n\n");
}
