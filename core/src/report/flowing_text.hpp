// Wraps text with marked insertions and deletions to the width of a terminal.
#pragma once

#include "compare/edition_changes.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace waymark {

/// The pieces as lines of at most 100 columns where words allow, each indented by `indent` spaces: what is deleted as
/// '[-…-]', what is inserted as '{+…+}', in colour too if asked for. Line ends in texts stay; control characters are
/// made visible.
std::string flowing_text(const std::vector<Piece>& pieces, std::size_t indent, bool colour);

}  // namespace waymark
