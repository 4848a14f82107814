// Lays out a cycle diagram: steps that follow one another in a ring.
#pragma once

#include "directive/diagram_pen.hpp"

#include <vector>

namespace waymark {

/// Draws the steps clockwise from the top into `figure` and sets its size. REQUIRES two steps or more.
void draw_cycle(const std::vector<DiagramBox>& steps, Figure& figure);

}  // namespace waymark
