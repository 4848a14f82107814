// Dates, slack and what keeps steps back. 4 January 2027 is a Monday.
#include "convoy_text.hpp"

using namespace convoy_planner;

TEST_CASE("legs of a vehicle follow each other; a figure is weeks, or days if it says so") {
  CHECK(
      dates(convoy_of(
          "start: 2027-01-04\n"
          "vehicles:\n"
          "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 3 days}, {name: C, duration: 1.2}]}\n")) ==
      "a 2027-01-04..2027-01-08 latest 2027-01-08 slack 0\n"
      "b 2027-01-11..2027-01-13 latest 2027-01-13 slack 0\n"
      "c 2027-01-14..2027-01-21 latest 2027-01-21 slack 0\n");
}

TEST_CASE("a plan sets out on the first working day") {
  CHECK(dates(convoy_of("start: 2027-01-01\nvehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-08 slack 0\n");
}

TEST_CASE("vehicles wait for each other, and the faster one has slack") {
  CHECK(dates(convoy_of("start: 2027-01-04\n"
                        "vehicles:\n"
                        "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1, after: [a, c]}]}\n"
                        "  - {name: W, legs: [{name: C, duration: 2}, {name: D, duration: 3 days, after: []}]}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-15 slack 5\n"
        "b 2027-01-18..2027-01-22 latest 2027-01-22 slack 0\n"
        "c 2027-01-04..2027-01-15 latest 2027-01-15 slack 0\n"
        "d 2027-01-04..2027-01-06 latest 2027-01-22 slack 12\n");
}

TEST_CASE("at a rendezvous vehicles meet, and go on together") {
  CHECK(dates(convoy_of("start: 2027-01-04\n"
                        "vehicles:\n"
                        "  - {name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}\n"
                        "  - {name: W, legs: [{name: C, duration: 2}, {name: D, duration: 1}]}\n"
                        "rendezvous:\n"
                        "  - {name: Meet, after: [a, c], before: [b, d]}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-15 slack 5\n"
        "b 2027-01-18..2027-01-22 latest 2027-01-22 slack 0\n"
        "c 2027-01-04..2027-01-15 latest 2027-01-15 slack 0\n"
        "d 2027-01-18..2027-01-22 latest 2027-01-22 slack 0\n"
        "meet 2027-01-15..2027-01-15 latest 2027-01-15 slack 0\n");
}

TEST_CASE("a lead time passes by itself, and meanwhile work begins with it") {
  CHECK(dates(convoy_of("start: 2027-01-04\n"
                        "vehicles:\n"
                        "  - name: V\n"
                        "    legs:\n"
                        "      - {name: Specify, duration: 1}\n"
                        "      - {name: Design, duration: 1, meanwhile: buy}\n"
                        "      - {name: Set up, duration: 1, after: specify}\n"
                        "constraints:\n"
                        "  - {kind: lead-time, name: Buy, duration: 4, after: specify, before: set-up}\n")) ==
        "specify 2027-01-04..2027-01-08 latest 2027-01-08 slack 0\n"
        "design 2027-01-11..2027-01-15 latest 2027-02-12 slack 20\n"
        "set-up 2027-02-08..2027-02-12 latest 2027-02-12 slack 0\n"
        "buy 2027-01-11..2027-02-05 latest 2027-02-05 slack 0\n");
}

TEST_CASE("a gate lets a leg start on its days only, and asks for notice") {
  const std::string plan =
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}]\n"
      "constraints:\n"
      "  - {kind: gate, name: Board, every: month, day: second tuesday, holds: b";
  CHECK(dates(convoy_of(plan + "}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-11 slack 1\n"
        "b 2027-01-12..2027-01-18 latest 2027-01-18 slack 0\n");
  CHECK(dates(convoy_of(plan + ", notice: 5 days}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-02-01 slack 16\n"
        "b 2027-02-09..2027-02-15 latest 2027-02-15 slack 0\n");
}

TEST_CASE("no part of a leg lies in a freeze") {
  CHECK(dates(convoy_of("start: 2027-01-04\n"
                        "vehicles: [{name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}]\n"
                        "constraints:\n"
                        "  - {kind: freeze, name: Winter, from: 2027-01-13, to: 2027-01-20, holds: b}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-20 slack 8\n"
        "b 2027-01-21..2027-01-27 latest 2027-01-27 slack 0\n");
}

TEST_CASE("a leg starts on its fixed date, or not before it") {
  const std::string plan =
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: 1}, {name: B, duration: 1}]}]\n"
      "constraints:\n"
      "  - {kind: fixed-date, name: Year, holds: b, ";
  const std::string wanted =
      "a 2027-01-04..2027-01-08 latest 2027-01-29 slack 15\n"
      "b 2027-02-01..2027-02-05 latest 2027-02-05 slack 0\n";
  CHECK(dates(convoy_of(plan + "starts-on: 2027-02-01}\n")) == wanted);
  CHECK(dates(convoy_of(plan + "starts-from: 2027-01-30}\n")) == wanted);
}

TEST_CASE("a deadline that is met lowers slack; one that is missed is said, and the plan stands") {
  const std::string plan =
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - {name: V, legs: [{name: A, duration: 1}]}\n"
      "  - {name: W, legs: [{name: C, duration: 4}]}\n"
      "constraints:\n"
      "  - {kind: fixed-date, name: Return, holds: a, ends-by: ";
  CHECK(dates(convoy_of(plan + "2027-01-13}\n")) ==
        "a 2027-01-04..2027-01-08 latest 2027-01-13 slack 3\n"
        "c 2027-01-04..2027-01-29 latest 2027-01-29 slack 0\n");
  CHECK(
      findings(plan + "2027-01-06}\n") ==
      Texts{
          "data:6:5: warning: fixed date 'Return' is missed: leg 'A' must be finished by 6 January 2027, but is so on "
          "8 January 2027 at the earliest, 2 working days later (shorten what comes before it, or agree another "
          "date)"});
}

TEST_CASE("arriving too late is said") {
  CHECK(
      findings("start: 2027-01-04\narrive-by: 2027-01-06\nvehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n") ==
      Texts{"data:2:1: warning: the convoy arrives on 8 January 2027, 2 working days after it should (shorten what is "
            "critical, let legs go side by side, or agree another date)"});
}

TEST_CASE("a plan beyond the known bank holidays says so") {
  CHECK(
      findings("start: 2040-01-02\nvehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n") ==
      Texts{"data:1:1: warning: the plan goes beyond the bank holidays that are known, which are those of 2020 to 2028 "
            "(write the others under 'non-working')"});
  CHECK(findings("start: 2040-01-02\nbank-holidays: none\nvehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n")
            .empty());
}

TEST_CASE("two dates that one leg can't both keep are an error, in whatever order they stand") {
  const std::string plan =
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n"
      "constraints:\n";
  const std::string on = "  - {kind: fixed-date, name: Launch, starts-on: 2027-01-18, holds: a}\n";
  const std::string from = "  - {kind: fixed-date, name: Budget, starts-from: 2027-02-01, holds: a}\n";
  const std::string said =
      ": error: leg 'A' must not start before 1 February 2027, but must on 18 January 2027 by fixed date 'Launch' "
      "(take "
      "one of the dates out)";
  CHECK(findings(plan + on + from) == Texts{"data:5:5" + said});
  CHECK(findings(plan + from + on) == Texts{"data:4:5" + said});
  CHECK(findings(plan + on + "  - {kind: fixed-date, name: Other, starts-on: 2027-01-19, holds: a}\n") ==
        Texts{"data:5:5: error: leg 'A' must start on 19 January 2027 and, by fixed date 'Launch', on 18 January 2027 "
              "(take one of the dates out)"});
  const std::string earlier = "  - {kind: fixed-date, name: Budget, starts-from: 2027-01-11, holds: a}\n";
  const std::string kept = "a 2027-01-18..2027-01-22 latest 2027-01-22 slack 0\n";
  CHECK(dates(convoy_of(plan + on + earlier)) == kept);
  CHECK(dates(convoy_of(plan + earlier + on)) == kept);
}

TEST_CASE("a gate on a day on which nobody works moves to the next one that is") {
  CHECK(dates(convoy_of("start: 2027-03-22\n"
                        "vehicles: [{name: V, legs: [{name: A, duration: 1 day}, {name: B, duration: 1 day}]}]\n"
                        "constraints: [{kind: gate, name: Board, days: [2027-03-26], holds: b}]\n")) ==
        "a 2027-03-22..2027-03-22 latest 2027-03-25 slack 3\n"
        "b 2027-03-30..2027-03-30 latest 2027-03-30 slack 0\n");  // Good Friday, then Easter Monday
}

TEST_CASE("a leg starts on one gate only, and never on a fixed date besides") {
  const std::string plan =
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n"
      "constraints:\n"
      "  - {kind: gate, name: Board, every: month, day: 15, holds: a}\n";
  CHECK(findings(plan + "  - {kind: gate, name: Panel, every: month, day: 20, holds: v}\n") ==
        Texts{"data:5:5: error: leg 'A' waits for two gates, 'Board' and 'Panel' (put a leg between them, so that each "
              "has its own)"});
  CHECK(
      findings(plan + "  - {kind: fixed-date, name: Launch, starts-on: 2027-01-15, holds: a}\n") ==
      Texts{"data:4:5: error: leg 'A' must start on 15 January 2027 and on a day of gate 'Board' (take the fixed date "
            "or the gate out)"});
}
