#include "render/pdf/figure_drawing.hpp"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// How far a quarter circle's control points lie from its ends.
constexpr float kArc = 0.5523F;

Ink ink_of(Tone tone) {
  switch (tone) {
    case Tone::none:
      break;
    case Tone::ink:
      return Ink::ink;
    case Tone::muted:
      return Ink::muted;
    case Tone::accent:
      return Ink::accent;
    case Tone::tint:
      return Ink::tint;
    case Tone::paper:
      return Ink::paper;
  }
  return Ink::none;
}

}  // namespace

void FigureDrawer::point(Point at) { page_.numbers({x_ + at.x * unit_, page_.up(y_ + at.y * unit_)}); }

void FigureDrawer::move(Point to) {
  point(to);
  page_.out() += "m\n";
}

void FigureDrawer::line(Point to) {
  point(to);
  page_.out() += "l\n";
}

void FigureDrawer::curve(Point a, Point b, Point c) {
  point(a);
  point(b);
  point(c);
  page_.out() += "c\n";
}

bool FigureDrawer::begin(const Primitive& primitive) {
  if (primitive.fill == Tone::none && primitive.stroke == Tone::none) {
    return false;
  }
  if (primitive.fill != Tone::none) {
    page_.fill(ink_of(primitive.fill));
  }
  if (primitive.stroke != Tone::none) {
    page_.stroke(ink_of(primitive.stroke));
    page_.numbers({std::max(primitive.stroke_width * unit_, 0.3F)});
    page_.out() += "w ";
    if (primitive.dashed) {
      page_.out() += '[';
      page_.numbers({6 * unit_, 4 * unit_});
      page_.out() += "]0 d ";
    } else {
      page_.out() += "[]0 d ";
    }
  }
  return true;
}

void FigureDrawer::paint(const Primitive& primitive, bool closed) {
  const bool filled = primitive.fill != Tone::none;
  const bool stroked = primitive.stroke != Tone::none;
  if (closed) {
    page_.out() += "h ";
  }
  page_.out() += filled && stroked ? "B\n" : filled ? "f\n" : "S\n";
}

void FigureDrawer::draw() {
  for (const Primitive& primitive : figure_.primitives) {
    const std::size_t points = primitive.points.size();
    switch (primitive.kind) {
      case Primitive::Kind::line:
        if (points >= 2) {
          draw_line(primitive);
        }
        break;
      case Primitive::Kind::rectangle:
        if (points >= 2) {
          draw_rectangle(primitive);
        }
        break;
      case Primitive::Kind::ellipse:
        if (points >= 2) {
          draw_ellipse(primitive);
        }
        break;
      case Primitive::Kind::path:
        if (points >= 4) {
          draw_path(primitive);
        }
        break;
      case Primitive::Kind::text:
        if (points >= 1) {
          draw_text(primitive);
        }
        break;
      case Primitive::Kind::link_area:
        break;  // links lie upon the page
    }
  }
}

void FigureDrawer::draw_line(const Primitive& primitive) {
  if (primitive.stroke == Tone::none) {
    return;
  }
  const Point from = primitive.points[0];
  const Point to = primitive.points[1];
  const float length = std::hypot(to.x - from.x, to.y - from.y);
  const bool head = primitive.arrow && length > 0;
  // The line ends where the head begins to be wide enough to cover it.
  const float reach = head ? 6 + 2 * primitive.stroke_width : 0;
  const Point along = head ? Point{(to.x - from.x) / length, (to.y - from.y) / length} : Point{};
  const float cut = head ? std::min(length, reach - 1) : 0;
  Primitive stroked = primitive;
  stroked.fill = Tone::none;
  if (begin(stroked)) {
    move(from);
    line({to.x - along.x * cut, to.y - along.y * cut});
    page_.out() += "S\n";
  }
  if (head) {
    const float half = reach * 0.45F;
    const Point back{to.x - along.x * reach, to.y - along.y * reach};
    page_.fill(ink_of(primitive.stroke));
    move(to);
    line({back.x - along.y * half, back.y + along.x * half});
    line({back.x + along.y * half, back.y - along.x * half});
    page_.out() += "f\n";
  }
}

void FigureDrawer::draw_rectangle(const Primitive& primitive) {
  if (!begin(primitive)) {
    return;
  }
  const auto [left, right] = std::minmax(primitive.points[0].x, primitive.points[1].x);
  const auto [top, bottom] = std::minmax(primitive.points[0].y, primitive.points[1].y);
  const float radius = std::min({primitive.radius, (right - left) / 2, (bottom - top) / 2});
  if (radius <= 0) {
    move({left, top});
    line({right, top});
    line({right, bottom});
    line({left, bottom});
  } else {
    const float in = radius * (1 - kArc);
    move({left + radius, top});
    line({right - radius, top});
    curve({right - in, top}, {right, top + in}, {right, top + radius});
    line({right, bottom - radius});
    curve({right, bottom - in}, {right - in, bottom}, {right - radius, bottom});
    line({left + radius, bottom});
    curve({left + in, bottom}, {left, bottom - in}, {left, bottom - radius});
    line({left, top + radius});
    curve({left, top + in}, {left + in, top}, {left + radius, top});
  }
  paint(primitive, true);
}

void FigureDrawer::draw_ellipse(const Primitive& primitive) {
  if (!begin(primitive)) {
    return;
  }
  const Point centre = primitive.points[0];
  const float a = std::fabs(primitive.points[1].x);
  const float b = std::fabs(primitive.points[1].y);
  const float u = a * kArc;
  const float v = b * kArc;
  move({centre.x + a, centre.y});
  curve({centre.x + a, centre.y + v}, {centre.x + u, centre.y + b}, {centre.x, centre.y + b});
  curve({centre.x - u, centre.y + b}, {centre.x - a, centre.y + v}, {centre.x - a, centre.y});
  curve({centre.x - a, centre.y - v}, {centre.x - u, centre.y - b}, {centre.x, centre.y - b});
  curve({centre.x + u, centre.y - b}, {centre.x + a, centre.y - v}, {centre.x + a, centre.y});
  paint(primitive, true);
}

void FigureDrawer::draw_path(const Primitive& primitive) {
  if (!begin(primitive)) {
    return;
  }
  move(primitive.points[0]);
  for (std::size_t i = 1; i + 2 < primitive.points.size(); i += 3) {
    curve(primitive.points[i], primitive.points[i + 1], primitive.points[i + 2]);
  }
  paint(primitive, primitive.closed);
}

void FigureDrawer::draw_text(const Primitive& primitive) {
  const float size = primitive.size * unit_;
  const FontRole role = primitive.bold ? FontRole::bold : FontRole::regular;
  const float width = page_.text_width(role, primitive.text, size);
  float x = x_ + primitive.points[0].x * unit_;
  if (primitive.align == TextAlign::middle) {
    x -= width / 2;
  } else if (primitive.align == TextAlign::end) {
    x -= width;
  }
  page_.plain_text(primitive.text, role, size, primitive.fill == Tone::none ? Ink::ink : ink_of(primitive.fill), x,
                   y_ + primitive.points[0].y * unit_);
}

}  // namespace waymark
