// Finds tables that are too large before they are parsed: cmark-gfm took 20 s and 6 GB for 5,000 columns by 5,000 rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark {

struct TableSize {
  std::uint32_t line = 0;  ///< of its header, in the text, from 1
  std::uint64_t columns = 0;
  std::uint64_t rows = 0;
};

/// The first table in `text` with more than `max_cells` cells. Every line that could be a table's delimiter row counts
/// as one, so that no table escapes.
std::optional<TableSize> find_oversized_table(std::string_view text, std::uint64_t max_cells);

}  // namespace waymark
