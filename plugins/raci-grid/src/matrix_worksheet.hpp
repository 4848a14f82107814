// A RACI matrix to fill in: a field for each activity and a choice of letters for each role in it.
#pragma once

#include "options.hpp"
#include "raci_matrix.hpp"

#include <waymark/directive_call.hpp>

namespace raci_grid {

/// The worksheet for the matrix's roles: its activities stand in the first rows, their letters are the worked example,
/// and empty rows follow. Reports at `place` what is too large to fill in.
void add_matrix_worksheet(const RaciMatrix& matrix, const WorksheetOptions& options, const waymark::ValuePlace& place,
                          waymark::DirectiveReply& reply);

/// The worksheet with room for `roles` roles, which people name themselves.
void add_empty_matrix(std::size_t roles, const WorksheetOptions& options, waymark::DirectiveReply& reply);

}  // namespace raci_grid
