// Reads the declaration of a worksheet.
#pragma once

#include "sheet.hpp"

#include <waymark/value_reader.hpp>

namespace worksheet {

/// Reads a worksheet. `shared_rows` are for the parts that list no rows of their own; missing without any. Reports what
/// is wrong; the result is whole only if the reply has no errors.
Sheet read_sheet(const waymark::Value& value, const waymark::Value& shared_rows, waymark::DirectiveReply& reply);

/// How many fields the worksheet has.
std::size_t count_fields(const Sheet& sheet);

/// How many rows of a grid, or compared things, the worksheet shows: those declared, or more if it opens with more.
std::uint32_t shown_rows(const Sheet& sheet, const Part& part);

}  // namespace worksheet
