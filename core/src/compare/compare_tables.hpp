// Compares tables by row, and columns as wholes.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/loose_parts.hpp"
#include "compare/page_parts.hpp"

#include <vector>

namespace waymark {

struct TableComparison {
  Interner& interner;
  CompareBudget& budget;
  PartPlace place;  ///< of the rows
};

/// What became of the rows of a table: those that say the same are left out. Columns that came or went are told once,
/// and not in each row.
std::vector<PartEntry> compare_tables(const Part& older, const Part& newer, const TableComparison& comparison);

}  // namespace waymark
