// Shows whether local pages still fit the national ones that they take the place of.
#pragma once

#include "overlay/override_review.hpp"

#include <string>
#include <vector>

namespace waymark {

/// A paragraph a page, ended by a line that counts them; for people.
std::string to_text(const std::vector<OverrideReview>& reviews);

/// `{"overrides": [{"page", "state", "file", "national", "based-on", "present", "base", "changes"}]}`; what is empty is
/// left out.
std::string to_json(const std::vector<OverrideReview>& reviews);

}  // namespace waymark
