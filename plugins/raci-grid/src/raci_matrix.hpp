// A RACI matrix as data: activities by roles, with the place of each part in its data file.
#pragma once

#include "letters.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raci_grid {

/// Where something stands in the data file; 0 is unknown.
struct Spot {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct Role {
  std::string id{};  ///< small letters, digits and hyphens; unique
  std::string name{};
  std::string organisation{};  ///< may be empty
  Spot spot{};
};

/// What one role does in one activity.
struct Cell {
  Parts parts = 0;
  Spot spot{};
};

struct Activity {
  std::string name{};
  std::string group{};  ///< may be empty
  std::string page{};   ///< to read more, as an author writes a link; may be empty
  Spot spot{};
  std::vector<Cell> cells{};                 ///< one a role, in the roles' order
  std::optional<std::size_t> informed_by{};  ///< the role that tells those who are to be informed
  Spot informed_by_spot{};
};

struct RaciMatrix {
  std::string title{};  ///< may be empty
  std::vector<Role> roles{};
  std::vector<Activity> activities{};
};

}  // namespace raci_grid
