// The whole report of a small plan, and its parts.
#include "convoy_text.hpp"

using namespace convoy_planner;

namespace {

const std::string kPlan =
    "title: A small plan\n"
    "id: small\n"
    "note: Made up.\n"
    "start: 2027-01-04\n"
    "arrive-by: 2027-04-02\n"
    "non-working: [{from: 2027-02-15, to: 2027-02-19, name: Half term}]\n"
    "vehicles:\n"
    "  - name: Teams\n"
    "    legs:\n"
    "      - {name: Train, duration: 2}\n"
    "      - {name: Pilot, duration: 3 days, after: set-up}\n"
    "  - name: System\n"
    "    legs:\n"
    "      - {name: Specify, duration: 1}\n"
    "      - {name: Design, duration: 1, meanwhile: buy}\n"
    "      - {name: Set up, duration: 1, after: buy}\n"
    "constraints:\n"
    "  - {kind: lead-time, name: Buy, duration: 4, after: specify, before: set-up}\n"
    "  - {kind: gate, name: Board, every: month, day: second tuesday, notice: 2 days, holds: buy}\n";

const std::string kWaits =
    "table: A small plan: where vehicles wait\n"
    "Before leg | Vehicle | How long | For what | What can be done meanwhile\n"
    "Pilot | Teams | 41 working days, from 18 January 2027 | leg 'Set up' of vehicle 'System' | nothing is planned\n"
    "Set up | System | 41 working days, from 11 January 2027 | lead time 'Buy', which gate 'Board' lets begin on 9 "
    "February 2027 | Design\n";

}  // namespace

TEST_CASE("the report says when, why, where it waits, and all dates") {
  const auto outcome = run("convoy", {{"data", kPlan}});
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "### When the convoy arrives\n"
        "The convoy sets out on 4 January 2027 and arrives on 25 March 2027, after 54 working days. It should arrive "
        "by 2 April 2027, so it has 4 working days to spare.\n"
        "Made up.\n"
        "Vehicle 'System' holds the convoy up: 25 working days of the critical path are its own, 20 of them in lead "
        "time 'Buy'. The path begins with gate 'Board', before which nothing on it can start.\n"
        "The critical path, where a day lost is a day later for all:\n"
        "- Buy (lead time of System): 9 February to 15 March 2027, kept back until then by gate 'Board'\n"
        "- Set up (System): 16 to 22 March 2027\n"
        "- Pilot (Teams): 23 to 25 March 2027\n"
        "No vehicle can start later as a whole without moving the arrival.\n"
        "### Timeline\n"
        "figure: A small plan: timeline\n"
        "### Where vehicles wait\n" +
            kWaits +
            "### Leg by leg\n"
            "table: A small plan: dates and slack\n"
            "Leg | Takes | Waits for | Earliest dates | Finished at the latest on | Slack\n"
            "Teams |  |  |  |  | \n"
            "Train | 2 weeks |  | 4 to 15 January 2027 | 25 March 2027 | 44 working days\n"
            "Pilot | 3 working days | Set up | 23 to 25 March 2027 | 25 March 2027 | none: critical\n"
            "System |  |  |  |  | \n"
            "Specify | 1 week |  | 4 to 8 January 2027 | 4 February 2027 | 19 working days\n"
            "Design (meanwhile) | 1 week | the start of Buy | 9 to 22 February 2027 | 25 March 2027 | 23 working days\n"
            "Set up | 1 week | Buy | 16 to 22 March 2027 | 22 March 2027 | none: critical\n"
            "Lead times |  |  |  |  | \n"
            "Buy | 4 weeks | Specify | 9 February to 15 March 2027 | 15 March 2027 | none: critical\n"
            "table: A small plan: constraints on dates\n"
            "Constraint | What it holds | What it asks | What came of it\n"
            "Gate 'Board' | Buy | Starts on a day of the gate: the second Tuesday of every month, ready 2 working days "
            "before | Keeps back 'Buy' until 9 February 2027\n"
            "Dates are working days: Monday to Friday without England's bank holidays. Nobody works on: Half term (15 "
            "to 19 February 2027).\n"
            "download: small.ics\n"
            "download: small.csv\n");
}

TEST_CASE("one part of the report stands without its heading") {
  CHECK(as_text(run("convoy", {{"data", kPlan}}, {{"show", "waits"}})) == kWaits);
  CHECK(as_text(run("convoy", {{"data", kPlan}}, {{"show", "timeline"}})) == "figure: A small plan: timeline\n");
}

TEST_CASE("chances come with their method") {
  const std::string plan =
      "start: 2027-01-04\n"
      "arrive-by: 2027-01-15\n"
      "chance: {samples: 1000, seed: 5}\n"
      "vehicles: [{name: V, legs: [{name: A, duration: [1, 2, 3]}]}]\n"
      "constraints: [{kind: fixed-date, name: Return, ends-by: 2027-01-18, holds: a}]\n";
  CHECK(as_text(run("convoy", {{"data", plan}}, {{"show", "chances"}})) ==
        "table: The convoy: how likely it is to arrive\n"
        "Arrives by | Chance\n"
        "15 January 2027, when it should, with the likely figures | 60%\n"
        "19 January 2027 | 87%\n"
        "20 January 2027 | 95%\n"
        "table: The convoy: how likely fixed dates are kept\n"
        "Fixed date | Chance\n"
        "Return: A | 74%\n"
        "The plan was run 1,000 times. Each run drew a duration for every leg with three figures (from a triangular "
        "distribution, each on its own) and worked out all dates again. The seed is 5: the same plan always gives the "
        "same figures. What the figures leave out, such as troubles that meet several legs together, makes late "
        "arrivals likelier than they say.\n");
}

TEST_CASE("a plan without waits says so") {
  CHECK(as_text(run("convoy",
                    {{"data",
                      "start: 2027-01-04\n"
                      "vehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n"}},
                    {{"show", "waits"}})) == "No vehicle waits on the way.\n");
}

TEST_CASE("shares are never said to be all or nothing unless they are") {
  CHECK(share_text(0, 1000) == "0%");
  CHECK(share_text(1, 1000) == "under 1%");
  CHECK(share_text(505, 1000) == "51%");
  CHECK(share_text(999, 1000) == "over 99%");
  CHECK(share_text(1000, 1000) == "100%");
}

TEST_CASE("durations are weeks where all figures are") {
  CHECK(duration_text({5, 5, 5}) == "1 week");
  CHECK(duration_text({7, 7, 7}) == "7 working days");
  CHECK(duration_text({5, 10, 20}) == "2 weeks (1 to 4)");
  CHECK(duration_text({4, 5, 6}) == "5 working days (4 to 6)");
  CHECK(duration_text({0, 0, 0}).empty());
}
