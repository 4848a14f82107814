// Lays out tables: widths of columns that suit their content, rows that are never torn where they fit a page, heads
// that are shown again; a table that is too wide turns the page, and if need be stands in parts.
#pragma once

#include "render/pdf/page_flow.hpp"

#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// Part of a cell: text, a field, or a picture.
struct CellPart {
  std::vector<TextItem> items;
  const Field* field = nullptr;
  NodeIndex image = 0;
};

/// A cell before it is laid out. `build` makes its parts as children of an element, with words cut to a width.
struct TableCell {
  std::function<std::vector<CellPart>(ElementId element, float width)> build;
  bool heading = false;
  bool filled = false;  ///< has anything in it
  char align = '-';
  float least_height = 0;  ///< in points, to write in
};

struct TableRow {
  std::vector<TableCell> cells;
  bool head = false;   ///< headings of columns
  bool group = false;  ///< a title of the rows below it, in one of its cells
};

struct TableContent {
  std::string caption;
  std::size_t columns = 0;
  std::vector<TableRow> rows;
};

/// Lays out a table, whoever made it. Rows shorter than the table are filled up.
void add_table(PageFlow& page, TableContent table, const Column& column);

/// A table of the document.
void add_table(PageFlow& page, NodeIndex table, const Column& column);

}  // namespace waymark
