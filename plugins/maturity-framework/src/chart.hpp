// Draws scores as horizontal bars that can be read without colour: filled, hatched, or a dashed empty outline.
#pragma once

#include "framework.hpp"
#include "score.hpp"

#include <waymark/figure.hpp>

#include <string>
#include <vector>

namespace maturity_framework {

/// One component or foundation with its scores.
struct ChartRow {
  std::string name{};
  Score agreed{};
  Score individual{};
};

/// What one chart shows.
struct Chart {
  std::string title{};
  std::vector<ChartRow> rows{};
  bool individual = false;  ///< whether to draw the individual views, too
};

/// The chart as figures, each no higher than a page of paper; more than one say so in their titles. Every bar has its
/// score and coverage beside it as text; the description adds what does not apply.
std::vector<waymark::Figure> draw_chart(const Framework& framework, const Chart& chart);

}  // namespace maturity_framework
