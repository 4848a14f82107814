// What authors can get wrong in a plan: every message whole, with its place.
#include "convoy_text.hpp"

using namespace convoy_planner;

namespace {

const std::string kTwo =
    "start: 2027-01-04\n"
    "vehicles: [{name: V, legs: [{name: Alpha, duration: 1}, {name: Beta, duration: 1}]}]\n";

}  // namespace

TEST_CASE("empty plans and plans of another shape") {
  CHECK(findings("# nothing\n") == Texts{"data:1:1: error: the plan is empty (write at least 'start' and 'vehicles')"});
  CHECK(findings("[a]\n") ==
        Texts{"data:1:1: error: the plan must be a mapping of keys and values (write 'key: value' lines)"});
  CHECK(findings("title: T\n") ==
        Texts{"data:1:1: error: 'start' of the plan is missing (say on which day the convoy sets out: 'start: "
              "2026-04-07')",
              "data:1:1: error: 'vehicles' of the plan is missing or empty (write a line '- name: ...' for each "
              "workstream)"});
}

TEST_CASE("unknown keys and names say what was meant") {
  CHECK(
      findings("start: 2027-01-04\nvehicels: []\nvehicles: [{name: V, legs: [{name: A, duration: 1, aftre: b}]}]\n") ==
      Texts{"data:3:52: error: unknown key 'aftre' in leg 'A' (did you mean 'after'?)",
            "data:2:1: error: unknown key 'vehicels' in the plan (did you mean 'vehicles'?)"});
  CHECK(findings("start: 2027-01-04\nvehicles: [{name: V, legs: [{name: Alpha, duration: 1}, {name: Beta, duration: 1, "
                 "after: alhpa}]}]\n") ==
        Texts{"data:2:90: error: 'after' of leg 'Beta' names 'alhpa', which the plan does not have (did you mean "
              "'alpha'?)"});
  CHECK(
      findings(kTwo + "constraints:\n  - {kind: freeze, name: F, from: 2027-01-05, to: 2027-01-06, holds: nobody}\n") ==
      Texts{"data:4:70: error: 'holds' of freeze 'F' names 'nobody', which the plan does not have (it must be a leg or "
            "a vehicle, by id or name)"});
}

TEST_CASE("cycles name their legs") {
  CHECK(
      findings("start: 2027-01-04\n"
               "vehicles:\n"
               "  - {name: V, legs: [{name: A, duration: 1, after: c}, {name: B, duration: 1}]}\n"
               "  - {name: W, legs: [{name: C, duration: 1, after: b}]}\n") ==
      Texts{"data:3:22: error: leg 'A' waits for itself: 'A' ← 'C' ← 'B' ← 'A' (read '←' as 'waits for', and take one "
            "of these out of 'after', 'before' or 'meanwhile')"});
  CHECK(findings("start: 2027-01-04\nvehicles: [{name: V, legs: [{name: A, duration: 1, after: a}]}]\n") ==
        Texts{"data:2:29: error: leg 'A' waits for itself: 'A' ← 'A' (read '←' as 'waits for', and take one of these "
              "out of 'after', 'before' or 'meanwhile')"});
}

TEST_CASE("fixed dates that can't be kept say which leg, and why") {
  CHECK(findings(kTwo + "constraints:\n  - {kind: fixed-date, name: Launch, starts-on: 2027-01-06, holds: beta}\n") ==
        Texts{"data:4:5: error: fixed date 'Launch' is impossible: leg 'Beta' must start on 6 January 2027, but cannot "
              "before 11 January 2027 (it waits for leg 'Alpha', which is finished on 8 January 2027)"});
  CHECK(findings(kTwo + "constraints:\n  - {kind: fixed-date, name: Launch, starts-on: 2027-01-16, holds: beta}\n") ==
        Texts{"data:4:5: error: fixed date 'Launch' is impossible: nobody works on Saturday 16 January 2027, when leg "
              "'Beta' must start (the next working day is 2027-01-18)"});
  CHECK(
      findings(kTwo + "constraints:\n  - {kind: fixed-date, name: Launch, ends-by: 2026-12-01, holds: beta}\n") ==
      Texts{"data:4:5: error: fixed date 'Launch' is impossible: 1 December 2026 lies before the convoy sets out on 4 "
            "January 2027, and leg 'Beta' is held to it (set another date, or let the convoy set out earlier)"});
  CHECK(
      findings(kTwo + "constraints:\n  - {kind: gate, name: Board, days: [2027-01-05], holds: beta}\n") ==
      Texts{"data:4:5: error: leg 'Beta' is ready on 11 January 2027, but gate 'Board' has no day after that (give the "
            "gate later days)"});
}

TEST_CASE("durations that are none") {
  const auto with = [](const std::string& duration) {
    return findings("start: 2027-01-04\nvehicles: [{name: V, legs: [{name: A, duration: " + duration + "}]}]\n");
  };
  CHECK(with("''").size() == 1);
  CHECK(with("-1").size() == 1);
  CHECK(with("0").size() == 1);
  CHECK(with("1e9").size() == 1);
  CHECK(with("soon").size() == 1);
  CHECK(with("[1, 2]") == Texts{"data:2:49: error: 'duration' of leg 'A' has 2 figures (write one figure, or three: "
                                "optimistic, likely, pessimistic)"});
  CHECK(with("[3, 2, 4]").size() == 1);
  CHECK(with("{optimistic: 1, likely: 2}").size() == 1);
}

TEST_CASE("a plan that never ends is refused") {
  std::string plan = "start: 2027-01-04\nvehicles:\n  - name: V\n    legs:\n";
  for (int i = 0; i < 9; ++i) {
    plan += "      - {name: L" + std::to_string(i) + ", duration: 500}\n";
  }
  CHECK(findings(plan).size() == 1);
  CHECK(findings("start: 2027-01-04\nnon-working: [{from: 2027-01-01, to: 2199-12-31}]\nvehicles: [{name: V, legs: "
                 "[{name: A, duration: 1}]}]\n") ==
        Texts{"data:1:1: error: the plan has no working day in 40 years (look at its 'non-working' periods)"});
}

TEST_CASE("a long cycle is cut, and many cycles are") {
  std::string plan =
      "start: 2027-01-04\nvehicles:\n  - name: V\n    legs:\n      - {name: L0, duration: 1, after: l1999}\n";
  for (int i = 1; i < 2000; ++i) {
    plan += "      - {name: L" + std::to_string(i) + ", duration: 1}\n";
  }
  const Texts long_one = findings(plan);
  REQUIRE(long_one.size() == 1);
  CHECK(long_one.front().find("← 1960 more ←") != std::string::npos);
  plan = "start: 2027-01-04\nvehicles:\n  - name: V\n    legs:\n";
  for (int i = 0; i < 50; ++i) {
    const std::string name = "l" + std::to_string(i);
    plan += "      - {name: " + name + ", duration: 1, after: " + name + "}\n";
  }
  CHECK(findings(plan).size() == 10);
}

TEST_CASE("an unreadable plan leaves no blocks, and chances need three figures") {
  CHECK(as_text(run("convoy", {{"data", "start: x\n"}})).empty());
  const auto outcome = run("convoy", {{"data", kTwo}}, {{"show", "chances"}});
  CHECK(as_text(outcome).empty());
  CHECK(outcome.findings ==
        Texts{"page:2:0: error: there are no chances to show, as no leg has three figures (give a leg 'duration: "
              "[optimistic, likely, pessimistic]')"});
}

TEST_CASE("names that could mean several things, or the wrong one") {
  const auto with = [](const std::string& leg) {
    return findings(
        "start: 2027-01-04\nvehicles:\n  - {name: V, legs: [{name: Pilot, id: p, duration: 1}, {name: Pilot, "
        "id: q, duration: 1}]}\n  - {name: W, legs: [" +
        leg + "]}\nrendezvous: [{name: Meet, after: [p, c]}]\n");
  };
  CHECK(with("{name: C, duration: 1, after: Pilot}") ==
        Texts{"data:4:52: error: 'after' of leg 'C' names 'Pilot', and there are several of that name (write its 'id' "
              "instead)"});
  CHECK(with("{name: C, duration: 1, meanwhile: meet}") ==
        Texts{"data:4:56: error: 'meanwhile' of leg 'C' names the rendezvous 'Meet' (it must be a leg or a constraint "
              "that somebody waits for)"});
  CHECK(with("{name: C, id: p, duration: 1}") ==
        Texts{"data:4:22: error: leg 'C' has the id 'p' of the leg on line 3 (give it an 'id' of its own)"});
}

TEST_CASE("a name that is missing is told once") {
  CHECK(findings("start: 2027-01-04\nvehicles: [{name: V, legs: [{duration: 1}, {duration: 1}]}]\n") ==
        Texts{"data:2:29: error: 'name' of leg 1 of vehicle 'V' is missing (say in a few words what it is)",
              "data:2:44: error: 'name' of leg 2 of vehicle 'V' is missing (say in a few words what it is)"});
}

TEST_CASE("a rendezvous of one vehicle is told, and the plan stands") {
  CHECK(findings(kTwo + "rendezvous: [{name: Meet, after: [alpha, beta]}]\n") ==
        Texts{"data:3:14: warning: rendezvous 'Meet' waits for one vehicle only (name legs of all vehicles that must "
              "meet, or let legs follow each other with 'after')"});
}

TEST_CASE("a plan's title need not be an id, and its files always have a name") {
  const auto files = [](const std::string& title) {
    std::string names;
    const auto outcome = run("convoy", {{"data", title + kTwo}}, {{"show", "table"}});
    CHECK(outcome.findings.empty());
    for (const waymark::Download& each : outcome.document.downloads) {
      names += each.name + " ";
    }
    return names;
  };
  CHECK(files("") == "convoy.ics convoy.csv ");
  CHECK(files("title: 2027 plan\n") == "plan.ics plan.csv ");
  CHECK(files("title: '2027'\n") == "convoy.ics convoy.csv ");
  CHECK(files("title: Con\n") == "convoy-con.ics convoy-con.csv ");
}
