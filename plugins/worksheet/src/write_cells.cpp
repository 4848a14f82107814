#include "write_cells.hpp"

#include "value_check.hpp"

#include <algorithm>

namespace worksheet {
namespace {

using waymark::DocumentBuilder;
using waymark::FieldChoice;
using waymark::Kind;
using waymark::NodeIndex;

void lines(DocumentBuilder& blocks, std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    if (end != 0 && !text.empty()) {
      blocks.text(text.substr(0, end));
    }
    if (end == std::string_view::npos) {
      return;
    }
    blocks.add(Kind::line_break);
    text.remove_prefix(end + 1);
  }
}

/// What a note adds: 'Carers', 'Workshop round 2', 'Tension'.
std::string note(const Field& column, const std::string& value) {
  if (value.empty()) {
    return value;
  }
  switch (column.type) {
    case Field::Type::checkbox:
      return column.label;
    case Field::Type::number:
    case Field::Type::date:
      return column.label + " " + shown(column, value);
    default:
      return shown(column, value);
  }
}

/// The contributions in one cell, one below the other.
void contributions(DocumentBuilder& blocks, const Sheet& sheet, const View& view, const Answers& answers,
                   const std::string& row, const std::string& column) {
  const Part& part = sheet.parts[view.grid];
  const Grid& grid = std::get<Grid>(part.shape);
  const auto answer = [&](std::uint32_t number, std::size_t index) {
    return answers.of(row_field(part.id, number, grid.columns[index].id));
  };
  bool first = true;
  for (std::uint32_t number = 1; number <= answers.rows_of(part.id); ++number) {
    const std::string text = answer(number, view.text);
    if (text.empty() || answer(number, view.row) != row || answer(number, view.column) != column) {
      continue;
    }
    if (!first) {
      blocks.add(Kind::line_break);
    }
    first = false;
    lines(blocks, "• " + text);
    std::string notes;
    for (const std::size_t index : view.notes) {
      const std::string added = note(grid.columns[index], answer(number, index));
      notes.append(notes.empty() || added.empty() ? "" : "; ").append(added);
    }
    if (!notes.empty()) {
      blocks.text(" (" + notes + ")");
    }
  }
}

}  // namespace

void open_table_with_corner(DocumentBuilder& blocks, std::size_t columns, std::string_view caption,
                            std::string_view corner) {
  blocks.open_table(std::string(columns, '-'), caption);
  blocks.open_row(true);
  blocks.cell(corner, true);
}

void column_heading(DocumentBuilder& blocks, std::string_view label, std::string_view help) {
  blocks.open_cell(true);
  if (help.empty()) {
    blocks.text(label);
  } else {
    blocks.explained(label, help);
  }
  blocks.close();
}

void row_heading(DocumentBuilder& blocks, const Heading& row, bool whole) {
  const bool with_text = whole && !row.text.empty();
  blocks.open_cell(true);
  if (with_text) {
    blocks.open(Kind::strong);  // tells the label from its text, which renderers then need not make bold
  }
  if (row.help.empty()) {
    blocks.text(row.label);
  } else {
    blocks.explained(row.label, row.help);
  }
  if (with_text) {
    blocks.close();
    blocks.add(Kind::line_break);
    lines(blocks, row.text);
  }
  blocks.close();
}

void group_row(DocumentBuilder& blocks, std::string_view group, std::size_t columns) {
  blocks.open_row(true);
  blocks.cell(group, true);
  for (std::size_t i = 1; i < columns; ++i) {
    blocks.cell("", true);
  }
  blocks.close();
}

void text_cell(DocumentBuilder& blocks, std::string_view text) {
  blocks.open_cell();
  lines(blocks, text);
  blocks.close();
}

NodeIndex write_view(DocumentBuilder& blocks, const Sheet& sheet, const Part& part, const View& view,
                     const Answers& answers) {
  const Grid& grid = std::get<Grid>(sheet.parts[view.grid].shape);
  const std::vector<FieldChoice>& rows = grid.columns[view.row].choices;
  const std::vector<FieldChoice>& columns = grid.columns[view.column].choices;
  const NodeIndex table = blocks.open_table(std::string(columns.size() + 1, '-'), part.caption);
  blocks.open_row(true);
  blocks.cell(view.corner, true);
  for (const FieldChoice& column : columns) {
    blocks.cell(column.label, true);
  }
  blocks.close();
  for (const FieldChoice& row : rows) {
    blocks.open_row();
    blocks.cell(row.label, true);
    for (const FieldChoice& column : columns) {
      blocks.open_cell();
      contributions(blocks, sheet, view, answers, row.value, column.value);
      blocks.close();
    }
    blocks.close();
  }
  blocks.close();
  return table;
}

}  // namespace worksheet
