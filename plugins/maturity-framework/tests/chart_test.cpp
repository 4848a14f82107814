#include "chart.hpp"

#include "framework_text.hpp"

#include <waymark/text_lines.hpp>

#include <catch2/catch.hpp>

using namespace maturity_framework;
using waymark::Figure;
using waymark::Point;
using waymark::Primitive;
using waymark::TextAlign;
using waymark::Tone;

namespace {

// Whether everything that is drawn, texts with their width, lies in the figure.
void check_bounds(const Figure& figure) {
  for (const Primitive& primitive : figure.primitives) {
    float left = primitive.points[0].x;
    float right = left;
    float top = primitive.points[0].y;
    float bottom = top;
    for (const Point& point : primitive.points) {
      left = std::min(left, point.x);
      right = std::max(right, point.x);
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
    if (primitive.kind == Primitive::Kind::text) {
      CHECK(primitive.size >= 14);
      const float width = waymark::text_width(primitive.text, primitive.size);
      left -= primitive.align == TextAlign::middle ? width / 2 : 0;
      right += primitive.align == TextAlign::middle ? width / 2 : width;
      top -= primitive.size;
    }
    INFO(figure.title << ": " << primitive.text);
    CHECK(left >= 0);
    CHECK(right <= figure.width);
    CHECK(top >= 0);
    CHECK(bottom <= figure.height);
  }
}

Chart chart_of(const Framework& framework, const Answers& answers) {
  Chart chart{"Scores", {}, has_individual_views(answers)};
  for (const Foundation& foundation : framework.foundations) {
    chart.rows.push_back({name_of(foundation), score_items(framework, answers, Side::agreed, items_of(foundation)),
                          score_items(framework, answers, Side::individual, items_of(foundation))});
  }
  return chart;
}

std::vector<Primitive> bars(const Figure& figure) {
  std::vector<Primitive> result;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.kind == Primitive::Kind::rectangle) {
      result.push_back(primitive);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("bars are as long as scores, and look different without colour", "[chart]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-meet: {agreed: all, individual: some}
  teams-do: {agreed: none}
  tools-work: {agreed: not-applicable}
)");
  const std::vector<Figure> figures = draw_chart(framework, chart_of(framework, answers));
  REQUIRE(figures.size() == 1);
  check_bounds(figures[0]);
  // Three in the legend, then agreed and individual for each of three foundations.
  const std::vector<Primitive> all = bars(figures[0]);
  REQUIRE(all.size() == 9);
  const auto width = [&](std::size_t i) { return all[i].points[1].x - all[i].points[0].x; };
  const float full = 204;
  CHECK(width(3) == Approx(full));
  CHECK(all[3].fill == Tone::accent);
  CHECK_FALSE(all[3].dashed);
  CHECK(width(4) == Approx(full / 3));
  CHECK(all[4].fill == Tone::paper);
  CHECK_FALSE(all[4].dashed);
  CHECK(width(5) == Approx(2));  // a score of 0 is still seen
  CHECK(all[5].fill == Tone::accent);
  for (const std::size_t i : {6U, 7U, 8U}) {
    CHECK(width(i) == Approx(full));
    CHECK(all[i].fill == Tone::none);
    CHECK(all[i].dashed);
  }
  CHECK(figures[0].description ==
        "Bars show scores on a scale from 0 to 3. 1.1 Leaders: 3.0 of 3, from 1 of 3 items; individual view: 1.0 of 3, "
        "from 1 of 3 items. 1.2 Teams: 0.0 of 3, from 1 of 2 items; individual view: not assessed: 0 of 2 items. 2.1 "
        "Tools work: not applicable: 1 item; individual view: not assessed: 0 of 1 item.");
}

TEST_CASE("beside a bar stands what its score rests on, in one line", "[chart]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + R"(  leaders-meet: {agreed: all}
  leaders-write: {agreed: not-applicable}
)");
  const Figure figure = draw_chart(framework, chart_of(framework, answers))[0];
  CHECK(std::count_if(figure.primitives.begin(), figure.primitives.end(),
                      [](const Primitive& primitive) { return primitive.text == "3.0 of 3, from 1 of 2 items"; }) == 1);
  CHECK(figure.description.find("3.0 of 3, from 1 of 2 items (1 more not applicable).") != std::string::npos);
}

TEST_CASE("hatching fills the bars of individual views only", "[chart]") {
  const Framework framework = framework_of();
  const Answers answers = answers_of(framework, kAnswersHead + "  leaders-meet: {agreed: all, individual: all}\n");
  const auto hatches = [](const Figure& figure) {
    return std::count_if(figure.primitives.begin(), figure.primitives.end(), [](const Primitive& primitive) {
      return primitive.kind == Primitive::Kind::line && primitive.stroke == Tone::ink;
    });
  };
  Chart chart = chart_of(framework, answers);
  chart.rows.resize(1);
  CHECK(hatches(draw_chart(framework, chart)[0]) == 4 + 25);  // a legend of 40 units, a bar of 204, every 8
  chart.individual = false;
  CHECK(hatches(draw_chart(framework, chart)[0]) == 0);
}

TEST_CASE("long charts are cut into figures that fit a page", "[chart]") {
  std::string text =
      "id: x\ntitle: X\nlevels:\n  - {id: a, title: A, counts: 0, text: T.}\n"
      "  - {id: b, title: B, counts: 1, text: T.}\ncomponents:\n  - id: c\n    title: C\n    foundations:\n";
  for (int i = 0; i < 60; ++i) {
    text += "      - {id: f" + std::to_string(i) + ", title: 'Foundation with a name that is rather long, number " +
            std::to_string(i) + "', text: T.}\n";
  }
  const Framework framework = framework_of(text);
  const Answers answers = answers_of(framework, "id: a\nframework: x\ntitle: T\ndate: 2026-01-01\n");
  const std::vector<Figure> figures = draw_chart(framework, chart_of(framework, answers));
  REQUIRE(figures.size() == 4);
  CHECK(figures[0].title == "Scores (1 of 4)");
  CHECK(figures[3].title == "Scores (4 of 4)");
  std::size_t rows = 0;
  for (const Figure& figure : figures) {
    check_bounds(figure);
    CHECK(figure.height <= 900);
    rows += bars(figure).size() - 2;
  }
  CHECK(rows == 60);
}

TEST_CASE("levels close together do not write over each other", "[chart]") {
  std::string text = "id: x\ntitle: X\nlevels:\n";
  for (int i = 0; i < 12; ++i) {
    text += "  - {id: l" + std::to_string(i) +
            ", title: A level with quite a long title, counts: " + std::to_string(i == 11 ? 1000 : i) + ", text: T.}\n";
  }
  text += "components: [{id: c, title: C, foundations: [{id: f, title: " + std::string(90, 'W') + ", text: T.}]}]\n";
  const Framework framework = framework_of(text);
  const Answers answers = answers_of(framework, "id: a\nframework: x\ntitle: T\ndate: 2026-01-01\n");
  const Figure figure = draw_chart(framework, chart_of(framework, answers))[0];
  check_bounds(figure);
  std::vector<std::string> numbers;
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.align == TextAlign::middle) {
      numbers.push_back(primitive.text);
    }
  }
  CHECK(numbers == std::vector<std::string>{"0", "1000"});
}

TEST_CASE("text is broken into lines that fit", "[chart]") {
  CHECK(waymark::text_lines("", 14, 100).empty());
  CHECK(waymark::text_lines("one two  three", 14, 1000) == std::vector<std::string>{"one two three"});
  const std::string word(40, 'W');
  for (const std::string& text :
       {std::string("Personalised care and support plans, é€ and so on"), word, "a " + word + " b"}) {
    std::string joined;
    for (const std::string& line : waymark::text_lines(text, 14, 120)) {
      CHECK(waymark::text_width(line, 14) <= 120);
      joined += line;
    }
    std::string solid;
    std::string solid_joined;
    std::copy_if(text.begin(), text.end(), std::back_inserter(solid), [](char c) { return c != ' '; });
    std::copy_if(joined.begin(), joined.end(), std::back_inserter(solid_joined), [](char c) { return c != ' '; });
    CHECK(solid_joined == solid);
  }
}
