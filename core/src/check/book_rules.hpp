// Checks the books of a knowledge base against its packs and pages.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>

namespace waymark {

/// Reports packs and pages that books name and that are not there, pages that stand in one book twice, and, if
/// `release`, drafts that a book names.
void check_books(const Library& library, bool release, Diagnostics& diagnostics);

}  // namespace waymark
