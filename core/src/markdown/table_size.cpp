#include "markdown/table_size.hpp"

#include <algorithm>

namespace waymark {
namespace {

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

/// Made of nothing but what a delimiter row may hold, list and quote marks before it included.
bool may_be_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of(" \t|:->*+.)0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<TableSize> find_oversized_table(std::string_view text, std::uint64_t max_cells) {
  // A table with more cells than the text has bytes is possible (short rows are filled up), but it needs this many
  // bars in one line times lines in all.
  std::string_view rest = text;
  std::uint32_t line_number = 0;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    ++line_number;
    if (!may_be_delimiter_row(line)) {
      continue;
    }
    const auto columns = static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '|')) + 1;
    std::uint64_t rows = 1;
    for (std::string_view body = rest; !body.empty();) {
      if (take_line(body).find_first_not_of(" \t>") == std::string_view::npos) {
        break;
      }
      ++rows;
      if (columns * rows > max_cells && columns > 2) {
        while (!body.empty() && take_line(body).find_first_not_of(" \t>") != std::string_view::npos) {
          ++rows;
        }
        return TableSize{line_number > 1 ? line_number - 1 : 1, columns, rows};
      }
    }
  }
  return std::nullopt;
}

}  // namespace waymark
