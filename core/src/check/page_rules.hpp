// Rules that a page keeps beside its links: headings that don't skip levels, anchors that lead to one place,
// reviews that are not overdue.
#pragma once

#include "data/date.hpp"
#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <cstdint>

namespace waymark {

/// Warns of what readers would stumble over. `today` is the date that reviews are held against.
void check_page(const Library& library, std::uint32_t page, const Document& document, Date today,
                Diagnostics& diagnostics);

/// Checks what the knowledge base itself names: the sources of its packs, the pages of its books, and ids that pages
/// had. In a release no page of a book may be a draft.
void check_knowledge_base(const Library& library, bool release, Diagnostics& diagnostics);

}  // namespace waymark
