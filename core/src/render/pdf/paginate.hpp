// Puts strips on pages: none torn, no heading alone at a page's foot, heads of tables shown again.
#pragma once

#include "render/pdf/print_flow.hpp"

#include <vector>

namespace waymark {

struct PlacedStrip {
  std::uint32_t strip = 0;
  float y = 0;            ///< of its upper edge, below the paper's
  bool repeated = false;  ///< a table's head, shown again for the eye only
};

struct PrintPage {
  Paper paper = Paper::a4;
  std::uint32_t section = 0;
  std::vector<PlacedStrip> strips;
};

/// The pages of all strips of the flow from `first` on, at least one.
std::vector<PrintPage> paginate(const PrintFlow& flow, const PrintStyle& style, std::size_t first = 0);

}  // namespace waymark
