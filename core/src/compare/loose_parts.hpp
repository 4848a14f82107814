// Changes of a page while it is compared: those that are known, and parts that are new or gone, of which some turn out
// to have moved.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/edition_changes.hpp"
#include "compare/page_parts.hpp"

#include <string>
#include <vector>

namespace waymark {

/// Where a part stands.
struct PartPlace {
  std::string section;
  std::string anchor;
  std::string where;                 ///< comes after its name: " of worksheet 'Plan'"
  std::vector<std::string> columns;  ///< of a row: what its columns are called
};

/// A change, or a part without a partner.
struct PartEntry {
  BlockChange change;
  const Part* part = nullptr;  ///< null for a change that is known
  PartPlace place;
};

/// Finds the parts that have moved, and gives all as changes. A part with others in it becomes a change for each.
std::vector<BlockChange> settle(std::vector<PartEntry> entries, Interner& interner, CompareBudget& budget);

}  // namespace waymark
