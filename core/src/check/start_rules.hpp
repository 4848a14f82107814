// Rules for what the home page leads to: its steps, and its ways in.
#pragma once

#include "pack/library.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document.hpp>

#include <vector>

namespace waymark {

/// Reports what leads nowhere. `documents` are those of the library's pages. In a release none may be a draft.
void check_start(const Library& library, const std::vector<Document>& documents, bool release,
                 Diagnostics& diagnostics);

}  // namespace waymark
