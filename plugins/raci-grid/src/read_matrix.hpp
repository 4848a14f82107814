// Reads a RACI matrix from the data of a directive, in either of its shapes.
#pragma once

#include "raci_matrix.hpp"

#include <waymark/directive_call.hpp>

#include <cstdint>

namespace raci_grid {

/// A matrix to show needs activities; one to fill in may do without.
enum class Purpose : std::uint8_t { show, fill_in };

/// Reads a mapping with 'roles' and 'activities', as YAML files have it, or a table, a list of rows with a column
/// 'Activity' and a column for each role, as CSV files have it. Reports all that is wrong with it; after an error, what
/// is returned is not whole.
RaciMatrix read_matrix(const waymark::Value& data, Purpose purpose, waymark::DirectiveReply& reply);

/// Reads the second shape. REQUIRES a list.
RaciMatrix read_matrix_table(const waymark::Value& rows, Purpose purpose, waymark::DirectiveReply& reply);

}  // namespace raci_grid
