// Finds what somebody probably meant by a misspelt name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The candidate nearest to `name` by edit distance (swaps count once), or "" if none is near enough to be meant.
std::string suggest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace waymark
