// Finds vertical lanes between the boxes of a flow diagram, for arrows that pass whole rows.
#pragma once

#include "directive/diagram_route.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// What an arrow passes, and between which places it should be led.
struct LaneWish {
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  double start = 0;
  double end = 0;
};

/// Gives out lanes; no two of them lie upon each other.
class LaneChooser {
 public:
  explicit LaneChooser(const std::vector<RoutedBox>& boxes) : boxes_(boxes) {}

  /// The x with the shortest way at which the arrow touches neither a box of those rows nor another lane.
  double choose(const LaneWish& wish);

 private:
  struct Lane {
    std::size_t first_row = 0;
    std::size_t last_row = 0;
    double x = 0;
  };

  const std::vector<RoutedBox>& boxes_;
  std::vector<Lane> used_;
};

}  // namespace waymark
