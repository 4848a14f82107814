// What differs between two editions, as text for a terminal and as JSON for programs.
#pragma once

#include "compare/edition_changes.hpp"

#include <string>

namespace waymark {

/// Pages in groups, and for each page that changed what changed in it: '[-taken out-]' and '{+put in+}', wrapped to 100
/// columns. Control characters are made visible. `colour` adds SGR sequences on top.
std::string to_text(const EditionChanges& changes, bool colour);

/// In ASCII, ended by a newline; schemas/changes.schema.json describes it.
std::string to_json(const EditionChanges& changes);

}  // namespace waymark
