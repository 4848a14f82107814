// A timeline's key: what its shapes mean.
#pragma once

#include "convoy.hpp"
#include "timeline_axis.hpp"
#include "timeline_pen.hpp"

namespace convoy_planner {

/// How a leg or lead time is drawn where it has a row of its own.
Look look_of(const Step& step);

/// In figure units. `by_step` says whether the timeline has a row a step.
float key_height(const Convoy& convoy, const TimelineAxis& axis, bool by_step);

/// Draws an entry for each shape that the timeline has; returns where the key ends.
float draw_key(const Convoy& convoy, const TimelineAxis& axis, bool by_step, TimelinePen& pen, float top);

}  // namespace convoy_planner
