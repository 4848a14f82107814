// Makes what figures lead to independent of the file that they stand in.
#pragma once

#include "pack/library.hpp"

#include <waymark/document.hpp>

namespace waymark {

/// Writes the relative addresses of pages in figures' link areas as 'page:PACK/NAME'. Why: areas name their links by
/// their text, and a text that two files of one page share may lead to two pages. REQUIRES that no links are resolved.
void pin_figure_links(Document& document, const PageSource& source);

}  // namespace waymark
