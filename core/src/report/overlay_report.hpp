// Shows whether local pages still fit the national ones that they take the place of.
#pragma once

#include "overlay/override_review.hpp"

#include <string>
#include <vector>

namespace waymark {

/// A paragraph a page, with what changed upstream, ended by a line that counts them. `colour` adds SGR sequences.
std::string to_text(const std::vector<OverrideReview>& reviews, bool colour);

/// `{"overrides": [{"page", "state", "file", "national", "based-on", "present", "base", "changes"}]}`; what is empty is
/// left out. 'changes' is a list as block_changes.hpp has it.
std::string to_json(const std::vector<OverrideReview>& reviews);

}  // namespace waymark
