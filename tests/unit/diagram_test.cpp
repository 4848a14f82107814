#include "directive/diagram.hpp"

#include "directive/diagram_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace waymark;

namespace {

DirectiveCall call_of(const std::string& body, const std::string& title = "Title") {
  DirectiveCall call;
  call.name = "diagram";
  call.argument = title;
  call.body = body;
  call.body_line = 11;
  call.place = {"pack/page.md", 10, 1};
  return call;
}

// The messages, one a line, with their hints.
std::string problems(const DirectiveCall& call) {
  DocumentBuilder builder;
  Diagnostics diagnostics;
  add_diagram(call, builder, diagnostics);
  const Document document = builder.finish();
  CHECK(document.nodes.size() == (diagnostics.has_errors() ? 1 : 2));
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    CHECK(diagnostic.place.file == "pack/page.md");
    result += std::to_string(diagnostic.place.line) + ": " + diagnostic.message;
    result += diagnostic.hint.empty() ? "\n" : " | " + diagnostic.hint + "\n";
  }
  return result;
}

Figure draw(const std::string& body) {
  DocumentBuilder builder;
  Diagnostics diagnostics;
  add_diagram(call_of(body), builder, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    FAIL_CHECK(diagnostic.place.line << ": " << diagnostic.message);
  }
  Document document = builder.finish();
  REQUIRE(document.figures.size() == 1);
  CHECK(document.nodes[1].kind == Kind::figure);
  CHECK(document.nodes[1].data == 0);
  return document.figures[0];
}

// Boxes have an edge, the paper under labels has none.
std::vector<const Primitive*> boxes_of(const Figure& figure) {
  std::vector<const Primitive*> boxes;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.kind == Primitive::Kind::rectangle && primitive.stroke != Tone::none) {
      boxes.push_back(&primitive);
    }
  }
  return boxes;
}

std::vector<std::string> texts_of(const Figure& figure) {
  std::vector<std::string> texts;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.kind == Primitive::Kind::text) {
      texts.push_back(primitive.text);
    }
  }
  return texts;
}

std::size_t arrowheads(const Figure& figure) {
  return static_cast<std::size_t>(
      std::count_if(figure.primitives.begin(), figure.primitives.end(), [](const Primitive& p) { return p.arrow; }));
}

bool contains(const Primitive& box, double x, double y, double margin) {
  return x > box.points[0].x + margin && x < box.points[1].x - margin && y > box.points[0].y + margin &&
         y < box.points[1].y - margin;
}

// Points along a line or path, close together.
std::vector<Point> sampled(const Primitive& p) {
  std::vector<Point> points;
  constexpr int kSteps = 64;
  if (p.kind == Primitive::Kind::line) {
    for (int i = 0; i <= kSteps; ++i) {
      const float t = static_cast<float>(i) / kSteps;
      points.push_back(
          {p.points[0].x + (p.points[1].x - p.points[0].x) * t, p.points[0].y + (p.points[1].y - p.points[0].y) * t});
    }
  } else if (p.kind == Primitive::Kind::path) {
    for (std::size_t s = 0; s + 3 < p.points.size(); s += 3) {
      for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        const float u = 1 - t;
        const auto mix = [&](auto member) {
          return u * u * u * p.points[s].*member + 3 * u * u * t * p.points[s + 1].*member +
                 3 * u * t * t * p.points[s + 2].*member + t * t * t * p.points[s + 3].*member;
        };
        points.push_back({mix(&Point::x), mix(&Point::y)});
      }
    }
  }
  return points;
}

// What holds for every diagram of separate boxes.
void check_drawing(const Figure& figure) {
  const auto boxes = boxes_of(figure);
  for (const Primitive& primitive : figure.primitives) {
    for (const Point point : primitive.points) {
      CHECK(point.x * 2 == std::round(point.x * 2));
      CHECK(point.y * 2 == std::round(point.y * 2));
      CHECK((point.x >= 0 && point.x <= figure.width));
      CHECK((point.y >= 0 && point.y <= figure.height));
    }
    int through = 0;
    for (const Point point : sampled(primitive)) {
      through += static_cast<int>(std::count_if(
          boxes.begin(), boxes.end(), [&](const Primitive* box) { return contains(*box, point.x, point.y, 0.5); }));
    }
    CHECK(through == 0);
    if (primitive.kind == Primitive::Kind::text) {
      const double half = text_width(primitive.text, primitive.size) / 2;
      CHECK(primitive.points[0].x - half >= 0);
      CHECK(primitive.points[0].x + half <= figure.width);
    }
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      const auto& a = boxes[i]->points;
      const auto& b = boxes[j]->points;
      CHECK((a[1].x + 8 < b[0].x || b[1].x + 8 < a[0].x || a[1].y + 8 < b[0].y || b[1].y + 8 < a[0].y));
    }
  }
}

constexpr const char* kFlow =
    "kind: flow\n"
    "alt: First stocktake, then design; design leads on to pilots.\n"
    "rows: [[stocktake, design], [pilots]]\n"
    "boxes:\n"
    "  stocktake: {text: Stocktake, page: page:toolkit/stocktake}\n"
    "  design: Design\n"
    "  pilots: {text: Pilots, tone: accent}\n"
    "arrows:\n"
    "  - {from: stocktake, to: design, text: findings}\n"
    "  - {from: design, to: pilots, dashed: true}\n";

}  // namespace

TEST_CASE("a flow diagram becomes a figure", "[diagram]") {
  const Figure figure = draw(kFlow);
  CHECK(figure.title == "Title");
  CHECK(figure.description == "First stocktake, then design; design leads on to pilots.");
  CHECK(texts_of(figure) == std::vector<std::string>{"findings", "Stocktake", "Design", "Pilots"});
  CHECK(arrowheads(figure) == 2);
  check_drawing(figure);
  const auto boxes = boxes_of(figure);
  REQUIRE(boxes.size() == 3);
  CHECK(boxes[0]->points[0].y == boxes[1]->points[0].y);
  CHECK(boxes[0]->points[1].y == boxes[1]->points[1].y);
  CHECK(boxes[0]->fill == Tone::tint);
  CHECK(boxes[2]->fill == Tone::accent);
  CHECK(boxes[2]->points[0].y > boxes[0]->points[1].y);
  int links = 0;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.kind == Primitive::Kind::link_area) {
      ++links;
      CHECK(primitive.target == "page:toolkit/stocktake");
      CHECK(primitive.text == "Stocktake");
      CHECK(primitive.points[0].x == boxes[0]->points[0].x);
      CHECK(primitive.points[1].y == boxes[0]->points[1].y);
    }
    if (primitive.kind == Primitive::Kind::text) {
      CHECK(primitive.fill == (primitive.text == "Pilots" ? Tone::paper : Tone::ink));
    }
    if (primitive.arrow) {
      CHECK(primitive.dashed == (primitive.points[0].y != primitive.points[1].y));
    }
  }
  CHECK(links == 1);
}

TEST_CASE("arrows end at the boxes they name", "[diagram]") {
  const Figure figure = draw(kFlow);
  const auto boxes = boxes_of(figure);
  std::vector<Point> tips;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.arrow) {
      tips.push_back(primitive.points[1]);
    }
  }
  REQUIRE(tips.size() == 2);
  CHECK(tips[0].x == boxes[1]->points[0].x);
  CHECK(contains(*boxes[1], boxes[1]->points[0].x + 1, tips[0].y, 0));
  CHECK(tips[1].y == boxes[2]->points[0].y);
  CHECK(contains(*boxes[2], tips[1].x, boxes[2]->points[0].y + 1, 0));
}

TEST_CASE("arrows keep clear of boxes whatever they join", "[diagram]") {
  std::mt19937 random(20260301);
  const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const std::vector<std::string> words = {"care", "plan", "stocktake", "of", "simulation", "with", "people", "convoy"};
  for (int round = 0; round < 40; ++round) {
    std::string rows = "rows: [";
    std::string boxes = "boxes:\n";
    std::vector<std::string> names;
    const unsigned row_count = 1 + below(5);
    for (unsigned row = 0; row < row_count; ++row) {
      rows += row == 0 ? "[" : ", [";
      const unsigned columns = 1 + below(4);
      for (unsigned column = 0; column < columns; ++column) {
        names.push_back("b" + std::to_string(names.size()));
        rows += (column == 0 ? "" : ", ") + names.back();
        boxes += "  " + names.back() + ": x";
        for (unsigned word = below(9); word > 0; --word) {
          boxes += " " + words[below(static_cast<unsigned>(words.size()))];
        }
        boxes += "\n";
      }
      rows += "]";
    }
    std::string arrows = "arrows:\n";
    std::vector<std::vector<bool>> seen(names.size(), std::vector<bool>(names.size(), false));
    const auto count = static_cast<unsigned>(names.size());
    std::size_t made = 0;
    for (unsigned i = 0; i < 2 * count; ++i) {
      const unsigned from = below(count);
      const unsigned to = below(count);
      if (from == to || seen[from][to]) {
        continue;
      }
      seen[from][to] = true;
      ++made;
      arrows +=
          "  - {from: " + names[from] + ", to: " + names[to] + (below(3) == 0 ? ", text: leads on to" : "") + "}\n";
    }
    const Figure figure = draw("kind: flow\nalt: x\n" + rows + "]\n" + boxes + (made == 0 ? "" : arrows));
    INFO(rows << "\n" << boxes << arrows);
    check_drawing(figure);
    CHECK(arrowheads(figure) == made);
    CHECK(boxes_of(figure).size() == names.size());
  }
}

TEST_CASE("a row may be a single name, and a lone row is no wider than a page", "[diagram]") {
  const Figure column = draw("kind: flow\nalt: x\nrows: [a, b]\nboxes: {a: One, b: Two}\narrows: [{from: a, to: b}]\n");
  const auto boxes = boxes_of(column);
  CHECK(boxes[0]->points[0].x == boxes[1]->points[0].x);
  const Figure row = draw(
      "kind: flow\nalt: x\nrows: [[a, b, c, d]]\nboxes:\n  a: Understand where the service is now\n"
      "  b: Agree what should change, and why it should\n  c: Try it on a small scale\n  d: Hand on what was "
      "learned\n");
  CHECK(row.width <= 720);
  check_drawing(row);
}

TEST_CASE("cycles of every length are drawn in a ring", "[diagram]") {
  for (int count = 2; count <= 24; ++count) {
    for (const std::string& label :
         {std::string("Short"), std::string("Debrief by dimension and write down every tension")}) {
      std::string body = "kind: cycle\nalt: x\nsteps:\n";
      for (int i = 0; i < count; ++i) {
        body += "  - " + label + " " + std::to_string(i) + "\n";
      }
      const Figure figure = draw(body);
      INFO(count << " times " << label);
      check_drawing(figure);
      CHECK(boxes_of(figure).size() == static_cast<std::size_t>(count));
      CHECK(arrowheads(figure) == static_cast<std::size_t>(count));
      CHECK(figure.width <= 720);
      CHECK((count > 8 || figure.height <= 560));
    }
  }
}

TEST_CASE("very long steps still stand apart", "[diagram]") {
  std::string text;
  for (int i = 0; i < 30; ++i) {
    text += "long text ";
  }
  const std::string step = "  - " + text.substr(0, 299) + "\n";
  for (const int count : {2, 3, 5, 8}) {
    std::string body = "kind: cycle\nalt: x\nsteps:\n";
    for (int i = 0; i < count; ++i) {
      body += step;
    }
    check_drawing(draw(body));
  }
}

TEST_CASE("rings lie within one another and leave room for their labels", "[diagram]") {
  std::string body = "kind: rings\nalt: x\nrings:\n  - {text: The person, page: page:a/b}\n";
  for (int count = 2; count <= 12; ++count) {
    body += count % 3 == 0 ? "  - Practitioners, teams and services in health and social care that are around them\n"
                           : "  - Family and friends\n";
    const Figure figure = draw(body);
    const auto boxes = boxes_of(figure);  // from the outermost in
    REQUIRE(boxes.size() == static_cast<std::size_t>(count));
    CHECK(figure.width <= 720);
    for (std::size_t i = 1; i < boxes.size(); ++i) {
      CHECK(contains(*boxes[i - 1], boxes[i]->points[0].x, boxes[i]->points[0].y, 10));
      CHECK(contains(*boxes[i - 1], boxes[i]->points[1].x, boxes[i]->points[1].y, 10));
    }
    for (const Primitive& primitive : figure.primitives) {
      if (primitive.kind != Primitive::Kind::text) {
        continue;
      }
      // No edge runs through a text.
      const double half = text_width(primitive.text, primitive.size) / 2;
      for (const Primitive* box : boxes) {
        const bool left_in = contains(*box, primitive.points[0].x - half, primitive.points[0].y - 6, 0);
        const bool right_in = contains(*box, primitive.points[0].x + half, primitive.points[0].y - 6, 0);
        CHECK(left_in == right_in);
        const bool top_in = contains(*box, primitive.points[0].x, primitive.points[0].y - 14, 0);
        const bool bottom_in = contains(*box, primitive.points[0].x, primitive.points[0].y + 4, 0);
        CHECK(top_in == bottom_in);
      }
    }
    CHECK(boxes.back()->fill == Tone::accent);
  }
}

TEST_CASE("the same diagram gives the same figure", "[diagram]") {
  const Figure one = draw(kFlow);
  const Figure two = draw(kFlow);
  REQUIRE(one.primitives.size() == two.primitives.size());
  for (std::size_t i = 0; i < one.primitives.size(); ++i) {
    REQUIRE(one.primitives[i].points.size() == two.primitives[i].points.size());
    for (std::size_t j = 0; j < one.primitives[i].points.size(); ++j) {
      CHECK(one.primitives[i].points[j].x == two.primitives[i].points[j].x);
      CHECK(one.primitives[i].points[j].y == two.primitives[i].points[j].y);
    }
  }
}

TEST_CASE("a diagram needs title, alternative and kind", "[diagram]") {
  CHECK(problems(call_of("kind: cycle\nalt: x\nsteps: [a, b]\n", "")) ==
        "10: the diagram has no title | write one after the name, as in '{diagram} Title'\n");
  CHECK(problems(call_of("steps: [a, b]\n")) ==
        "11: 'alt' is missing in a diagram | add a line 'alt: ...'\n"
        "11: 'kind' is missing in a diagram | add a line 'kind: flow', 'kind: cycle' or 'kind: rings'\n");
  CHECK(problems(call_of("kind: cycel\nalt: ''\nsteps: [a, b]\n")) ==
        "12: 'alt' in a diagram is empty\n"
        "11: 'kind' in a diagram must be 'flow', 'cycle' or 'rings', not 'cycel' | did you mean 'cycle'?\n");
  CHECK(problems(call_of("\n")) == "10: directive 'diagram' is empty | write its data between the fences, as YAML\n");
}

TEST_CASE("unknown names in a diagram are reported with what was meant", "[diagram]") {
  CHECK(problems(call_of("kind: flow\n"
                         "alt: x\n"
                         "rows: [[stocktake, desing]]\n"
                         "boxes:\n"
                         "  stocktake: {text: Stocktake, tone: acent, pgae: a.md}\n"
                         "  design: Design\n"
                         "arrwos: []\n"
                         "arrows:\n"
                         "  - {from: stocktakes, to: zzz}\n"
                         "  - {from: design, to: design}\n"
                         "  - {from: design, to: stocktake, dashed: perhaps}\n"
                         "  - {from: design, to: stocktake}\n")) ==
        "15: 'tone' in box 'stocktake' must be 'ink', 'muted', 'accent', 'tint' or 'paper', not 'acent' | did you mean "
        "'accent'?\n"
        "15: unknown key 'pgae' in box 'stocktake' | did you mean 'page'?\n"
        "13: row names unknown box 'desing' | did you mean 'design'?\n"
        "16: box 'design' stands in no row | name it in 'rows', or remove it\n"
        "19: arrow leads from unknown box 'stocktakes' | did you mean 'stocktake'?\n"
        "19: arrow leads to unknown box 'zzz' | describe it in 'boxes'\n"
        "20: arrow leads from box 'design' to itself | join it to another box, or remove it\n"
        "21: 'dashed' in an arrow must be true or false, not 'perhaps'\n"
        "22: arrow from 'design' to 'stocktake' is given twice | keep one of them\n"
        "17: unknown key 'arrwos' in a diagram | did you mean 'arrows'?\n");
}

TEST_CASE("boxes stand in one row each", "[diagram]") {
  CHECK(problems(call_of("kind: flow\nalt: x\nrows: [[a, b], [a], [], {b: c}, [[b]]]\nboxes: {a: One, b: Two}\n")) ==
        "13: box 'a' is placed twice | it stands on line 13 already\n"
        "13: a row in a diagram has no boxes\n"
        "13: a row in a diagram must be a list of box names\n"
        "13: a row in a diagram must be a list of box names\n");
  CHECK(problems(call_of("kind: flow\nalt: x\nrows: [[a]]\n")) == "11: 'boxes' is missing in a diagram\n");
  CHECK(problems(call_of("kind: flow\nalt: x\nboxes: {a: One}\n")) == "11: 'rows' is missing in a diagram\n");
  CHECK(problems(call_of("kind: flow\nalt: x\nrows: a\nboxes: [a]\narrows: b\n")) ==
        "14: 'boxes' in a diagram must be a mapping\n"
        "15: 'arrows' in a diagram must be a list\n");
  CHECK(problems(call_of("kind: flow\nalt: x\nrows: [a]\nboxes: {a: ''}\n")) == "14: box 'a' has no text\n");
}

TEST_CASE("diagrams have limits", "[diagram]") {
  const auto list = [](std::string_view key, int count) {
    std::string body(key);
    body += ":\n";
    for (int i = 0; i < count; ++i) {
      body += "  - x\n";
    }
    return body;
  };
  CHECK(problems(call_of("kind: cycle\nalt: x\n" + list("steps", 25))) ==
        "14: a cycle holds at most 24 steps; this one has 25 | draw two\n");
  CHECK(problems(call_of("kind: rings\nalt: x\n" + list("rings", 13))) ==
        "14: a diagram of rings holds at most 12 rings; this one has 13 | draw two\n");
  CHECK(problems(call_of("kind: rings\nalt: x\n" + list("rings", 1))) ==
        "14: a diagram of rings needs at least two rings\n");
  CHECK(
      problems(call_of("kind: cycle\nalt: x\nsteps:\n  - a\n  - " + std::string(301, 'x') + "\n")) ==
      "15: the text of a step has 301 characters; at most 300 fit | shorten it, and say the rest beside the diagram\n");
  std::string boxes = "boxes:\n";
  std::string rows = "rows:\n";
  for (int i = 0; i < 101; ++i) {
    boxes += "  b" + std::to_string(i) + ": x\n";
    rows += "  - [b" + std::to_string(i) + "]\n";
  }
  CHECK(problems(call_of("kind: flow\nalt: x\n" + boxes + rows)) ==
        "14: a diagram holds at most 100 boxes; this one has 101 | draw two\n");
  std::string arrows = "arrows:\n";
  for (int i = 0; i < 301; ++i) {
    arrows += "  - {from: a, to: b}\n";
  }
  CHECK(problems(call_of("kind: flow\nalt: x\nrows: [a, b]\nboxes: {a: x, b: x}\n" + arrows)) ==
        "16: a diagram holds at most 300 arrows; this one has 301 | draw two\n");
}

TEST_CASE("a diagram of a hundred boxes and three hundred arrows is drawn", "[diagram]") {
  std::string body = "kind: flow\nalt: x\nboxes:\n";
  for (int i = 0; i < 100; ++i) {
    body += "  b" + std::to_string(i) + ": Box " + std::to_string(i) + "\n";
  }
  body += "rows:\n";
  for (int row = 0; row < 25; ++row) {
    body += "  - [";
    for (int column = 0; column < 4; ++column) {
      body += (column == 0 ? "b" : ", b") + std::to_string(row * 4 + column);
    }
    body += "]\n";
  }
  body += "arrows:\n";
  for (int i = 0; i < 300; ++i) {
    body += "  - {from: b" + std::to_string(i % 100) + ", to: b" +
            std::to_string((i % 100 + 7 + 13 * (i / 100)) % 100) + "}\n";
  }
  const Figure figure = draw(body);
  CHECK(boxes_of(figure).size() == 100);
  CHECK(arrowheads(figure) == 300);
}

TEST_CASE("options of a diagram are reported", "[diagram]") {
  DirectiveCall call = call_of("kind: cycle\nalt: x\nsteps: [a, b]\n");
  call.options = {{"alt", "x", 11}};
  CHECK(problems(call) == "11: unknown option 'alt' of directive 'diagram' | directive 'diagram' has no options\n");
}
