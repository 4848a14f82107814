// Leads the arrows of a flow diagram around its boxes, along channels between the rows and lanes between the boxes.
#pragma once

#include "directive/diagram_pen.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// A box that has its place in a row; rows count from 0 downwards, columns from 0 to the right.
struct RoutedBox {
  std::size_t row = 0;
  std::size_t column = 0;
  double left = 0;
  double width = 0;
};

/// An arrow to be led; indexes count the boxes.
struct RoutedArrow {
  std::size_t from = 0;
  std::size_t to = 0;
  DiagramPoint label;  ///< the size of its label; 0 if it has none
};

/// Where an arrow runs: horizontal and vertical stretches from the edge of one box to that of another.
struct ArrowRoute {
  std::vector<DiagramPoint> points;
  DiagramPoint label;  ///< the centre of its label
};

struct Routes {
  std::vector<double> row_tops;
  double bottom = 0;  ///< of everything; everything starts at 0
  std::vector<ArrowRoute> arrows;
};

/// Leads every arrow and makes the space between the rows as wide as that needs. Boxes of one row stand apart, from
/// left to right; `row_heights` has an entry for each row.
Routes route_arrows(const std::vector<RoutedBox>& boxes, const std::vector<double>& row_heights,
                    const std::vector<RoutedArrow>& arrows);

}  // namespace waymark
