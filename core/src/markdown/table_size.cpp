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

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t>") == std::string_view::npos; }

/// How many cells of a delimiter row hold a hyphen: its columns, as every one must.
std::uint64_t column_count(std::string_view line) {
  std::uint64_t columns = 0;
  bool hyphen = false;
  for (const char c : line) {
    if (c == '|') {
      hyphen = false;
    } else if (c == '-' && !hyphen) {
      hyphen = true;
      ++columns;
    }
  }
  return columns;
}

/// How many lines `text` has before its first blank one.
std::uint64_t lines_before_blank(std::string_view text) {
  std::uint64_t lines = 0;
  while (!text.empty() && !is_blank(take_line(text))) {
    ++lines;
  }
  return lines;
}

}  // namespace

std::optional<TableSize> find_oversized_table(std::string_view text, std::uint64_t max_cells) {
  // A table with more cells than the text has bytes is possible: cmark-gfm fills up short rows.
  std::string_view rest = text;
  std::uint32_t line_number = 0;
  std::uint64_t left = 0;  // lines of the block that the current line ends or lies in, itself among them
  while (!rest.empty()) {
    if (left == 0) {
      left = lines_before_blank(rest);
    }
    const std::string_view line = take_line(rest);
    ++line_number;
    if (left == 0) {
      continue;  // a blank line
    }
    // The header stands above this line; what follows it in the block is the body.
    const std::uint64_t rows = left--;
    if (!may_be_delimiter_row(line)) {
      continue;
    }
    const std::uint64_t columns = column_count(line);
    if (columns * rows > max_cells && columns > 1) {
      return TableSize{line_number > 1 ? line_number - 1 : 1, columns, rows};
    }
  }
  return std::nullopt;
}

}  // namespace waymark
