#include "directive/diagram_lane.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace waymark {
namespace {

constexpr double kClear = 12;  // from a lane to a box or another lane
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

double LaneChooser::choose(const LaneWish& wish) {
  std::vector<std::pair<double, double>> blocked;
  for (const RoutedBox& box : boxes_) {
    if (box.row >= wish.first_row && box.row <= wish.last_row) {
      blocked.emplace_back(box.left - kClear, box.left + box.width + kClear);
    }
  }
  for (const Lane& lane : used_) {
    // One that ends in the channel where this one starts would be near it, too.
    if (lane.first_row <= wish.last_row + 1 && lane.last_row + 1 >= wish.first_row) {
      blocked.emplace_back(lane.x - kClear, lane.x + kClear);
    }
  }
  std::sort(blocked.begin(), blocked.end());
  double best = wish.start;
  double best_way = kInfinity;
  const auto consider = [&](double low, double high) {
    for (const double goal : {wish.end, wish.start}) {
      const double x = std::clamp(goal, low, high);
      const double way = std::abs(x - wish.start) + std::abs(x - wish.end);
      if (way < best_way) {
        best = x;
        best_way = way;
      }
    }
  };
  double free_from = -kInfinity;
  for (const auto& [low, high] : blocked) {
    if (low >= free_from) {
      consider(free_from, low);
    }
    free_from = std::max(free_from, high);
  }
  consider(free_from, kInfinity);
  used_.push_back({wish.first_row, wish.last_row, best});
  return best;
}

}  // namespace waymark
