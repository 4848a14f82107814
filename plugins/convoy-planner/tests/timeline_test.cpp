#include "timeline.hpp"

#include "convoy_text.hpp"

#include <algorithm>

using namespace convoy_planner;
using waymark::Figure;
using waymark::Primitive;

namespace {

std::vector<Figure> drawn(const std::string& plan) {
  const Convoy convoy = convoy_of(plan);
  return draw_timeline(convoy, analyse(convoy));
}

std::size_t count(const Figure& figure, Primitive::Kind kind) {
  return static_cast<std::size_t>(std::count_if(figure.primitives.begin(), figure.primitives.end(),
                                                [&](const Primitive& each) { return each.kind == kind; }));
}

/// Everything but curves' control points, which are corners here too.
void check_inside(const Figure& figure) {
  for (const Primitive& each : figure.primitives) {
    for (const waymark::Point& point : each.points) {
      CHECK(point.x >= -1);
      CHECK(point.x <= figure.width + 1);
      CHECK(point.y >= -1);
      CHECK(point.y <= figure.height + 1);
    }
  }
}

const std::string kPlan =
    "title: Plan\n"
    "start: 2027-01-04\n"
    "arrive-by: 2027-03-12\n"
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
    "rendezvous: [{name: Meet, after: [train, set-up], before: pilot}]\n"
    "constraints:\n"
    "  - {kind: lead-time, name: Buy, duration: 4, after: specify, before: set-up}\n"
    "  - {kind: freeze, name: Half term, from: 2027-02-15, to: 2027-02-19, holds: train}\n";

}  // namespace

TEST_CASE("a small plan has a row a step, and the picture in words has all dates") {
  const std::vector<Figure> figures = drawn(kPlan);
  REQUIRE(figures.size() == 1);
  check_inside(figures[0]);
  CHECK(figures[0].title == "Plan: timeline");
  CHECK(figures[0].description ==
        "A timeline from 4 January 2027 to 12 March 2027. Teams: Train: 4 January 2027 to 15 January 2027. Pilot: 15 "
        "February 2027 to 17 February 2027, critical. System: Specify: 4 January 2027 to 8 January 2027, critical. "
        "Design: 11 January 2027 to 15 January 2027, meanwhile work. Set up: 8 February 2027 to 12 February 2027, "
        "critical. Lead times: Buy: 11 January 2027 to 5 February 2027, critical. Rendezvous: Meet: 12 February 2027, critical. "
        "The "
        "convoy should arrive by 12 March 2027.");
  CHECK(count(figures[0], Primitive::Kind::path) == 2);  // the rendezvous, and its entry in the key
}

TEST_CASE("without colour, what differs still looks different") {
  const Figure figure = drawn(kPlan).front();
  const auto has = [&](waymark::Tone fill, bool dashed) {
    return std::any_of(figure.primitives.begin(), figure.primitives.end(), [&](const Primitive& each) {
      return each.kind == Primitive::Kind::rectangle && each.fill == fill && each.dashed == dashed;
    });
  };
  CHECK(has(waymark::Tone::accent, false));  // critical: dark
  CHECK(has(waymark::Tone::tint, false));    // other legs: light
  CHECK(has(waymark::Tone::paper, true));    // lead times, in the key: a dashed edge
  CHECK(has(waymark::Tone::paper, false));   // meanwhile work: hatched
  CHECK(has(waymark::Tone::none, true));     // a freeze
}

TEST_CASE("long names take several lines, and a figure is no longer than a page") {
  std::string plan = "start: 2027-01-04\nvehicles:\n  - name: V\n    legs:\n";
  for (int i = 0; i < 60; ++i) {
    plan += "      - {name: " + std::to_string(i) +
            ". leg with a name that is much too long for one line of the figure, id: l" + std::to_string(i) +
            ", duration: 1}\n";
  }
  const std::vector<Figure> figures = drawn(plan);
  CHECK(figures.size() > 2);
  for (const Figure& figure : figures) {
    check_inside(figure);
    CHECK(figure.height <= 900);
  }
  CHECK(figures[1].title == "The convoy: timeline (2 of " + std::to_string(figures.size()) + ")");
}

TEST_CASE("a large plan has a row a vehicle") {
  std::string plan = "start: 2027-01-04\nvehicles:\n";
  for (int vehicle = 0; vehicle < 20; ++vehicle) {
    plan += "  - name: Vehicle " + std::to_string(vehicle) + "\n    legs:\n";
    for (int leg = 0; leg < 100; ++leg) {
      plan += "      - {name: Leg " + std::to_string(vehicle) + " " + std::to_string(leg) + ", duration: 2 days}\n";
    }
  }
  const auto outcome = run("convoy", {{"data", plan}}, {{"show", "timeline"}});
  CHECK(outcome.findings.empty());
  REQUIRE(outcome.document.figures.size() == 1);
  check_inside(outcome.document.figures[0]);
  CHECK(outcome.document.figures[0].primitives.size() < 300);
  CHECK(outcome.document.figures[0].description.find("It has a row for each vehicle; the table has every leg.") !=
        std::string::npos);
}

TEST_CASE("a plan of a day, and one of forty years, can be drawn") {
  check_inside(drawn("start: 2027-01-04\nvehicles: [{name: V, legs: [{name: A, duration: 1 day}]}]\n").front());
  check_inside(drawn("start: 2027-01-04\nbank-holidays: none\nvehicles: [{name: V, legs: [{name: A, duration: 500}, "
                     "{name: B, duration: 500}, {name: C, duration: 500}]}]\n")
                   .front());
}
