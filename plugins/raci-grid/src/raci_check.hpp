// Reasons about a RACI matrix: what its authors ought to look at, and how much each role has to do.
#pragma once

#include "raci_matrix.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace raci_grid {

enum class Rule : std::uint8_t {
  nobody_accountable,
  several_accountable,
  nobody_responsible,
  nobody_informs,          ///< people are to be informed, but no role is responsible or accountable
  informer_takes_no_part,  ///< the role that is to inform them is neither responsible nor accountable
  role_without_part,
  accountable_for_too_much,
};

/// Something to look at. The texts start small and end without a full stop, names in single quotes.
struct Finding {
  Rule rule = Rule::nobody_accountable;
  std::string message{};  ///< "activity 3, 'Pilot': nobody is accountable"
  std::string advice{};   ///< "give one role the letter A"
  Spot spot{};            ///< of the activity, the role or the cell
};

/// When a role is accountable for too much: for more than `percent` of the activities, and for at least `count`.
struct Load {
  unsigned percent = 50;
  std::size_t count = 4;
};

/// All findings: those about activities in the matrix's order, then those about roles in theirs.
std::vector<Finding> check(const RaciMatrix& matrix, const Load& load);

/// In how many activities a role has each part, and in how many any part.
struct RoleTotals {
  std::size_t responsible = 0;
  std::size_t accountable = 0;
  std::size_t consulted = 0;
  std::size_t informed = 0;
  std::size_t activities = 0;
};

/// One for each role, in the roles' order.
std::vector<RoleTotals> totals(const RaciMatrix& matrix);

}  // namespace raci_grid
