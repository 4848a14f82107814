// Orders the horizontal stretches of arrows in the channel between two rows of a flow diagram.
#pragma once

#include "directive/diagram_pen.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// A horizontal stretch from `x1` to `x2`. At each end the arrow leaves the channel through its top or its bottom.
struct ChannelStretch {
  std::size_t arrow = 0;
  double x1 = 0;
  double x2 = 0;
  bool up1 = false;            ///< at x1 the arrow comes from above
  bool up2 = false;            ///< at x2 the arrow leaves upwards
  DiagramPoint label = {};     ///< the size of the label on it; 0 if it bears none
  DiagramPoint label_at = {};  ///< the centre of that label; y from the channel's top
  double y = 0;                ///< from the channel's top

  [[nodiscard]] double low() const { return x1 < x2 ? x1 : x2; }
  [[nodiscard]] double high() const { return x1 < x2 ? x2 : x1; }
  /// It runs straight through, and needs no place of its own.
  [[nodiscard]] bool straight() const { return x1 == x2 && label.x == 0; }
};

/// Places the stretches above one another so that none covers another and few cross; sets y and label_at. `outer` says
/// that boxes stand on one side only. Returns the channel's height.
double arrange_channel(std::vector<ChannelStretch*>& stretches, bool outer);

}  // namespace waymark
