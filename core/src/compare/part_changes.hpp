// Says what differs between two parts that belong together, apart from what lies in them, and what a new or lost part
// says.
#pragma once

#include "compare/common_sequence.hpp"
#include "compare/edition_changes.hpp"
#include "compare/page_parts.hpp"

#include <string>
#include <vector>

namespace waymark {

/// Compares their own words, facts and choices; adds wordings and notes to `change`.
void compare_own(const Part& older, const Part& newer, Interner& interner, CompareBudget& budget, BlockChange& change);

/// Compares two texts; adds a wording, and notes, if they differ.
void compare_wording(std::string label, const Words& older, const Words& newer, CompareBudget& budget,
                     BlockChange& change);

/// The texts of a part that is new or gone. `columns` are the names of a row's columns. What its name says already is
/// left out.
std::vector<Wording> own_wordings(const Part& part, Piece::Kind kind, const std::vector<std::string>& columns);

/// What a row's column is called.
std::string column_label(const std::vector<std::string>& columns, std::size_t column);

}  // namespace waymark
