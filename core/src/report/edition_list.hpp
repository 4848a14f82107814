// The editions in an output folder, as a table for people and JSON for programs.
#pragma once

#include "edition/published_editions.hpp"

#include <string>

namespace waymark {

/// A line for each edition below a line of headings, newest first; empty for no editions.
std::string edition_table(const Published& published);

/// `{"knowledge-base", "title", "current", "editions": [{"version", "date", "state", "why"}], "diagnostics": [],
/// "errors": 0, "warnings": 0}`. The state is 'current', 'published', 'withdrawn' or 'damaged'; 'why' goes with the
/// last two.
std::string to_json(const Published& published);

}  // namespace waymark
