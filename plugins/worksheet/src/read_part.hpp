// Reads the parts of a worksheet: forms, grids, checklists, matrices, views of grids, comparisons.
#pragma once

#include "sheet.hpp"

#include <waymark/value_reader.hpp>

#include <vector>

namespace worksheet {

/// Reads the list of parts. `shared_rows` are for the parts that list no rows of their own; missing without any.
/// Reports what is wrong.
std::vector<Part> read_parts(const std::vector<waymark::Value>& list, const waymark::Value& shared_rows,
                             waymark::DirectiveReply& reply);

}  // namespace worksheet
