// Writes the bookmarks of a PDF: a tree of titles, closed below its first level (ISO 32000-1, 12.3.3).
#pragma once

#include "render/pdf/pdf_writer.hpp"
#include "render/pdf/print_flow.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// How a destination is written: '[12 0 R/XYZ 0 700 null]'.
using DestinationText = std::function<std::string(std::uint32_t)>;

/// The catalogue's entries for them; empty if there are none.
std::string write_bookmarks(const std::vector<Bookmark>& marks, const DestinationText& destination, PdfWriter& file);

}  // namespace waymark
