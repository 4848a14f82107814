// Writes a worked example for reading: tables of what the fields hold.
#pragma once

#include "sheet.hpp"

#include <waymark/document_builder.hpp>

namespace worksheet {

/// Writes the worked example, behind a click where `folded`. REQUIRES that the worksheet has one.
void write_example(const Sheet& sheet, bool folded, waymark::DocumentBuilder& blocks);

}  // namespace worksheet
