// Writes a drawn document as a tagged PDF: pages, structure tree, links, form, bookmarks, and what it says of itself.
#pragma once

#include "render/pdf/document_facts.hpp"
#include "render/pdf/page_content.hpp"
#include "render/pdf/print_context.hpp"

#include <string>

namespace waymark {

/// The file's bytes: PDF 1.7, PDF/UA-1 and PDF/A-2a.
std::string write_document(PrintContext& context, FontSet& fonts, PageDrawer& drawn, const DocumentFacts& facts);

}  // namespace waymark
