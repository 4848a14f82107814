#include "data/csv.hpp"

#include "data/text_file.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <utility>

namespace waymark {
namespace {

/// Feeds libcsv line by line, because it doesn't say on which line a row stands.
class CsvReader {
 public:
  CsvReader() {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) {
      throw std::bad_alloc();
    }
  }
  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;
  ~CsvReader() { csv_free(&parser_); }

  /// The rows, the header among them; a quoting mistake is reported and ends the reading.
  std::vector<CsvTable::Row> read(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
    while (!text.empty()) {
      const auto newline = text.find('\n');
      const std::string_view line = text.substr(0, newline == std::string_view::npos ? text.size() : newline + 1);
      ++line_;
      if (!inside_row_) {
        row_.line = line_;
      }
      inside_row_ = true;
      const std::size_t used = csv_parse(&parser_, line.data(), line.size(), on_cell, on_row, this);
      if (used != line.size()) {
        check_memory();
        report_quote(used, file, diagnostics);
        return std::move(rows_);
      }
      text.remove_prefix(line.size());
      if (row_.cells.empty() && line.find_first_not_of(" \t\r\n") == std::string_view::npos && !quoted_) {
        inside_row_ = false;
      }
      quoted_ = inside_row_;
    }
    const std::uint32_t last_row = row_.line;
    if (csv_fini(&parser_, on_cell, on_row, this) != 0) {
      check_memory();
      diagnostics.error({file, last_row}, "a quotation mark in this row is never closed",
                        "end the quoted value with '\"'; write a quotation mark inside it twice");
    }
    return std::move(rows_);
  }

 private:
  static void on_cell(void* data, std::size_t size, void* self) {
    static_cast<CsvReader*>(self)->row_.cells.emplace_back(static_cast<const char*>(data), size);
  }
  static void on_row(int /*terminator*/, void* self) {
    auto* reader = static_cast<CsvReader*>(self);
    const auto& cells = reader->row_.cells;
    if (std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); })) {
      reader->rows_.push_back(std::move(reader->row_));
    }
    reader->row_ = {};
    reader->inside_row_ = false;
  }

  void check_memory() {
    if (csv_error(&parser_) == CSV_ENOMEM || csv_error(&parser_) == CSV_ETOOBIG) {
      throw std::bad_alloc();
    }
  }

  void report_quote(std::size_t used, const std::string& file, Diagnostics& diagnostics) const {
    diagnostics.error({file, line_, static_cast<std::uint32_t>(used) + 1}, "a quotation mark in the middle of a value",
                      "put the whole value in quotes, and write a quotation mark inside it twice");
  }

  csv_parser parser_{};
  std::vector<CsvTable::Row> rows_;
  CsvTable::Row row_;
  std::uint32_t line_ = 0;
  bool inside_row_ = false;
  bool quoted_ = false;  ///< the line before ended inside a quoted value
};

bool check_header(const CsvTable& table, const std::string& file, Diagnostics& diagnostics) {
  bool good = true;
  for (auto name = table.header.begin(); name != table.header.end(); ++name) {
    const auto number = name - table.header.begin() + 1;
    if (name->empty()) {
      diagnostics.error({file, table.header_line}, fmt::format("column {} has no name", number),
                        "name it in this row, or take the column out");
      good = false;
    } else if (std::find(table.header.begin(), name, *name) != name) {
      diagnostics.error({file, table.header_line}, fmt::format("two columns are named '{}'", *name),
                        "rename one of them");
      good = false;
    }
  }
  return good;
}

std::string count(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::optional<CsvTable> read_table(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.errors();
  CsvTable table;
  table.rows = CsvReader().read(text, file, diagnostics);
  if (table.rows.empty()) {
    if (diagnostics.errors() == errors_before) {
      diagnostics.error({file, 1}, "the table has no header row", "name the columns in the first line");
    }
    return std::nullopt;
  }
  table.header = std::move(table.rows.front().cells);
  table.header_line = table.rows.front().line;
  table.rows.erase(table.rows.begin());
  bool good = check_header(table, file, diagnostics);
  const bool semicolons = table.header.size() == 1 && table.header[0].find(';') != std::string::npos;
  if (semicolons) {
    diagnostics.error({file, table.header_line}, "the columns are separated by semicolons",
                      "separate them with commas: save the table as 'CSV UTF-8'");
    return std::nullopt;
  }
  for (const CsvTable::Row& row : table.rows) {
    if (row.cells.size() != table.header.size()) {
      diagnostics.error({file, row.line},
                        fmt::format("row has {}, but the header names {}", count(row.cells.size(), "value"),
                                    count(table.header.size(), "column")),
                        row.cells.size() > table.header.size() ? "put a value that holds a comma in quotes"
                                                               : "write a comma for each value that is left out");
      good = false;
    }
  }
  if (!good || diagnostics.errors() != errors_before) {
    return std::nullopt;
  }
  return table;
}

}  // namespace

int CsvTable::column(std::string_view name) const {
  const auto found = std::find(header.begin(), header.end(), name);
  return found == header.end() ? -1 : static_cast<int>(found - header.begin());
}

std::optional<CsvTable> parse_csv(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t first = diagnostics.list().size();
  auto table = read_table(text, file, diagnostics);
  add_excerpts(diagnostics, first, file, text);
  return table;
}

}  // namespace waymark
