#include "write_example.hpp"

#include "value_check.hpp"
#include "write_cells.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace worksheet {
namespace {

using waymark::DocumentBuilder;
using waymark::Kind;

/// A table of more columns than this is too wide to read on a phone or on upright paper: each row becomes a table.
constexpr std::size_t kWidestTable = 5;

struct Answered {
  std::string label;
  std::string text;
};

class ExampleWriter {
 public:
  ExampleWriter(const Sheet& sheet, DocumentBuilder& blocks)
      : sheet_(sheet), answers_(sheet.example->answers), blocks_(blocks) {}

  void write(bool folded) {
    const Example& example = *sheet_.example;
    const std::string title = "Worked example: " + example.title;
    if (folded) {
      blocks_.open(Kind::expander, title);
    }
    blocks_.open(Kind::paragraph);
    blocks_.strong("Illustrative.");
    blocks_.text(
        " " + (example.note.empty() ? "The places, people and figures in this example are invented." : example.note));
    blocks_.close();
    for (const Part& part : sheet_.parts) {
      std::visit([&](const auto& shape) { write_part(part, shape); }, part.shape);
    }
    if (folded) {
      blocks_.close();
    }
  }

 private:
  void write_part(const Part& part, const Form& form) {
    std::vector<Answered> answered;
    for (const Field& field : form.fields) {
      add(answered, field, form_field(part.id, field.id));
    }
    record(part.title.empty() ? sheet_.title : part.title, answered);
  }

  void write_part(const Part& part, const Grid& grid) {
    const std::uint32_t rows = answers_.rows_of(part.id);
    if (rows == 0) {
      return;
    }
    if (grid.columns.size() > kWidestTable) {
      name_part(part);
      for (std::uint32_t number = 1; number <= rows; ++number) {
        std::vector<Answered> answered;
        for (const Field& column : grid.columns) {
          add(answered, column, row_field(part.id, number, column.id));
        }
        record(grid.row_word + " " + std::to_string(number), answered);
      }
      return;
    }
    blocks_.open_table(std::string(grid.columns.size(), '-'), part.caption);
    blocks_.open_row(true);
    for (const Field& column : grid.columns) {
      blocks_.cell(column.label, true);
    }
    blocks_.close();
    for (std::uint32_t number = 1; number <= rows; ++number) {
      blocks_.open_row();
      for (const Field& column : grid.columns) {
        text_cell(blocks_, text_of(column, row_field(part.id, number, column.id)));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const Checklist& checklist) {
    const std::vector<Heading> rows = answered_rows(part, checklist.rows, ids_of(checklist.columns));
    if (rows.empty()) {
      return;
    }
    if (checklist.columns.size() + 1 > kWidestTable) {
      name_part(part);
      for (const Heading& row : rows) {
        std::vector<Answered> answered;
        for (const Field& column : checklist.columns) {
          add(answered, column, cell_field(part.id, row.id, column.id));
        }
        record(row.label, answered);
      }
      return;
    }
    open_table_with_corner(blocks_, checklist.columns.size() + 1, part.caption, checklist.corner);
    for (const Field& column : checklist.columns) {
      blocks_.cell(column.label, true);
    }
    blocks_.close();
    for (const Heading& row : rows) {
      blocks_.open_row();
      row_heading(blocks_, {row.id, row.label, {}, {}, {}}, false);
      for (const Field& column : checklist.columns) {
        text_cell(blocks_, text_of(column, cell_field(part.id, row.id, column.id)));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const Matrix& matrix) {
    std::vector<std::string> ids;
    for (const Heading& column : matrix.columns) {
      ids.push_back(column.id);
    }
    const std::vector<Heading> rows = answered_rows(part, matrix.rows, ids);
    if (rows.empty()) {
      return;
    }
    open_table_with_corner(blocks_, matrix.columns.size() + 1, part.caption, matrix.corner);
    for (const Heading& column : matrix.columns) {
      blocks_.cell(column.label, true);
    }
    blocks_.close();
    for (const Heading& row : rows) {
      blocks_.open_row();
      row_heading(blocks_, {row.id, row.label, {}, {}, {}}, false);
      for (const std::string& column : ids) {
        text_cell(blocks_, text_of(matrix.cell, cell_field(part.id, row.id, column)));
      }
      blocks_.close();
    }
    blocks_.close();
  }

  void write_part(const Part& part, const View& view) {
    if (answers_.rows_of(sheet_.parts[view.grid].id) > 0) {
      write_view(blocks_, sheet_, part, view, answers_);
    }
  }

  void write_part(const Part& part, const SideBySide& side) {
    const std::uint32_t count = answers_.rows_of(part.id);
    if (count == 0) {
      return;
    }
    const std::size_t columns = 1 + count;
    open_table_with_corner(blocks_, columns, part.caption, side.corner);
    for (std::uint32_t number = 1; number <= count; ++number) {
      const std::string name =
          side.about.empty() ? std::string() : answers_.of(row_field(part.id, number, side.about.front().id));
      blocks_.cell(name.empty() ? side.word + " " + std::to_string(number) : name, true);
    }
    blocks_.close();
    for (std::size_t i = 1; i < side.about.size(); ++i) {
      compared_row(side.about[i], count,
                   [&](std::uint32_t number) { return row_field(part.id, number, side.about[i].id); });
    }
    for (const Heading& row : side.rows) {
      if (!compared(part, side, row, count)) {
        continue;
      }
      std::string group = row.label;
      for (const Field& field : side.for_all) {
        if (const std::string text = text_of(field, cell_field(part.id, row.id, field.id)); !text.empty()) {
          group.append("; ").append(field.label).append(": ").append(text);
        }
      }
      group_row(blocks_, group, columns);
      for (const Field& field : side.each) {
        compared_row(field, count,
                     [&](std::uint32_t number) { return compared_field(part.id, number, row.id, field.id); });
      }
    }
    blocks_.close();
  }

  /// Whether the example says anything about the row.
  [[nodiscard]] bool compared(const Part& part, const SideBySide& side, const Heading& row, std::uint32_t count) const {
    for (std::uint32_t number = 1; number <= count; ++number) {
      for (const Field& field : side.each) {
        if (!answers_.of(compared_field(part.id, number, row.id, field.id)).empty()) {
          return true;
        }
      }
    }
    return false;
  }

  template <typename Id>
  void compared_row(const Field& field, std::uint32_t count, const Id& id) {
    std::vector<std::string> texts;
    for (std::uint32_t number = 1; number <= count; ++number) {
      texts.push_back(text_of(field, id(number)));
    }
    if (std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); })) {
      return;
    }
    blocks_.open_row();
    blocks_.cell(field.label, true);
    for (const std::string& text : texts) {
      text_cell(blocks_, text);
    }
    blocks_.close();
  }

  /// The rows about which the example says something.
  [[nodiscard]] std::vector<Heading> answered_rows(const Part& part, const std::vector<Heading>& rows,
                                                   const std::vector<std::string>& columns) const {
    std::vector<Heading> result;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(result), [&](const Heading& row) {
      return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
        return !answers_.of(cell_field(part.id, row.id, column)).empty();
      });
    });
    return result;
  }

  static std::vector<std::string> ids_of(const std::vector<Field>& fields) {
    std::vector<std::string> ids;
    for (const Field& field : fields) {
      ids.push_back(field.id);
    }
    return ids;
  }

  void name_part(const Part& part) {
    if (!part.title.empty() && sheet_.parts.size() > 1) {
      blocks_.open(Kind::paragraph);
      blocks_.strong(part.title);
      blocks_.close();
    }
  }

  void add(std::vector<Answered>& answered, const Field& field, const std::string& id) const {
    if (std::string text = text_of(field, id); !text.empty()) {
      answered.push_back({field.label, std::move(text)});
    }
  }

  /// One row on its own: what was asked, and the answer.
  void record(std::string_view caption, const std::vector<Answered>& answered) {
    if (answered.empty()) {
      return;
    }
    blocks_.open_table("--", caption);
    for (const Answered& each : answered) {
      blocks_.open_row();
      blocks_.cell(each.label, true);
      text_cell(blocks_, each.text);
      blocks_.close();
    }
    blocks_.close();
  }

  [[nodiscard]] std::string text_of(const Field& field, const std::string& id) const {
    return shown(field, answers_.of(id));
  }

  const Sheet& sheet_;
  const Answers& answers_;
  DocumentBuilder& blocks_;
};

}  // namespace

void write_example(const Sheet& sheet, bool folded, DocumentBuilder& blocks) {
  ExampleWriter(sheet, blocks).write(folded);
}

}  // namespace worksheet
