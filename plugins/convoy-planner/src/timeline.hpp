// Draws a plan as a timeline: a row a leg or, for large plans, a row a vehicle.
#pragma once

#include "analysis.hpp"
#include "convoy.hpp"

#include <waymark/figure.hpp>

#include <vector>

namespace convoy_planner {

/// One figure, or several of a page's height each. What is critical, meanwhile work, lead times and rendezvous differ
/// in shape and filling, so that print without colour shows them apart.
std::vector<waymark::Figure> draw_timeline(const Convoy& convoy, const Analysis& analysis);

}  // namespace convoy_planner
