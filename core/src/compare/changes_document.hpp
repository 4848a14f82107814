// Tells changes as pages for readers: what is new in an edition, and what changed on one page.
#pragma once

#include "compare/edition_changes.hpp"

#include <waymark/document.hpp>

#include <functional>
#include <string>

namespace waymark {

/// "What's new in edition 1.1.0".
std::string changes_title(const EditionChanges& changes);

/// 'Changes since edition 1.0.0: Stocktake'.
std::string page_changes_title(const EditionChanges& changes, const PageChange& page);

/// The target of a link to the page that shows a page's changes; empty if there is none.
using ComparisonTarget = std::function<std::string(const PageChange&)>;

/// The changes of a whole edition: what must be done and by when, then pages that came, moved and went, then for each
/// page that changed the comparison. Where there are very many changes only the first pages' are shown, and the others
/// are links to `comparison`. Pages are linked to as 'page:ID#anchor', but the glossary and those that are gone.
Document changes_document(const EditionChanges& changes, const ComparisonTarget& comparison);

/// The changes of one page, which must have `blocks`.
Document page_changes_document(const EditionChanges& changes, const PageChange& page);

}  // namespace waymark
