#include "directive/diagram_channel.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark {
namespace {

constexpr double kEmpty = 28;    // a channel without arrows
constexpr double kThrough = 44;  // one with straight arrows only
constexpr double kMargin = 20;   // from a box to the nearest stretch: an arrowhead and a bend
constexpr double kOuterMargin = 8;
constexpr double kTrack = 16;     // the height of a stretch without a label
constexpr double kBeside = 7;     // from a stretch with its label beside it to the edge of its track
constexpr double kVisible = 6;    // the least piece of a stretch that shows beside its label
constexpr double kApart = 8;      // what is nearer than this looks like one
constexpr int kOverlapCost = 20;  // of two arrows that cover each other, in crossings

struct Ends {
  std::array<double, 2> x{};
  std::size_t count = 0;
  void add(double value) { x[count++] = value; }
  [[nodiscard]] const double* begin() const { return x.data(); }
  [[nodiscard]] const double* end() const { return x.data() + count; }
};

Ends ends(const ChannelStretch& stretch, bool up) {
  Ends result;
  if (stretch.up1 == up) {
    result.add(stretch.x1);
  }
  if (stretch.up2 == up) {
    result.add(stretch.x2);
  }
  return result;
}

// What it costs to have `upper` above `lower`.
int cost(const ChannelStretch& upper, const ChannelStretch& lower) {
  const Ends falls = ends(upper, false);
  const Ends rises = ends(lower, true);
  int result = 0;
  for (const double x : falls) {
    result += x > lower.low() && x < lower.high() ? 1 : 0;
  }
  for (const double x : rises) {
    result += x > upper.low() && x < upper.high() ? 1 : 0;
  }
  for (const double fall : falls) {
    for (const double rise : rises) {
      result += std::abs(fall - rise) < kApart ? kOverlapCost : 0;
    }
  }
  return result;
}

// Whether a label on the stretch would leave nothing of it to be seen; then it stands beside it.
bool crowded(const ChannelStretch& stretch) {
  return stretch.x1 != stretch.x2 && stretch.label.x > 0 &&
         stretch.high() - stretch.low() < stretch.label.x + 2 * (kArrowBend + kVisible);
}

// Beside a stretch that comes from above at both ends a label stands below, otherwise above.
bool label_below(const ChannelStretch& stretch) { return stretch.up1 && stretch.up2; }

// The centre of a label that nothing pushes aside. Above a stretch it keeps clear of the end that comes from above.
double label_middle(const ChannelStretch& stretch) {
  const double middle = (stretch.x1 + stretch.x2) / 2;
  if (!crowded(stretch) || stretch.up1 == stretch.up2) {
    return middle;
  }
  const double upper = stretch.up1 ? stretch.x1 : stretch.x2;
  const double away = stretch.label.x / 2 + 5;
  return upper < middle ? upper + away : upper - away;
}

double label_low(const ChannelStretch& stretch) {
  return std::min(stretch.low(), label_middle(stretch) - stretch.label.x / 2);
}

double label_high(const ChannelStretch& stretch) {
  return std::max(stretch.high(), label_middle(stretch) + stretch.label.x / 2);
}

double track_height(const ChannelStretch& stretch) {
  return std::max(kTrack, stretch.label.y + (crowded(stretch) ? 2 * kBeside : 4));
}

// From top to bottom, each put in where it costs least.
std::vector<ChannelStretch*> ordered(const std::vector<ChannelStretch*>& stretches) {
  std::vector<ChannelStretch*> order;
  for (ChannelStretch* stretch : stretches) {
    if (stretch->straight()) {
      continue;
    }
    int here = 0;  // the cost of standing first
    for (const ChannelStretch* other : order) {
      here += cost(*stretch, *other);
    }
    int best_cost = here;
    std::size_t best = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      here += cost(*order[i], *stretch) - cost(*stretch, *order[i]);
      if (here <= best_cost) {
        best_cost = here;
        best = i + 1;
      }
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(best), stretch);
  }
  return order;
}

// The place along the stretch where the label covers the fewest other arrows, preferring the middle.
double place_label(const ChannelStretch& stretch, const std::vector<ChannelStretch*>& stretches) {
  const double middle = label_middle(stretch);
  const double room = stretch.high() - stretch.low() - stretch.label.x - 2 * kMargin;
  if (crowded(stretch) || room <= 0) {
    return middle;
  }
  double best = middle;
  int best_hits = -1;
  for (const double part : {0.0, -0.25, 0.25, -0.5, 0.5}) {
    const double x = middle + part * room;
    int hits = 0;
    for (const ChannelStretch* other : stretches) {
      for (const double end : {other->x1, other->x2}) {
        hits += other != &stretch && std::abs(end - x) < stretch.label.x / 2 + 4 ? 1 : 0;
      }
    }
    if (best_hits < 0 || hits < best_hits) {
      best = x;
      best_hits = hits;
    }
  }
  return best;
}

}  // namespace

double arrange_channel(std::vector<ChannelStretch*>& stretches, bool outer) {
  if (stretches.empty()) {
    return outer ? 0 : kEmpty;
  }
  const std::vector<ChannelStretch*> order = ordered(stretches);
  if (order.empty()) {
    return kThrough;
  }
  std::vector<std::size_t> track_of(order.size(), 0);
  std::vector<double> heights;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool meet = label_low(*order[i]) < label_high(*order[j]) + kApart &&
                        label_high(*order[i]) > label_low(*order[j]) - kApart;
      if (meet) {
        track_of[i] = std::max(track_of[i], track_of[j] + 1);
      }
    }
    heights.resize(std::max(heights.size(), track_of[i] + 1), kTrack);
    heights[track_of[i]] = std::max(heights[track_of[i]], track_height(*order[i]));
  }
  const bool from_above =
      std::any_of(order.begin(), order.end(), [](const ChannelStretch* s) { return s->up1 || s->up2; });
  const double top = outer && !from_above ? kOuterMargin : kMargin;
  const double bottom = outer && from_above ? kOuterMargin : kMargin;
  std::vector<double> tops;
  double y = top;
  for (const double height : heights) {
    tops.push_back(y);
    y += height;
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    ChannelStretch& stretch = *order[i];
    const double track_top = tops[track_of[i]];
    const double height = heights[track_of[i]];
    stretch.label_at.x = place_label(stretch, stretches);
    if (!crowded(stretch)) {
      stretch.y = track_top + height / 2;
      stretch.label_at.y = stretch.y;
    } else if (label_below(stretch)) {
      stretch.y = track_top + kBeside;
      stretch.label_at.y = stretch.y + stretch.label.y / 2 + 3;
    } else {
      stretch.y = track_top + height - kBeside;
      stretch.label_at.y = stretch.y - stretch.label.y / 2 - 3;
    }
  }
  return y + bottom;
}

}  // namespace waymark
