// Writes a worksheet as blocks with fields to fill in.
#pragma once

#include "sheet.hpp"

#include <waymark/document_builder.hpp>

namespace worksheet {

/// Writes the worksheet; parts that have a title beside others get a heading of `level`.
void write_sheet(const Sheet& sheet, int level, waymark::DocumentBuilder& blocks);

}  // namespace worksheet
