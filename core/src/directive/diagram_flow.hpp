// Lays out a flow diagram: boxes in rows, joined by arrows.
#pragma once

#include "directive/diagram_pen.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace waymark {

struct FlowArrow {
  std::size_t from = 0;  ///< counts the boxes
  std::size_t to = 0;
  std::string text;
  bool dashed = false;
};

/// REQUIRES that every box stands in exactly one row and no row is empty.
struct FlowDiagram {
  std::vector<DiagramBox> boxes;
  std::vector<std::vector<std::size_t>> rows;
  std::vector<FlowArrow> arrows;
};

/// Draws the diagram into `figure` and sets its size.
void draw_flow(const FlowDiagram& diagram, Figure& figure);

}  // namespace waymark
