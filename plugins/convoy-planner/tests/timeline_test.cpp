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
        "A timeline from 4 January 2027 to 12 March 2027. Teams: Train: 4 to 15 January 2027, 20 working days of "
        "slack. Pilot: 15 to 17 February 2027, critical. System: Specify: 4 to 8 January 2027, critical. Design: 11 to "
        "15 January 2027, meanwhile work, 23 working days of slack. Set up: 8 to 12 February 2027, critical. Lead "
        "times: Buy: 11 January to 5 February 2027, critical. Rendezvous: Meet: 12 February 2027, critical. Freeze "
        "'Half term': 15 to 19 February 2027. The convoy should arrive by 12 March 2027.");
  CHECK(count(figures[0], Primitive::Kind::path) == 2);  // the rendezvous, and its entry in the key
}

TEST_CASE("without colour, what differs still looks different") {
  std::string plan = kPlan;
  plan.replace(plan.find("{name: Train, duration: 2}"), 26, "{name: Train, duration: 5}");
  plan.replace(plan.find("duration: 4, after: specify"), 27, "duration: 2, after: specify");
  for (const std::string& each : {kPlan, plan}) {  // the lead time is critical in the first
    const Figure figure = drawn(each).front();
    const auto bars = [&](waymark::Tone fill, bool dashed, bool round) {
      return std::count_if(figure.primitives.begin(), figure.primitives.end(), [&](const Primitive& bar) {
        return bar.kind == Primitive::Kind::rectangle && bar.fill == fill && bar.dashed == dashed &&
               (bar.radius > 0) == round;
      });
    };
    const bool critical = each == kPlan;
    CHECK(bars(waymark::Tone::accent, false, false) > 0);                   // critical legs are dark
    CHECK(bars(waymark::Tone::tint, false, false) > 0);                     // other legs are light
    CHECK(bars(waymark::Tone::accent, false, true) == (critical ? 2 : 0));  // a lead time, and its entry in the key
    CHECK(bars(waymark::Tone::paper, true, true) == (critical ? 0 : 2));
    CHECK(bars(waymark::Tone::paper, false, false) == 2);  // meanwhile work, which is hatched
    CHECK(bars(waymark::Tone::none, false, false) == 2);   // a freeze, which is crossed out
  }
}

TEST_CASE("the key has what the timeline has, and no more") {
  const auto words = [](const Figure& figure) {
    std::string text;
    bool key = false;
    for (const Primitive& each : figure.primitives) {
      key = key || each.text == "Critical";
      text += key && each.kind == Primitive::Kind::text ? each.text + "; " : "";
    }
    return text;
  };
  CHECK(words(drawn(kPlan).front()) ==
        "Critical; Leg; Lead time; Meanwhile work; Rendezvous; Slack; Freeze; Should arrive; ");
  CHECK(words(drawn("start: 2027-01-04\n"
                    "vehicles: [{name: V, legs: [{name: A, duration: 1}]}]\n"
                    "constraints: [{kind: freeze, name: Next year, from: 2028-01-03, to: 2028-01-07, holds: v}]\n")
                  .front()) == "Critical; ");
}

TEST_CASE("long names take several lines, and a figure is no longer than a page") {
  std::string plan =
      "start: 2027-01-04\n"
      "vehicles:\n"
      "  - name: V\n"
      "    legs:\n";
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
  std::string plan =
      "start: 2027-01-04\n"
      "vehicles:\n";
  for (int vehicle = 0; vehicle < 20; ++vehicle) {
    plan += "  - name: Vehicle " + std::to_string(vehicle) +
            "\n"
            "    legs:\n";
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
  check_inside(drawn("start: 2027-01-04\n"
                     "vehicles: [{name: V, legs: [{name: A, duration: 1 day}]}]\n")
                   .front());
  check_inside(drawn("start: 2027-01-04\n"
                     "bank-holidays: none\n"
                     "vehicles: [{name: V, legs: [{name: A, duration: 500}, {name: B, duration: 500}, {name: C, "
                     "duration: 500}]}]\n")
                   .front());
}
