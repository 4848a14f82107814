// What differs between two versions of a plan as blocks of a page.
#pragma once

#include "analysis.hpp"
#include "comparison.hpp"

#include <waymark/document_builder.hpp>

namespace convoy_planner {

/// One version with what its dates mean.
struct Version {
  const Convoy& convoy;
  const Analysis& analysis;
};

void add_comparison(const Version& before, const Version& after, const Comparison& comparison,
                    waymark::DocumentBuilder& blocks);

}  // namespace convoy_planner
