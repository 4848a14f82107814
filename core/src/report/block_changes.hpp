// The changes of one page, as text for a terminal and as JSON for programs.
#pragma once

#include "compare/edition_changes.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace waymark {

/// A line for each block that changed, below the heading that it stands under, with its words marked as
/// flowing_text.hpp has it.
std::string to_text(const std::vector<BlockChange>& blocks, bool colour);

/// A list of `{"what", "thing", "section", "anchor", "wordings", "notes"}`, as schemas/changes.schema.json has it.
nlohmann::ordered_json block_list(const std::vector<BlockChange>& blocks);

}  // namespace waymark
