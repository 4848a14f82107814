// A timeline's axis: where a day lies across the figure.
#pragma once

#include "convoy.hpp"
#include "timeline_pen.hpp"

namespace convoy_planner {

class TimelineAxis {
 public:
  // In figure units. A page of A4 is about 640 wide and 940 high.
  static constexpr float kWidth = 640;
  static constexpr float kHeight = 38;

  /// From the plan's first day to its last, that by which it should arrive and all latest days among them.
  explicit TimelineAxis(const Convoy& convoy);

  [[nodiscard]] Day first() const { return first_; }
  [[nodiscard]] Day last() const { return end_ - std::chrono::days(1); }
  /// Whether it is a freeze of which a part lies on the axis.
  [[nodiscard]] bool shows(const Hold& freeze) const;
  /// Where the day begins; the axis's end for days outside.
  [[nodiscard]] float x_of(Day day) const;

  /// Years and months, as many as there is room for, down to `bottom`; when the convoy should arrive.
  void draw(const Plan& plan, TimelinePen& pen, float bottom) const;

 private:
  void draw_months(TimelinePen& pen, float bottom) const;

  Day first_;
  Day end_;  ///< not included
};

}  // namespace convoy_planner
