// Lays out a ring diagram: each thing drawn around the one before.
#pragma once

#include "directive/diagram_pen.hpp"

#include <vector>

namespace waymark {

/// Draws the rings, given from the innermost out, into `figure` and sets its size. REQUIRES two rings or more.
void draw_rings(const std::vector<DiagramBox>& rings, Figure& figure);

}  // namespace waymark
