// Fuzzes the reading of CSV, from raw bytes on.
#include "data/csv.hpp"
#include "data/text_file.hpp"
#include "require.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace {

using waymark::CsvTable;
using waymark::fuzz::require;

void check(const CsvTable& table, std::uint32_t last_line) {
  require(!table.header.empty(), "a table has columns");
  require(table.header_line >= 1 && table.header_line <= last_line, "the header stands on a line of the text");
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    require(!table.header[i].empty(), "a column has a name");
    require(table.column(table.header[i]) == static_cast<int>(i), "a column's name stands for it alone");
  }
  std::uint32_t line = table.header_line;
  for (const CsvTable::Row& row : table.rows) {
    require(row.line > line && row.line <= last_line, "rows stand below each other");
    require(row.cells.size() == table.header.size(), "a row has a cell for each column");
    line = row.line;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  waymark::Diagnostics diagnostics;
  const auto text = waymark::clean_text(std::string(data, data + size), "fuzz.csv", diagnostics);
  if (!text) {
    return 0;
  }
  const auto table = waymark::parse_csv(*text, "fuzz.csv", diagnostics);
  require(table.has_value() == !diagnostics.has_errors(), "CSV that is refused has an error, and only that");
  const auto lines = static_cast<std::uint32_t>(std::count(text->begin(), text->end(), '\n')) + 1;
  if (table) {
    check(*table, lines);
  }
  for (const waymark::Diagnostic& diagnostic : diagnostics.list()) {
    require(!diagnostic.message.empty(), "a diagnostic has a message");
    require(diagnostic.place.line <= lines, "a diagnostic's line lies in the text");
  }
  return 0;
}
