// Leaves out, of long texts, what is far from any change.
#pragma once

#include "compare/edition_changes.hpp"

#include <cstddef>
#include <vector>

namespace waymark {

/// The pieces with at most `context` words on each side of a change; '…' stands for what is left out. A text without a
/// change becomes its beginning.
std::vector<Piece> shortened(const std::vector<Piece>& pieces, std::size_t context);

}  // namespace waymark
