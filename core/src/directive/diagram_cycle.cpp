#include "directive/diagram_cycle.hpp"

#include "directive/diagram_text.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

namespace waymark {
namespace {

constexpr double kPi = 3.14159265358979323846;
constexpr double kMargin = 4;
constexpr double kRadius = 8;
constexpr double kClear = 24;        // between boxes that an ellipse keeps apart
constexpr double kArrowGap = 3;      // between a curved arrow's ends and the boxes
constexpr double kShortest = 42;     // the least length of a curved arrow
constexpr double kRoundness = 0.62;  // height to width of the ellipse, where the boxes leave the choice
constexpr double kTurn = kPi / 360;  // half a degree
constexpr std::size_t kMostOnEllipse = 8;

struct Step {
  std::vector<std::string> lines;
  DiagramRect rect;
};

// An ellipse around (0, 0).
struct Ellipse {
  double rx = 0;
  double ry = 0;
  [[nodiscard]] DiagramPoint at(double angle) const { return {rx * std::cos(angle), ry * std::sin(angle)}; }
  [[nodiscard]] DiagramPoint speed(double angle) const { return {-rx * std::sin(angle), ry * std::cos(angle)}; }
};

// The piece of the ellipse between two boxes, in radians.
struct Arc {
  double from = 0;
  double to = 0;
};

bool inside(const DiagramRect& rect, DiagramPoint point, double margin) {
  return point.x > rect.left - margin && point.x < rect.right() + margin && point.y > rect.top - margin &&
         point.y < rect.bottom() + margin;
}

// Two steps stand side by side, more start at the top.
double angle_of(std::size_t step, std::size_t count) {
  return (count == 2 ? -kPi : -kPi / 2) + 2 * kPi * static_cast<double>(step) / static_cast<double>(count);
}

Arc arc_after(const std::vector<Step>& steps, std::size_t step, const Ellipse& ellipse) {
  Arc arc{angle_of(step, steps.size()), angle_of(step + 1, steps.size())};
  const DiagramRect& from = steps[step].rect;
  const DiagramRect& to = steps[(step + 1) % steps.size()].rect;
  while (arc.from < arc.to && inside(from, ellipse.at(arc.from), kArrowGap)) {
    arc.from += kTurn;
  }
  while (arc.to > arc.from && inside(to, ellipse.at(arc.to), kArrowGap)) {
    arc.to -= kTurn;
  }
  return arc;
}

void place(std::vector<Step>& steps, const Ellipse& ellipse, double width, double height) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DiagramPoint centre = ellipse.at(angle_of(i, steps.size()));
    steps[i].rect = {centre.x - width / 2, centre.y - height / 2, width, height};
  }
}

// Whether the boxes stand apart, and every arrow is long enough and meets no other box.
bool fits(const std::vector<Step>& steps, const Ellipse& ellipse) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DiagramRect& a = steps[i].rect;
    for (std::size_t j = i + 1; j < steps.size(); ++j) {
      const DiagramRect& b = steps[j].rect;
      if (std::abs(a.left - b.left) < a.width + kClear && std::abs(a.top - b.top) < a.height + kClear) {
        return false;
      }
    }
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Arc arc = arc_after(steps, i, ellipse);
    double length = 0;
    DiagramPoint last = ellipse.at(arc.from);
    for (double angle = arc.from + kTurn; angle < arc.to; angle += kTurn) {
      const DiagramPoint here = ellipse.at(angle);
      length += std::hypot(here.x - last.x, here.y - last.y);
      last = here;
      if (std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return inside(step.rect, here, 2); })) {
        return false;
      }
    }
    if (length < kShortest) {
      return false;
    }
  }
  return true;
}

void draw_arc(DiagramPen& pen, const Ellipse& ellipse, Arc arc, DiagramPoint centre) {
  const int pieces = std::max(1, static_cast<int>(std::ceil((arc.to - arc.from) / (kPi / 3))));
  const double turn = (arc.to - arc.from) / pieces;
  const double reach = 4.0 / 3 * std::tan(turn / 4);  // of the control points, for a cubic close to the arc
  std::vector<DiagramPoint> points;
  const auto add = [&](DiagramPoint point) { points.push_back({point.x + centre.x, point.y + centre.y}); };
  add(ellipse.at(arc.from));
  for (int i = 0; i < pieces; ++i) {
    const double start = arc.from + turn * i;
    const double end = start + turn;
    const DiagramPoint a = ellipse.at(start);
    const DiagramPoint b = ellipse.at(end);
    const DiagramPoint leave = ellipse.speed(start);
    const DiagramPoint arrive = ellipse.speed(end);
    add({a.x + reach * leave.x, a.y + reach * leave.y});
    add({b.x - reach * arrive.x, b.y - reach * arrive.y});
    add(b);
  }
  pen.curved_arrow(points);
}

void draw_boxes(DiagramPen& pen, const std::vector<DiagramBox>& boxes, const std::vector<Step>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Tone fill = boxes[i].tone == Tone::none ? Tone::tint : boxes[i].tone;
    pen.box(steps[i].rect, fill, kRadius);
    pen.text(steps[i].rect, steps[i].lines, fill);
    pen.link(steps[i].rect, boxes[i]);
  }
}

// The width of all boxes; wraps their texts.
double wrap_steps(const std::vector<DiagramBox>& boxes, double limit, std::vector<Step>& steps, double& height) {
  double width = 96;
  height = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    steps[i].lines = wrap_text(boxes[i].text, kBoxTextSize, limit - 2 * kBoxPadding);
    width = std::max(width, lines_width(steps[i].lines, kBoxTextSize) + 2 * kBoxPadding);
    height = std::max(height, box_height(steps[i].lines.size()));
  }
  return width;
}

void draw_on_ellipse(const std::vector<DiagramBox>& boxes, Figure& figure) {
  std::vector<Step> steps(boxes.size());
  constexpr double kLimits[] = {0, 0, 250, 220, 200, 190, 184, 164, 150};
  double height = 0;
  const double width = wrap_steps(boxes, kLimits[boxes.size()], steps, height);
  const double widest = (kDiagramWidth - 2 * kMargin - width) / 2;
  Ellipse ellipse;
  bool found = false;
  for (double rx = 130; rx <= widest && !found; rx += 4) {
    ellipse = {rx, rx * kRoundness};
    place(steps, ellipse, width, height);
    found = fits(steps, ellipse);
  }
  // Too much text for that shape: it grows in height until all is apart, which tall boxes always come to be.
  for (double ry = widest * kRoundness; !found; ry += 8) {
    ellipse = {widest, ry};
    place(steps, ellipse, width, height);
    found = fits(steps, ellipse);
    assert(ry < 100'000);
  }
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  for (const Step& step : steps) {
    left = std::min(left, step.rect.left);
    top = std::min(top, step.rect.top);
    right = std::max(right, step.rect.right());
    bottom = std::max(bottom, step.rect.bottom());
  }
  // Between two boxes side by side, or beside a lower pair, the arrows reach further than the boxes.
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Arc arc = arc_after(steps, i, ellipse);
    for (double angle = arc.from; angle < arc.to; angle += kTurn) {
      const DiagramPoint here = ellipse.at(angle);
      left = std::min(left, here.x);
      top = std::min(top, here.y);
      right = std::max(right, here.x);
      bottom = std::max(bottom, here.y);
    }
  }
  const DiagramPoint centre{kMargin - left, kMargin - top};
  DiagramPen pen(figure);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    draw_arc(pen, ellipse, arc_after(steps, i, ellipse), centre);
  }
  for (Step& step : steps) {
    step.rect.left += centre.x;
    step.rect.top += centre.y;
  }
  draw_boxes(pen, boxes, steps);
  pen.size(right - left + 2 * kMargin, bottom - top + 2 * kMargin);
}

// Many steps: along the top to the right, down, back along the bottom to the left, and up.
void draw_as_loop(const std::vector<DiagramBox>& boxes, Figure& figure) {
  std::vector<Step> steps(boxes.size());
  const std::size_t columns = boxes.size() < 10 ? 3 : 4;
  constexpr double kGap = 40;
  const auto count = static_cast<double>(columns);
  double height = 0;
  const double limit = (kDiagramWidth - 2 * kMargin - (count - 1) * kGap) / count;
  const double width = wrap_steps(boxes, limit, steps, height);
  const std::size_t aside = boxes.size() - 2 * columns;
  const std::size_t down = (aside + 1) / 2;
  const std::size_t up = aside - down;
  const double across = (count - 1) * (width + kGap);
  const double drop = static_cast<double>(down + 1) * (height + kGap);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    DiagramRect& rect = steps[i].rect;
    rect = {kMargin, kMargin, width, height};
    if (i < columns) {
      rect.left += static_cast<double>(i) * (width + kGap);
    } else if (i < columns + down) {
      rect.left += across;
      rect.top += drop * static_cast<double>(i - columns + 1) / static_cast<double>(down + 1);
    } else if (i < 2 * columns + down) {
      rect.left += across - static_cast<double>(i - columns - down) * (width + kGap);
      rect.top += drop;
    } else {
      rect.top += drop - drop * static_cast<double>(i - 2 * columns - down + 1) / static_cast<double>(up + 1);
    }
  }
  DiagramPen pen(figure);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const DiagramRect& from = steps[i].rect;
    const DiagramRect& to = steps[(i + 1) % steps.size()].rect;
    if (from.left == to.left) {
      const bool falls = from.top < to.top;
      pen.arrow({{from.middle_x(), falls ? from.bottom() : from.top}, {to.middle_x(), falls ? to.top : to.bottom()}},
                false);
    } else {
      const bool forward = from.left < to.left;
      pen.arrow(
          {{forward ? from.right() : from.left, from.middle_y()}, {forward ? to.left : to.right(), to.middle_y()}},
          false);
    }
  }
  draw_boxes(pen, boxes, steps);
  pen.size(across + width + 2 * kMargin, drop + height + 2 * kMargin);
}

}  // namespace

void draw_cycle(const std::vector<DiagramBox>& steps, Figure& figure) {
  assert(steps.size() >= 2);
  if (steps.size() <= kMostOnEllipse) {
    draw_on_ellipse(steps, figure);
  } else {
    draw_as_loop(steps, figure);
  }
}

}  // namespace waymark
