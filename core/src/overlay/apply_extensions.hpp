// Puts the blocks of local pages that extend national ones into those pages' documents.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <vector>

namespace waymark {

/// Puts `blocks`, the documents of `library.extensions`, into `documents` and marks their pages as extended. An anchor
/// that the page does not have, or that would stand there twice, is reported, and the extension left out. REQUIRES that
/// no links are resolved yet.
void apply_extensions(Library& library, std::vector<Document>& documents, const std::vector<Document>& blocks,
                      Diagnostics& diagnostics);

}  // namespace waymark
