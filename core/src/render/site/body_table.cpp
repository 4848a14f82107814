// Tables: headings of columns, rows and groups of rows; phones show a card for each row where rows have headings or
// fields.
#include "render/site/body_writer.hpp"

#include <algorithm>

namespace waymark {
namespace {

/// A sheet of A4 paper has room for so many columns of words, upright and on its side.
constexpr std::size_t kUprightColumns = 7;
constexpr std::size_t kSideColumns = 14;
/// A row of more columns than this makes a card that nobody finds the end of, unless it is to be filled in.
constexpr std::size_t kCardColumns = 12;

bool is_header(const Node& row) { return row.level == 1; }

}  // namespace

bool BodyWriter::is_filled(NodeIndex cell) const { return node(cell).end > cell + 1; }

bool BodyWriter::is_group(NodeIndex row) const {
  std::size_t filled = 0;
  for (const NodeIndex cell : document_.children(row)) {
    filled += is_filled(cell) ? 1 : 0;
  }
  return is_header(node(row)) && filled == 1;
}

BodyWriter::TableLook BodyWriter::look_of(NodeIndex table) const {
  TableLook look;
  look.alignment = document_.text(node(table));
  const std::size_t columns = look.alignment.size();
  std::vector<std::size_t> fields(columns);
  std::vector<std::size_t> required(columns);
  bool row_headings = false;
  bool in_head = true;
  for (const NodeIndex row : document_.children(table)) {
    in_head = in_head && is_header(node(row)) && (look.label_row == 0 || !is_group(row));
    if (in_head) {
      look.label_row = row;
      look.labels.clear();
    }
    std::size_t column = 0;
    for (const NodeIndex cell : document_.children(row)) {
      if (in_head) {
        look.labels.push_back(document_.plain_text(cell));
      }
      row_headings = row_headings || (!is_header(node(row)) && node(cell).level == 1 && is_filled(cell));
      for (NodeIndex i = cell + 1; i < node(cell).end && column < columns; ++i) {
        if (node(i).kind == Kind::field) {
          ++fields[column];
          required[column] += document_.fields[node(i).data].required ? 1 : 0;
        }
      }
      ++column;
    }
  }
  look.labels.resize(columns);
  look.required.resize(columns);
  for (std::size_t i = 0; i < columns; ++i) {
    look.grid = look.grid || fields[i] > 0;
    look.required[i] = fields[i] > 0 && fields[i] == required[i] && !look.labels[i].empty();
  }
  look.cards = look.grid || (row_headings && columns <= kCardColumns);
  return look;
}

void BodyWriter::write_table(NodeIndex index) {
  const TableLook look = look_of(index);
  html_.markup("<div class=\"wm-table");
  html_.markup(look.cards ? Markup(" wm-table--cards") : Markup(""))
      .markup(look.grid ? Markup(" wm-grid") : Markup(""));
  html_.markup(width_class(look.alignment.size()));
  html_.markup(look.cards ? Markup("\"><table role=\"table\"") : Markup("\"><table"));
  if (node(index).level == 1) {
    write_view();
  }
  html_.markup(">\n");
  if (node(index).data != 0) {
    html_.markup("<caption>").text(document_.label(node(index).data - 1)).markup("</caption>\n");
  }
  enum class Part { none, head, body } part = Part::none;
  for (const NodeIndex row : document_.children(index)) {
    const bool header = is_header(node(row));
    const bool group = part != Part::none && is_group(row);
    if (part == Part::none && header) {
      html_.markup(look.cards ? Markup("<thead role=\"rowgroup\">") : Markup("<thead>"));
      part = Part::head;
    } else if (part != Part::body && (group || !header)) {
      html_.markup(part == Part::head ? Markup("</thead>\n") : Markup(""));
      html_.markup(look.cards ? Markup("<tbody role=\"rowgroup\">\n") : Markup("<tbody>\n"));
      part = Part::body;
    } else if (part == Part::body && header) {
      html_.markup(look.cards ? Markup("</tbody>\n<tbody role=\"rowgroup\">\n") : Markup("</tbody>\n<tbody>\n"));
    }
    if (group) {
      write_group_row(row, look);
    } else {
      write_row(row, look);
      html_.markup(part == Part::head ? Markup("") : Markup("\n"));
    }
  }
  if (part == Part::head) {
    html_.markup("</thead>\n");
  } else if (part == Part::body) {
    html_.markup("</tbody>");
  }
  html_.markup("</table></div>\n");
}

Markup BodyWriter::width_class(std::size_t columns) const {
  if (worksheet_ != nullptr && !worksheet_->papers.empty() && worksheet_->papers.front() != Paper::a4) {
    return "";  // its paper was chosen for it
  }
  if (columns > kSideColumns) {
    return " wm-table--widest";
  }
  return columns > kUprightColumns ? Markup(" wm-table--wide") : Markup("");
}

void BodyWriter::write_view() {
  html_.markup(" data-view");
  if (worksheet_ == nullptr || views_ >= worksheet_->views.size()) {
    return;
  }
  const MatrixView& view = worksheet_->views[views_++];
  html_.markup("=\"").attribute(view.rows).markup("\" data-view-row=\"").attribute(view.row);
  html_.markup("\" data-view-column=\"").attribute(view.column).markup("\" data-view-text=\"").attribute(view.text);
  html_.markup("\"");
}

void BodyWriter::write_group_row(NodeIndex row, const TableLook& look) {
  html_.markup(look.cards ? Markup("<tr class=\"wm-group\" role=\"row\">") : Markup("<tr class=\"wm-group\">"));
  html_.markup("<th scope=\"rowgroup\" colspan=\"").number(look.alignment.size());
  html_.markup(look.cards ? Markup("\" role=\"rowheader\">") : Markup("\">"));
  for (const NodeIndex cell : document_.children(row)) {
    write_children(cell);
  }
  html_.markup("</th></tr>\n");
}

void BodyWriter::write_row(NodeIndex row, const TableLook& look) {
  html_.markup(look.cards ? Markup("<tr role=\"row\">") : Markup("<tr>"));
  std::size_t column = 0;
  for (const NodeIndex cell : document_.children(row)) {
    write_cell(row, cell, column, look);
    ++column;
  }
  html_.markup("</tr>");
}

void BodyWriter::write_cell(NodeIndex row, NodeIndex cell, std::size_t column, const TableLook& look) {
  const bool header = is_header(node(row));
  const bool heading = is_filled(cell) && (header || node(cell).level == 1);  // an empty one would name nothing
  const bool known = column < look.alignment.size();
  if (heading) {
    html_.markup(header ? Markup("<th scope=\"col\"") : Markup("<th scope=\"row\""));
  } else {
    html_.markup("<td");
  }
  const char align = known ? look.alignment[column] : '-';
  if (align == 'c') {
    html_.markup(" class=\"wm-centre\"");
  } else if (align == 'r') {
    html_.markup(" class=\"wm-right\"");
  }
  if (look.cards && heading) {
    html_.markup(header ? Markup(" role=\"columnheader\"") : Markup(" role=\"rowheader\""));
  } else if (look.cards) {
    html_.markup(" role=\"cell\"");
    if (is_filled(cell) && known && !look.labels[column].empty()) {
      html_.markup(" data-label=\"").attribute(look.labels[column]);
      html_.markup(look.required[column] ? Markup(" (required)\"") : Markup("\""));
    }
  }
  html_.markup(">");
  const bool required = known && look.required[column];
  cell_ = required ? FieldCell::required_column : FieldCell::column;
  write_children(cell);
  cell_ = FieldCell::none;
  if (required && row == look.label_row) {
    html_.markup(" <span class=\"wm-field__need\" aria-hidden=\"true\">(required)</span>");  // each field says it too
  }
  html_.markup(heading ? Markup("</th>") : Markup("</td>"));
}

}  // namespace waymark
