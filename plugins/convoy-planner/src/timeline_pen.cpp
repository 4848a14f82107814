#include "timeline_pen.hpp"

#include <algorithm>
#include <utility>

namespace convoy_planner {

using waymark::Primitive;
using waymark::Tone;

namespace {

constexpr float kHatch = 6;
constexpr float kHalf = 7;  // of a diamond
constexpr float kLeastBar = 3;

Primitive make(Primitive::Kind kind, Tone stroke) {
  Primitive primitive;
  primitive.kind = kind;
  primitive.stroke = stroke;
  return primitive;
}

}  // namespace

void TimelinePen::bar(float left, float right, float middle, Look look, bool critical) {
  right = std::max(right, left + kLeastBar);
  Primitive bar = make(Primitive::Kind::rectangle, Tone::ink);
  bar.points = {{left, middle - kBar / 2}, {right, middle + kBar / 2}};
  bar.fill = critical ? Tone::accent : look == Look::leg ? Tone::tint : Tone::paper;
  bar.dashed = look == Look::lead_time && !critical;
  bar.radius = look == Look::lead_time ? std::min(kBar, right - left) / 2 : 0;
  bar.stroke_width = critical ? 2 : 1;
  figure_.primitives.push_back(std::move(bar));
  if (look == Look::meanwhile) {
    for (float x = left + kHatch; x < right; x += kHatch) {
      line(x, middle - kBar / 2, x, middle + kBar / 2, critical ? Tone::paper : Tone::ink);
    }
  }
}

void TimelinePen::diamond(float x, float middle) {
  Primitive path = make(Primitive::Kind::path, Tone::ink);
  path.fill = Tone::ink;
  path.closed = true;
  const waymark::Point corners[] = {{x, middle - kHalf}, {x + kHalf, middle}, {x, middle + kHalf}, {x - kHalf, middle}};
  path.points.push_back(corners[0]);
  for (int i = 1; i <= 4; ++i) {
    const waymark::Point& from = corners[i - 1];
    const waymark::Point& to = corners[i % 4];
    path.points.push_back(from);
    path.points.push_back(to);
    path.points.push_back(to);
  }
  figure_.primitives.push_back(std::move(path));
}

void TimelinePen::wait(float left, float right, float middle) {
  Primitive line = make(Primitive::Kind::line, Tone::ink);
  line.points = {{left, middle}, {right, middle}};
  line.dashed = true;
  figure_.primitives.push_back(std::move(line));
}

void TimelinePen::slack(float left, float right, float middle) {
  line(left, middle, right, middle, Tone::muted);
  line(right, middle - kBar / 3, right, middle + kBar / 3, Tone::muted);
}

void TimelinePen::line(float x1, float y1, float x2, float y2, Tone tone, float width) {
  Primitive line = make(Primitive::Kind::line, tone);
  line.points = {{x1, y1}, {x2, y2}};
  line.stroke_width = width;
  figure_.primitives.push_back(std::move(line));
}

void TimelinePen::freeze(float left, float right, float middle) {
  right = std::max(right, left + kLeastBar);
  Primitive box = make(Primitive::Kind::rectangle, Tone::muted);
  box.points = {{left, middle - kBar / 2}, {right, middle + kBar / 2}};
  figure_.primitives.push_back(std::move(box));
  line(left, middle - kBar / 2, right, middle + kBar / 2, Tone::muted);
  line(left, middle + kBar / 2, right, middle - kBar / 2, Tone::muted);
}

void TimelinePen::text(float x, float baseline, std::string words, bool bold, waymark::TextAlign align) {
  Primitive text = make(Primitive::Kind::text, Tone::none);
  text.points = {{x, baseline}};
  text.size = kTextSize;
  text.fill = Tone::ink;
  text.bold = bold;
  text.align = align;
  text.text = std::move(words);
  figure_.primitives.push_back(std::move(text));
}

}  // namespace convoy_planner
