// Reads a table from CSV: a header row, then rows that know their lines.
#pragma once

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct CsvTable {
  struct Row {
    std::uint32_t line = 0;  ///< where the row starts
    std::vector<std::string> cells;
  };
  std::vector<std::string> header;
  std::uint32_t header_line = 0;
  std::vector<Row> rows;  ///< each with as many cells as the header

  /// The column's index, or -1.
  [[nodiscard]] int column(std::string_view name) const;
};

/// Parses CSV as RFC 4180 has it (commas, double quotes, quoted line breaks); `text` must be valid UTF-8 and may start
/// with a byte order mark. Blank lines and rows of empty cells are passed over. Reports misplaced and open quotes, a
/// missing, empty or doubled column name and rows of another length against `file`, all of them, and then returns
/// nothing.
std::optional<CsvTable> parse_csv(std::string_view text, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
