// Writes what the tables of worksheets and of worked examples have in common.
#pragma once

#include "sheet.hpp"

#include <waymark/document_builder.hpp>

#include <string>
#include <string_view>

namespace worksheet {

/// Starts a table and its header row; the corner heads the rows' own headings. REQUIRES two closes.
void open_table_with_corner(waymark::DocumentBuilder& blocks, std::size_t columns, std::string_view caption,
                            std::string_view corner);

/// A heading in a header row, with its explanation if it has one.
void column_heading(waymark::DocumentBuilder& blocks, std::string_view label, std::string_view help);

/// The heading of a given row: its label, and its text where `whole`.
void row_heading(waymark::DocumentBuilder& blocks, const Heading& row, bool whole);

/// A row that heads the rows after it.
void group_row(waymark::DocumentBuilder& blocks, std::string_view group, std::size_t columns);

/// A cell of text, which may have several lines.
void text_cell(waymark::DocumentBuilder& blocks, std::string_view text);

/// The matrix of the contributions in `answers`. Returns the table.
waymark::NodeIndex write_view(waymark::DocumentBuilder& blocks, const Sheet& sheet, const Part& part, const View& view,
                              const Answers& answers);

}  // namespace worksheet
