#include "simulation.hpp"

#include "convoy_text.hpp"

#include <numeric>

using namespace convoy_planner;

namespace {

const std::string kOneLeg =
    "start: 2027-01-04\n"
    "chance: {samples: 20000}\n"
    "vehicles: [{name: V, legs: [{name: A, duration: [10 days, 20 days, 60 days]}]}]\n";

}  // namespace

TEST_CASE("one leg's arrivals have the triangular distribution") {
  const Convoy convoy = convoy_of(kOneLeg);
  REQUIRE(convoy.chance);
  const std::vector<int>& arrivals = convoy.chance->arrivals;
  CHECK(arrivals.size() == 20'000);
  CHECK(arrivals.front() >= 10);
  CHECK(arrivals.back() <= 60);
  // Of the triangular distribution from a to c with mode b: mean (a + b + c) / 3; up to b lies (b - a) / (c - a).
  const double mean = std::accumulate(arrivals.begin(), arrivals.end(), 0.0) / 20'000;
  CHECK(mean == Approx(30).margin(0.3));
  // Whole days: half of those that round to 20 lie below it.
  const double below =
      (static_cast<double>(convoy.chance->arrived_by(19)) + static_cast<double>(convoy.chance->arrived_by(20))) /
      40'000;
  CHECK(below == Approx(0.2).margin(0.01));
  CHECK(convoy.chance->percentile(50) == Approx(28.4).margin(1));  // c - sqrt((c - a)(c - b) / 2) = 28.4
}

TEST_CASE("the same plan has the same chances, whatever its parts are called") {
  const Convoy first = convoy_of(kOneLeg);
  const Convoy again = convoy_of(kOneLeg);
  CHECK(first.chance->arrivals == again.chance->arrivals);
  std::string renamed = kOneLeg;
  renamed.replace(renamed.find("name: A"), 7, "name: Z");
  CHECK(convoy_of(renamed).chance->arrivals == first.chance->arrivals);
  std::string longer = kOneLeg;
  longer.replace(longer.find("20 days"), 7, "21 days");
  CHECK(convoy_of(longer).chance->seed != first.chance->seed);
}

TEST_CASE("a seed that is given is used") {
  std::string seeded = kOneLeg;
  seeded.replace(seeded.find("samples: 20000"), 14, "samples: 20000, seed: 42");
  CHECK(convoy_of(seeded).chance->seed == 42);
}

TEST_CASE("the latest of two vehicles decides, so both together are later than each") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "chance: {samples: 20000, seed: 1}\n"
      "vehicles:\n"
      "  - {name: V, legs: [{name: A, duration: [10 days, 20 days, 30 days]}]}\n"
      "  - {name: W, legs: [{name: B, duration: [10 days, 20 days, 30 days]}]}\n");
  const double both = static_cast<double>(convoy.chance->arrived_by(20)) / 20'000;
  CHECK(both == Approx(0.549 * 0.549).margin(0.02));  // each: 1 - (30 - 20.5)^2 / (20 * 10), as 20.5 rounds up
}

TEST_CASE("the random numbers are those of SplitMix64") {
  RandomNumbers random(1234567);
  CHECK(random.next() == 6457827717110365317U);
  CHECK(random.next() == 3203168211198807973U);
}

TEST_CASE("fixed dates have a chance of their own, and single figures none") {
  const Convoy convoy = convoy_of(
      "start: 2027-01-04\n"
      "vehicles: [{name: V, legs: [{name: A, duration: [1, 2, 3]}]}]\n"
      "constraints: [{kind: fixed-date, name: Return, ends-by: 2027-01-15, holds: a}]\n");
  REQUIRE(convoy.chance->checkpoints.size() == 1);
  const double kept = static_cast<double>(convoy.chance->checkpoints[0].kept) / convoy.chance->samples;
  CHECK(kept == Approx(0.6).margin(0.06));
  CHECK_FALSE(convoy_of("start: 2027-01-04\nvehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n").chance);
}
