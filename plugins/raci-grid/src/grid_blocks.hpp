// Shows a stakeholder grid, filled in or as a worksheet; each of its headings explains itself.
#pragma once

#include "options.hpp"
#include "stakeholder_grid.hpp"

#include <waymark/directive_call.hpp>

#include <string_view>

namespace raci_grid {

/// Whether any of the four prompts is answered.
bool has_answer(const Stakeholder& stakeholder);

/// The grid as a table.
void add_grid(const StakeholderGrid& grid, std::string_view caption, waymark::DocumentBuilder& blocks);

/// The worksheet: the grid's types stand in the first rows, their answers are the worked example, and empty rows
/// follow.
void add_grid_worksheet(const StakeholderGrid& grid, const WorksheetOptions& options, waymark::DirectiveReply& reply);

}  // namespace raci_grid
