#include "write_sheet.hpp"

#include "read_sheet.hpp"
#include "write_cells.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace worksheet {
namespace {

using waymark::DocumentBuilder;

/// 'Outcome 3: Measure'. A question keeps its mark: 'Who leads? Decision'.
std::string label_of(const std::string& row, const std::string& column) {
  const bool marked = !row.empty() && std::string_view("?!.:").find(row.back()) != std::string_view::npos;
  return row + (marked ? " " : ": ") + column;
}

class SheetWriter {
 public:
  SheetWriter(const Sheet& sheet, int level, DocumentBuilder& blocks)
      : sheet_(sheet), level_(std::min(level, 6)), blocks_(blocks) {}

  void write() {
    waymark::Worksheet worksheet{sheet_.id, sheet_.title, sheet_.help, sheet_.papers, {}, {}};
    for (const Part& part : sheet_.parts) {
      if (const auto* grid = std::get_if<Grid>(&part.shape)) {
        worksheet.repeats.push_back({part.id, shown_rows(sheet_, part), grid->max_rows});
      } else if (const auto* view = std::get_if<View>(&part.shape)) {
        const Part& shown = sheet_.parts[view->grid];
        const auto& columns = std::get<Grid>(shown.shape).columns;
        worksheet.views.push_back({shown.id, columns[view->row].id, columns[view->column].id, columns[view->text].id});
      }
    }
    blocks_.open_worksheet(std::move(worksheet));
    for (const Part& part : sheet_.parts) {
      if (!part.title.empty() && sheet_.parts.size() > 1) {
        blocks_.heading(level_, part.title);
      }
      if (!part.help.empty()) {
        blocks_.paragraph(part.help);
      }
      std::visit([&](const auto& shape) { write_part(part, shape); }, part.shape);
    }
    blocks_.close();
  }

 private:
  void write_part(const Part& part, const Form& form) {
    for (const Field& field : form.fields) {
      add(field, form_field(part.id, field.id), field.label);
    }
  }

  void write_part(const Part& part, const Grid& grid) {
    blocks_.open_table(std::string(grid.columns.size(), '-'), part.caption);
    blocks_.open_row(true);
    headings(grid.columns);
    blocks_.close();
    const std::uint32_t rows = shown_rows(sheet_, part);
    for (std::uint32_t number = 1; number <= rows; ++number) {
      const std::string row = grid.row_word + " " + std::to_string(number);
      blocks_.open_row();
      for (const Field& column : grid.columns) {
        cell(column, row_field(part.id, number, column.id), label_of(row, column.label));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const Checklist& checklist) {
    open_table_with_corner(blocks_, checklist.columns.size() + 1, part.caption, checklist.corner);
    headings(checklist.columns);
    blocks_.close();
    std::string_view group;
    for (const Heading& row : checklist.rows) {
      head_group(row, group, checklist.columns.size() + 1);
      blocks_.open_row();
      row_heading(blocks_, row, true);
      for (const Field& column : checklist.columns) {
        cell(column, cell_field(part.id, row.id, column.id), label_of(row.label, column.label));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const Matrix& matrix) {
    open_table_with_corner(blocks_, matrix.columns.size() + 1, part.caption, matrix.corner);
    for (const Heading& column : matrix.columns) {
      column_heading(blocks_, column.label, column.help);
    }
    blocks_.close();
    std::string_view group;
    for (const Heading& row : matrix.rows) {
      head_group(row, group, matrix.columns.size() + 1);
      blocks_.open_row();
      row_heading(blocks_, row, true);
      for (const Heading& column : matrix.columns) {
        cell(matrix.cell, cell_field(part.id, row.id, column.id), label_of(row.label, column.label));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const View& view) {
    const auto table = write_view(blocks_, sheet_, part, view, sheet_.start);
    blocks_.node(table).level = 1;
  }

  /// What is compared stands in columns, so that answers to one question lie beside each other.
  void write_part(const Part& part, const SideBySide& side) {
    const std::uint32_t count = shown_rows(sheet_, part);
    const std::size_t columns = 1 + side.for_all.size() + count;
    open_table_with_corner(blocks_, columns, part.caption, side.corner);
    headings(side.for_all);
    for (std::uint32_t number = 1; number <= count; ++number) {
      blocks_.cell(name(side, number), true);
    }
    blocks_.close();
    for (const Field& field : side.about) {
      blocks_.open_row();
      row_heading(blocks_, {field.id, field.label, {}, field.help, {}}, false);
      empty_cells(side.for_all.size());
      for (std::uint32_t number = 1; number <= count; ++number) {
        cell(field, row_field(part.id, number, field.id), label_of(name(side, number), field.label));
      }
      blocks_.close();
    }
    for (const Heading& row : side.rows) {
      group_row(blocks_, row.label, columns);
      for (std::size_t i = 0; i < side.each.size(); ++i) {
        const Field& field = side.each[i];
        blocks_.open_row();
        row_heading(blocks_, {field.id, field.label, {}, field.help, {}}, false);
        if (i == 0) {
          for (const Field& once : side.for_all) {
            cell(once, cell_field(part.id, row.id, once.id), label_of(row.label, once.label));
          }
        } else {
          empty_cells(side.for_all.size());
        }
        for (std::uint32_t number = 1; number <= count; ++number) {
          cell(field, compared_field(part.id, number, row.id, field.id),
               label_of(name(side, number), label_of(row.label, field.label)));
        }
        blocks_.close();
      }
    }
    blocks_.close();
  }

  static std::string name(const SideBySide& side, std::uint32_t number) {
    return side.word + " " + std::to_string(number);
  }

  void headings(const std::vector<Field>& columns) {
    for (const Field& column : columns) {
      column_heading(blocks_, column.label, column.help);
    }
  }

  void head_group(const Heading& row, std::string_view& group, std::size_t columns) {
    if (row.group != group) {
      group = row.group;
      if (!group.empty()) {
        group_row(blocks_, group, columns);
      }
    }
  }

  void empty_cells(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      blocks_.cell("");
    }
  }

  void cell(const Field& column, const std::string& id, const std::string& label) {
    blocks_.open_cell();
    add(column, id, label);
    blocks_.close();
  }

  void add(Field field, const std::string& id, const std::string& label) {
    field.id = id;
    field.label = label;
    if (std::string value = sheet_.start.of(id); !value.empty()) {
      field.value = std::move(value);
    }
    if (sheet_.example) {
      field.example = sheet_.example->answers.of(id);
    }
    blocks_.field(std::move(field));
  }

  const Sheet& sheet_;
  const int level_;
  DocumentBuilder& blocks_;
};

}  // namespace

void write_sheet(const Sheet& sheet, int level, DocumentBuilder& blocks) { SheetWriter(sheet, level, blocks).write(); }

}  // namespace worksheet
