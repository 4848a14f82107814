#include "directive/diagram_pen.hpp"

#include "directive/diagram_text.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace waymark {
namespace {

constexpr double kStroke = 2;
constexpr double kQuarterCircle = 0.5523;  // control points of a cubic that comes closest to a quarter of a circle
constexpr double kBaseline = 0.35;         // of the size: from the middle of a line of text down to its baseline

float rounded(double value) { return static_cast<float>(std::round(value * 2) / 2); }

Point rounded(DiagramPoint point) { return {rounded(point.x), rounded(point.y)}; }

// The point `distance` away from `from` on the way to `to`.
DiagramPoint towards(DiagramPoint from, DiagramPoint to, double distance) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  const double part = length > 0 ? distance / length : 0;
  return {from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
}

double length(DiagramPoint from, DiagramPoint to) { return std::hypot(to.x - from.x, to.y - from.y); }

bool is_dark(Tone fill) { return fill == Tone::accent || fill == Tone::ink || fill == Tone::muted; }

}  // namespace

double box_height(std::size_t lines) { return std::max(48.0, static_cast<double>(lines) * kBoxLineHeight + 24); }

DiagramPoint label_size(const std::vector<std::string>& lines) {
  return {lines_width(lines, kLabelTextSize) + 8, static_cast<double>(lines.size()) * kLabelLineHeight + 4};
}

Primitive& DiagramPen::add(Primitive::Kind kind) {
  Primitive& primitive = figure_.primitives.emplace_back();
  primitive.kind = kind;
  return primitive;
}

void DiagramPen::box(const DiagramRect& rect, Tone fill, double radius) {
  Primitive& shape = add(Primitive::Kind::rectangle);
  shape.fill = fill;
  shape.stroke = fill == Tone::tint || fill == Tone::paper ? Tone::accent : fill;
  shape.stroke_width = static_cast<float>(kStroke);
  shape.radius = rounded(radius);
  shape.points = {rounded(DiagramPoint{rect.left, rect.top}), rounded(DiagramPoint{rect.right(), rect.bottom()})};
}

void DiagramPen::text(const DiagramRect& rect, const std::vector<std::string>& lines, Tone fill) {
  double y = rect.middle_y() - static_cast<double>(lines.size() - 1) * kBoxLineHeight / 2 + kBaseline * kBoxTextSize;
  for (const std::string& line : lines) {
    Primitive& text = add(Primitive::Kind::text);
    text.fill = is_dark(fill) ? Tone::paper : Tone::ink;
    text.align = TextAlign::middle;
    text.size = static_cast<float>(kBoxTextSize);
    text.text = line;
    text.points = {rounded(DiagramPoint{rect.middle_x(), y})};
    y += kBoxLineHeight;
  }
}

void DiagramPen::arrow(const std::vector<DiagramPoint>& points, bool dashed) {
  assert(points.size() >= 2);
  DiagramPoint from = points.front();
  if (points.size() > 2) {
    Primitive& path = add(Primitive::Kind::path);
    path.stroke = Tone::ink;
    path.stroke_width = static_cast<float>(kStroke);
    path.dashed = dashed;
    path.points = {rounded(from)};
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
      const DiagramPoint corner = points[i];
      const double radius =
          std::min({kArrowBend, length(points[i - 1], corner) / 2, length(corner, points[i + 1]) / 2});
      const DiagramPoint before = towards(corner, points[i - 1], radius);
      const DiagramPoint after = towards(corner, points[i + 1], radius);
      path.points.insert(path.points.end(), {rounded(from), rounded(before), rounded(before)});
      path.points.insert(path.points.end(), {rounded(towards(before, corner, radius * kQuarterCircle)),
                                             rounded(towards(after, corner, radius * kQuarterCircle)), rounded(after)});
      from = after;
    }
  }
  Primitive& end = add(Primitive::Kind::line);
  end.stroke = Tone::ink;
  end.stroke_width = static_cast<float>(kStroke);
  end.dashed = dashed;
  end.arrow = true;
  end.points = {rounded(from), rounded(points.back())};
}

void DiagramPen::curved_arrow(const std::vector<DiagramPoint>& points) {
  assert(points.size() >= 4 && points.size() % 3 == 1);
  // The head points the way the curve ends.
  const DiagramPoint tip = points.back();
  const DiagramPoint neck = towards(tip, points[points.size() - 2], kArrowHead);
  Primitive& path = add(Primitive::Kind::path);
  path.stroke = Tone::ink;
  path.stroke_width = static_cast<float>(kStroke);
  for (const DiagramPoint& point : points) {
    path.points.push_back(rounded(point));
  }
  path.points.back() = rounded(neck);
  Primitive& end = add(Primitive::Kind::line);
  end.stroke = Tone::ink;
  end.stroke_width = static_cast<float>(kStroke);
  end.arrow = true;
  end.points = {rounded(neck), rounded(tip)};
}

void DiagramPen::label(DiagramPoint centre, const std::vector<std::string>& lines) {
  const DiagramPoint size = label_size(lines);
  Primitive& ground = add(Primitive::Kind::rectangle);
  ground.fill = Tone::paper;
  ground.points = {rounded(DiagramPoint{centre.x - size.x / 2, centre.y - size.y / 2}),
                   rounded(DiagramPoint{centre.x + size.x / 2, centre.y + size.y / 2})};
  double y = centre.y - static_cast<double>(lines.size() - 1) * kLabelLineHeight / 2 + kBaseline * kLabelTextSize;
  for (const std::string& line : lines) {
    Primitive& text = add(Primitive::Kind::text);
    text.fill = Tone::ink;
    text.align = TextAlign::middle;
    text.size = static_cast<float>(kLabelTextSize);
    text.text = line;
    text.points = {rounded(DiagramPoint{centre.x, y})};
    y += kLabelLineHeight;
  }
}

void DiagramPen::link(const DiagramRect& rect, const DiagramBox& box) {
  if (box.page.empty()) {
    return;
  }
  Primitive& area = add(Primitive::Kind::link_area);
  area.points = {rounded(DiagramPoint{rect.left, rect.top}), rounded(DiagramPoint{rect.right(), rect.bottom()})};
  area.text = box.text;
  area.target = box.page;
}

void DiagramPen::size(double width, double height) {
  figure_.width = static_cast<float>(std::ceil(width));
  figure_.height = static_cast<float>(std::ceil(height));
}

}  // namespace waymark
