// Compares two editions page by page.
#pragma once

#include "compare/edition_changes.hpp"
#include "compare/edition_set.hpp"

namespace waymark {

/// What changed from `older` to `newer`. Models are loaded of pages only whose hashes differ, on as many threads as the
/// caller's oneTBB arena has. Throws what `load` throws.
EditionChanges compare_editions(const EditionSet& older, const EditionSet& newer);

}  // namespace waymark
