// Says in a line what changed on a page.
#pragma once

#include "compare/edition_changes.hpp"

#include <string>
#include <vector>

namespace waymark {

/// "paragraph changed, row 'Pharmacy' added, and 4 more changes".
std::string change_summary(const std::vector<BlockChange>& changes);

}  // namespace waymark
