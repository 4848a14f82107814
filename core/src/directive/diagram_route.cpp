#include "directive/diagram_route.hpp"

#include "directive/diagram_channel.hpp"
#include "directive/diagram_lane.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace waymark {
namespace {

constexpr double kPart = 12;         // how far an arrow that faces another is moved
constexpr double kPortSpacing = 24;  // between arrows at one edge of a box
constexpr double kPortMargin = 14;   // from the corner of a box to an arrow
constexpr double kJog = 24;          // a smaller step sideways is straightened where it can be
constexpr double kPairOffset = 10;   // of two arrows between neighbours, from the middle
constexpr double kNear = 10;

// Why: stretches that are drawn as one line, after rounding, must be one line here.
double to_half(double value) { return std::round(value * 2) / 2; }

// One end of an arrow at the upper or lower edge of a box.
struct Port {
  std::size_t arrow = 0;
  bool start = false;
  double towards = 0;  // the x that the arrow goes to from here
  double offset = 0;   // from the middle of the box
};

class Router {
 public:
  Router(const std::vector<RoutedBox>& boxes, const std::vector<double>& row_heights,
         const std::vector<RoutedArrow>& arrows)
      : boxes_(boxes),
        row_heights_(row_heights),
        arrows_(arrows),
        lanes_(arrows.size(), 0),
        stretches_(arrows.size()) {}

  Routes run() {
    LaneChooser chooser(boxes_);
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      if (skips(i)) {
        const auto [low, high] = std::minmax(from(i).row, to(i).row);
        lanes_[i] = to_half(chooser.choose({low + 1, high - 1, middle(from(i)), middle(to(i))}));
      }
    }
    place_ports();
    make_stretches();
    return finish();
  }

 private:
  [[nodiscard]] const RoutedBox& from(std::size_t arrow) const { return boxes_[arrows_[arrow].from]; }
  [[nodiscard]] const RoutedBox& to(std::size_t arrow) const { return boxes_[arrows_[arrow].to]; }
  static double middle(const RoutedBox& box) { return box.left + box.width / 2; }

  // Neighbours in a row are joined by a straight arrow.
  [[nodiscard]] bool direct(std::size_t arrow) const {
    const std::size_t a = from(arrow).column;
    const std::size_t b = to(arrow).column;
    return from(arrow).row == to(arrow).row && (a + 1 == b || b + 1 == a);
  }
  // Whether there are rows between.
  [[nodiscard]] bool skips(std::size_t arrow) const {
    const std::size_t a = from(arrow).row;
    const std::size_t b = to(arrow).row;
    return a + 1 < b || b + 1 < a;
  }
  // Whether the arrow leaves through the lower edge. Within a row, forward arrows pass above and others below.
  [[nodiscard]] bool leaves_down(std::size_t arrow) const {
    const RoutedBox& a = from(arrow);
    const RoutedBox& b = to(arrow);
    return a.row != b.row ? a.row < b.row : a.column > b.column;
  }
  [[nodiscard]] bool enters_below(std::size_t arrow) const {
    return from(arrow).row == to(arrow).row ? leaves_down(arrow) : !leaves_down(arrow);
  }

  void place_ports() {
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      if (direct(i)) {
        continue;
      }
      const double start_towards = skips(i) ? lanes_[i] : middle(to(i));
      const double end_towards = skips(i) ? lanes_[i] : middle(from(i));
      edges_[{arrows_[i].from, leaves_down(i)}].push_back({i, true, start_towards, 0});
      edges_[{arrows_[i].to, enters_below(i)}].push_back({i, false, end_towards, 0});
    }
    for (auto& [edge, ports] : edges_) {
      spread(boxes_[edge.first], ports);
    }
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      if (!direct(i)) {
        straighten(i);
      }
    }
    part_facing_ports();
  }

  // Spreads the ports of an edge around its middle, those that go straight on nearest to it.
  static void spread(const RoutedBox& box, std::vector<Port>& ports) {
    std::stable_sort(ports.begin(), ports.end(), [](const Port& a, const Port& b) { return a.towards < b.towards; });
    const double room = std::max(0.0, box.width / 2 - kPortMargin);
    const auto count = static_cast<double>(ports.size());
    const double spacing = ports.size() < 2 ? 0 : std::min(kPortSpacing, 2 * room / (count - 1));
    double straight_sum = 0;
    int straight_count = 0;
    for (std::size_t i = 0; i < ports.size(); ++i) {
      ports[i].offset = (static_cast<double>(i) - (count - 1) / 2) * spacing;
      if (std::abs(ports[i].towards - middle(box)) < 1) {
        straight_sum += ports[i].offset;
        ++straight_count;
      }
    }
    if (straight_count == 0) {
      return;
    }
    const double shift = straight_sum / straight_count;
    if (ports.front().offset - shift >= -room && ports.back().offset - shift <= room) {
      for (Port& port : ports) {
        port.offset -= shift;
      }
    }
  }

  Port& port(std::size_t arrow, bool start) {
    auto& ports =
        start ? edges_[{arrows_[arrow].from, leaves_down(arrow)}] : edges_[{arrows_[arrow].to, enters_below(arrow)}];
    return *std::find_if(ports.begin(), ports.end(),
                         [&](const Port& p) { return p.arrow == arrow && p.start == start; });
  }
  std::size_t ports_beside(std::size_t arrow, bool start) {
    return (start ? edges_[{arrows_[arrow].from, leaves_down(arrow)}]
                  : edges_[{arrows_[arrow].to, enters_below(arrow)}])
        .size();
  }
  double port_x(std::size_t arrow, bool start) {
    return to_half(middle(start ? from(arrow) : to(arrow)) + port(arrow, start).offset);
  }

  // Moves the only port of an edge a little if that takes a small step out of the arrow.
  void straighten(std::size_t arrow) {
    for (const bool start : {true, false}) {
      const double goal = skips(arrow) ? lanes_[arrow] : port_x(arrow, !start);
      const RoutedBox& box = start ? from(arrow) : to(arrow);
      const double step = goal - port_x(arrow, start);
      if (ports_beside(arrow, start) == 1 && std::abs(step) <= kJog && from(arrow).row != to(arrow).row &&
          std::abs(goal - middle(box)) <= box.width / 2 - kPortMargin) {
        port(arrow, start).offset += step;
      }
    }
  }

  // Where ports of two arrows face each other across a channel, their vertical stretches might lie upon each other.
  void part_facing_ports() {
    for (auto& [lower_edge, lower_ports] : edges_) {
      const RoutedBox& lower = boxes_[lower_edge.first];
      if (lower_edge.second || lower.row == 0) {
        continue;
      }
      for (Port& port : lower_ports) {
        for (const double shift : {0.0, kPart, -kPart, 2 * kPart, -2 * kPart}) {
          const double offset = port.offset + shift;
          if (std::abs(offset) <= lower.width / 2 - kPortMargin &&
              is_free(lower, lower_ports, port, middle(lower) + offset)) {
            port.offset = offset;
            break;
          }
        }
      }
    }
  }
  bool is_free(const RoutedBox& lower, const std::vector<Port>& beside, const Port& port, double x) const {
    for (const Port& other : beside) {
      if (&other != &port && std::abs(middle(lower) + other.offset - x) < kNear) {
        return false;
      }
    }
    for (const auto& [edge, ports] : edges_) {
      const RoutedBox& upper = boxes_[edge.first];
      if (!edge.second || upper.row + 1 != lower.row) {
        continue;
      }
      for (const Port& other : ports) {
        if (other.arrow != port.arrow && std::abs(middle(upper) + other.offset - x) < kNear) {
          return false;
        }
      }
    }
    return true;
  }

  void make_stretches() {
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      if (direct(i)) {
        continue;
      }
      const double start = port_x(i, true);
      const double end = port_x(i, false);
      // Channel n lies above row n.
      const std::size_t first = from(i).row + (leaves_down(i) ? 1 : 0);
      const std::size_t last = to(i).row + (enters_below(i) ? 1 : 0);
      auto& list = stretches_[i];
      if (skips(i)) {
        list.push_back({first, {i, start, lanes_[i], leaves_down(i), !leaves_down(i), {}}});
        list.push_back({last, {i, lanes_[i], end, leaves_down(i), enters_below(i), {}}});
      } else {
        list.push_back({first, {i, start, end, leaves_down(i), enters_below(i), {}}});
      }
      auto longest = std::max_element(list.begin(), list.end(), [](const Placed& a, const Placed& b) {
        return a.stretch.high() - a.stretch.low() < b.stretch.high() - b.stretch.low();
      });
      longest->stretch.label = arrows_[i].label;
    }
  }

  Routes finish() {
    Routes routes;
    std::vector<double> channel_tops;
    double y = 0;
    for (std::size_t channel = 0; channel <= row_heights_.size(); ++channel) {
      std::vector<ChannelStretch*> inside;
      for (auto& list : stretches_) {
        for (Placed& placed : list) {
          if (placed.channel == channel) {
            inside.push_back(&placed.stretch);
          }
        }
      }
      channel_tops.push_back(y);
      y += arrange_channel(inside, channel == 0 || channel == row_heights_.size());
      if (channel < row_heights_.size()) {
        routes.row_tops.push_back(y);
        y += row_heights_[channel];
      }
    }
    routes.bottom = y;
    for (std::size_t i = 0; i < arrows_.size(); ++i) {
      routes.arrows.push_back(direct(i) ? direct_route(i, routes) : route(i, routes, channel_tops));
    }
    return routes;
  }

  [[nodiscard]] ArrowRoute direct_route(std::size_t arrow, const Routes& routes) const {
    const RoutedBox& a = from(arrow);
    const RoutedBox& b = to(arrow);
    const bool forward = a.column < b.column;
    const bool pair = std::any_of(arrows_.begin(), arrows_.end(), [&](const RoutedArrow& other) {
      return other.from == arrows_[arrow].to && other.to == arrows_[arrow].from;
    });
    double y = routes.row_tops[a.row] + row_heights_[a.row] / 2;
    double side = -1;  // the label stands above the arrow
    if (pair) {
      side = forward ? -1 : 1;
      y += side * kPairOffset;
    }
    ArrowRoute route;
    route.points = {{forward ? a.left + a.width : a.left, y}, {forward ? b.left : b.left + b.width, y}};
    route.label = {(route.points[0].x + route.points[1].x) / 2, y + side * (arrows_[arrow].label.y / 2 + 5)};
    return route;
  }

  [[nodiscard]] ArrowRoute route(std::size_t arrow, const Routes& routes,
                                 const std::vector<double>& channel_tops) const {
    const auto edge_y = [&](const RoutedBox& box, bool lower) {
      return routes.row_tops[box.row] + (lower ? row_heights_[box.row] : 0);
    };
    const auto& list = stretches_[arrow];
    ArrowRoute route;
    const auto add = [&](DiagramPoint point) { route.points.push_back(point); };
    add({list.front().stretch.x1, edge_y(from(arrow), leaves_down(arrow))});
    for (const Placed& placed : list) {
      const ChannelStretch& stretch = placed.stretch;
      const double y = channel_tops[placed.channel] + stretch.y;
      if (stretch.x1 != stretch.x2) {
        add({stretch.x1, y});
        add({stretch.x2, y});
      }
      if (stretch.label.x > 0) {
        route.label = {stretch.label_at.x, channel_tops[placed.channel] + stretch.label_at.y};
      }
    }
    add({list.back().stretch.x2, edge_y(to(arrow), enters_below(arrow))});
    return route;
  }

  struct Placed {
    std::size_t channel = 0;
    ChannelStretch stretch;
  };

  const std::vector<RoutedBox>& boxes_;
  const std::vector<double>& row_heights_;
  const std::vector<RoutedArrow>& arrows_;
  std::vector<double> lanes_;
  std::map<std::pair<std::size_t, bool>, std::vector<Port>> edges_;  // of a box and whether it is the lower edge
  std::vector<std::vector<Placed>> stretches_;                       // of each arrow
};

}  // namespace

Routes route_arrows(const std::vector<RoutedBox>& boxes, const std::vector<double>& row_heights,
                    const std::vector<RoutedArrow>& arrows) {
  return Router(boxes, row_heights, arrows).run();
}

}  // namespace waymark
