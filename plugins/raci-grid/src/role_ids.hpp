// Ids of roles: those that authors give, and stable ones made from names.
#pragma once

#include "raci_matrix.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace raci_grid {

/// Columns of the worksheet that are no roles, so that no role can have these ids.
inline constexpr std::string_view kActivityColumn = "activity";
inline constexpr std::string_view kInformedByColumn = "informed-by";

/// Whether `id` is 1 to 48 small letters, digits and single hyphens, from a letter to a letter or digit.
bool is_role_id(std::string_view id);

bool is_reserved_id(std::string_view id);

/// Gives an id to each role that has none: its name in small letters with hyphens, and a number if that is taken.
void fill_ids(std::vector<Role>& roles);

}  // namespace raci_grid
