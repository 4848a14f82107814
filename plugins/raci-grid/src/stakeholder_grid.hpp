// A stakeholder grid as data: types of stakeholder, each with answers to the four prompts.
#pragma once

#include "raci_matrix.hpp"

#include <array>
#include <string>
#include <vector>

namespace raci_grid {

struct Stakeholder {
  std::string type{};                    ///< 'People who use services'
  std::array<std::string, 4> answers{};  ///< in the order of kPrompts; lines are kept
  Spot spot{};
};

struct StakeholderGrid {
  std::string title{};  ///< may be empty
  std::vector<Stakeholder> stakeholders{};
};

}  // namespace raci_grid
