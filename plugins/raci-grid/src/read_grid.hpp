// Reads a stakeholder grid from the data of a directive, in either of its shapes.
#pragma once

#include "stakeholder_grid.hpp"

#include <waymark/directive_call.hpp>

namespace raci_grid {

/// Reads a mapping with 'stakeholders', as YAML files have it, or a table with the columns 'Stakeholder',
/// 'Responsible', 'Accountable', 'Consulted' and 'Informed', as CSV files have it. Reports all that is wrong with it;
/// after an error, what is returned is not whole.
StakeholderGrid read_grid(const waymark::Value& data, waymark::DirectiveReply& reply);

}  // namespace raci_grid
