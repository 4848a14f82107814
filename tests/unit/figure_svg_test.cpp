#include "render/site/figure_svg.hpp"

#include <catch2/catch.hpp>

#include <limits>

using namespace waymark;

namespace {

Primitive primitive(Primitive::Kind kind, std::vector<Point> points) {
  Primitive result;
  result.kind = kind;
  result.points = std::move(points);
  return result;
}

Figure figure_of(std::vector<Primitive> primitives) {
  Figure figure;
  figure.title = "Who <leads> & \"who\" follows";
  figure.description = "Somebody";
  figure.width = 100;
  figure.height = 50.5;
  figure.primitives = std::move(primitives);
  return figure;
}

std::string svg(const Figure& figure) {
  std::string out;
  write_figure_svg(
      figure, "figure-1", [](const std::string& target) { return target.empty() ? "" : "../" + target + ".html?a&b"; },
      out);
  return out;
}

// What stands between the start and the end tag.
std::string inner(const Figure& figure) {
  const std::string out = svg(figure);
  const auto start = out.find(">\n") + 2;
  const auto end = out.rfind("</svg>\n");
  REQUIRE(end >= start);
  return out.substr(start, end - start);
}

}  // namespace

TEST_CASE("a figure without links is one image with a name and a description", "[figure_svg]") {
  Figure figure = figure_of({});
  CHECK(svg(figure) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"figure-1-title\" "
        "aria-describedby=\"figure-1-description\" viewBox=\"0 0 100 50.5\" width=\"100\" height=\"50.5\">\n</svg>\n");
  figure.title.clear();
  CHECK(svg(figure) ==
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"Picture\" "
        "aria-describedby=\"figure-1-description\" viewBox=\"0 0 100 50.5\" width=\"100\" height=\"50.5\">\n</svg>\n");
}

TEST_CASE("shapes take their colours from classes", "[figure_svg]") {
  Primitive box = primitive(Primitive::Kind::rectangle, {{1, 2}, {11.5F, 22}});
  box.fill = Tone::tint;
  box.stroke = Tone::accent;
  box.stroke_width = 2;
  box.radius = 8;
  Primitive round = primitive(Primitive::Kind::ellipse, {{10, 20}, {5, 3}});
  round.fill = Tone::muted;
  CHECK(inner(figure_of({box, round})) ==
        "<rect x=\"1\" y=\"2\" width=\"10.5\" height=\"20\" rx=\"8\" class=\"wm-fill-tint wm-stroke-accent\" "
        "stroke-width=\"2\"/>\n"
        "<ellipse cx=\"10\" cy=\"20\" rx=\"5\" ry=\"3\" class=\"wm-fill-muted wm-stroke-none\"/>\n");
}

TEST_CASE("arrows have heads that are shapes of their own", "[figure_svg]") {
  Primitive line = primitive(Primitive::Kind::line, {{0, 10}, {40, 10}});
  line.stroke = Tone::ink;
  line.stroke_width = 2;
  line.dashed = true;
  CHECK(inner(figure_of({line})) ==
        "<line x1=\"0\" y1=\"10\" x2=\"40\" y2=\"10\" class=\"wm-fill-none wm-stroke-ink\" stroke-width=\"2\" "
        "stroke-dasharray=\"6 4\"/>\n");
  line.dashed = false;
  line.arrow = true;
  CHECK(inner(figure_of({line})) ==
        "<line x1=\"0\" y1=\"10\" x2=\"31\" y2=\"10\" class=\"wm-fill-none wm-stroke-ink\" stroke-width=\"2\"/>\n"
        "<path d=\"M40 10L30 14.5L30 5.5Z\" class=\"wm-fill-ink wm-stroke-none\"/>\n");
}

TEST_CASE("paths are cubic curves", "[figure_svg]") {
  Primitive path = primitive(Primitive::Kind::path, {{0, 0}, {1, 1}, {2, 1}, {3, 0}, {4, -1}, {5, -1}, {6, 0}});
  path.stroke = Tone::paper;
  path.fill = Tone::ink;
  path.closed = true;
  CHECK(inner(figure_of({path})) ==
        "<path d=\"M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0Z\" class=\"wm-fill-ink wm-stroke-paper\" stroke-width=\"1\"/>\n");
}

TEST_CASE("text is escaped and aligned", "[figure_svg]") {
  Primitive text = primitive(Primitive::Kind::text, {{5, 6}});
  text.text = "a < b & 'c'";
  Primitive heading = text;
  heading.fill = Tone::paper;
  heading.align = TextAlign::middle;
  heading.bold = true;
  heading.size = 20.25F;
  heading.text = "x";
  Primitive last = heading;
  last.bold = false;
  last.align = TextAlign::end;
  CHECK(inner(figure_of({text, heading, last})) ==
        "<text class=\"wm-fill-ink\" x=\"5\" y=\"6\" font-size=\"16\">a &lt; b &amp; &#39;c&#39;</text>\n"
        "<text class=\"wm-fill-paper\" x=\"5\" y=\"6\" font-size=\"20.25\" text-anchor=\"middle\" "
        "font-weight=\"bold\">x</text>\n"
        "<text class=\"wm-fill-paper\" x=\"5\" y=\"6\" font-size=\"20.25\" "
        "text-anchor=\"end\">x</text>\n");
}

TEST_CASE("a figure with links is a group, its links lie on top, and their texts are underlined", "[figure_svg]") {
  Primitive area = primitive(Primitive::Kind::link_area, {{0, 0}, {10, 10}});
  area.target = "page";
  area.text = "Plan \"A\"";
  Primitive text = primitive(Primitive::Kind::text, {{5, 6}});
  text.text = "in";
  Primitive other = primitive(Primitive::Kind::text, {{50, 6}});
  other.text = "out";
  const Figure figure = figure_of({area, text, other});
  CHECK(svg(figure).find(" role=\"group\" ") != std::string::npos);
  CHECK(inner(figure) ==
        "<g aria-hidden=\"true\">\n"
        "<text class=\"wm-fill-ink\" x=\"5\" y=\"6\" font-size=\"16\" "
        "text-decoration=\"underline\">in</text>\n"
        "<text class=\"wm-fill-ink\" x=\"50\" y=\"6\" font-size=\"16\">out</text>\n"
        "</g>\n"
        "<a href=\"../page.html?a&amp;b\" aria-label=\"Plan &quot;A&quot;\"><rect x=\"0\" y=\"0\" width=\"10\" "
        "height=\"10\" class=\"wm-area\"/></a>\n");
}

TEST_CASE("a link area without an address is no link", "[figure_svg]") {
  Primitive area = primitive(Primitive::Kind::link_area, {{0, 0}, {10, 10}});
  Primitive text = primitive(Primitive::Kind::text, {{5, 6}});
  const Figure figure = figure_of({area, text});
  CHECK(svg(figure).find(" role=\"img\" ") != std::string::npos);
  CHECK(inner(figure) == "<text class=\"wm-fill-ink\" x=\"5\" y=\"6\" font-size=\"16\"></text>\n");
}

TEST_CASE("numbers have two decimals at most and are always numbers", "[figure_svg]") {
  Primitive line = primitive(
      Primitive::Kind::line,
      {{-0.001F, 1.23456F}, {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}});
  line.stroke = Tone::ink;
  CHECK(inner(figure_of({line})) ==
        "<line x1=\"0\" y1=\"1.23\" x2=\"0\" y2=\"0\" class=\"wm-fill-none wm-stroke-ink\" stroke-width=\"1\"/>\n");
}

TEST_CASE("primitives without their points are left out", "[figure_svg]") {
  for (const Primitive::Kind kind : {Primitive::Kind::line, Primitive::Kind::rectangle, Primitive::Kind::ellipse,
                                     Primitive::Kind::path, Primitive::Kind::text, Primitive::Kind::link_area}) {
    Primitive empty = primitive(kind, {});
    empty.target = "page";
    CHECK(inner(figure_of({empty})).empty());
  }
}
