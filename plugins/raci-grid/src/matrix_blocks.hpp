// Shows a RACI matrix: the table, what to look at, and the totals of each role.
#pragma once

#include "raci_check.hpp"
#include "raci_matrix.hpp"

#include <waymark/document_builder.hpp>

#include <string_view>
#include <vector>

namespace raci_grid {

/// The matrix with a legend, its findings, and the totals.
void add_matrix(const RaciMatrix& matrix, std::string_view title, const std::vector<Finding>& findings,
                waymark::DocumentBuilder& blocks);

/// The matrix alone.
void add_matrix_table(const RaciMatrix& matrix, std::string_view caption, waymark::DocumentBuilder& blocks);

}  // namespace raci_grid
