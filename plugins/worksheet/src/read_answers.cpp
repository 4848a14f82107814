#include "read_answers.hpp"

#include "read_field.hpp"

#include <utility>
#include <vector>

namespace worksheet {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

class AnswerReading {
 public:
  AnswerReading(std::string block, bool complete, DirectiveReply& reply)
      : block_(std::move(block)), complete_(complete), reply_(reply) {}

  Answers read(const Value& value, const Sheet& sheet) {
    ValueReader reader(value, "'" + block_ + "'", reply_);
    for (const Part& part : sheet.parts) {
      if (!std::holds_alternative<View>(part.shape)) {
        if (const Value& answers = reader.node(part.id); !answers.is_missing()) {
          std::visit([&](const auto& shape) { read_part(part.id, shape, answers); }, part.shape);
        }
      }
    }
    reader.finish();
    return std::move(answers_);
  }

 private:
  void read_part(const std::string& id, const Form& form, const Value& value) {
    read_fields_of(value, of(id), form.fields, [&](const Field& field) { return form_field(id, field.id); });
  }

  void read_part(const std::string& id, const Grid& grid, const Value& value) {
    if (!value.is_list()) {
      reply_.error(value.place, of(id) + " must be a list of rows", "write each as '- column: answer'");
      return;
    }
    if (value.items.size() > grid.max_rows) {
      reply_.error(value.place,
                   of(id) + " has " + std::to_string(value.items.size()) + " rows; there is room for " +
                       std::to_string(grid.max_rows),
                   "raise 'max-rows' of part '" + id + "'");
      return;
    }
    std::uint32_t number = 0;
    for (const Value& row : value.items) {
      ++number;
      read_fields_of(row, "row " + std::to_string(number) + " of " + of(id), grid.columns,
                     [&](const Field& column) { return row_field(id, number, column.id); });
    }
    answers_.rows[id] = number;
  }

  void read_part(const std::string& id, const Checklist& checklist, const Value& value) {
    read_rows(value, of(id), checklist.rows, checklist.columns,
              [&](const Heading& row, const Field& column) { return cell_field(id, row.id, column.id); });
  }

  void read_part(const std::string& id, const Matrix& matrix, const Value& value) {
    std::vector<Field> columns(matrix.columns.size(), matrix.cell);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      columns[i].id = matrix.columns[i].id;
    }
    read_rows(value, of(id), matrix.rows, columns,
              [&](const Heading& row, const Field& column) { return cell_field(id, row.id, column.id); });
  }

  void read_part(const std::string& id, const SideBySide& side, const Value& value) {
    ValueReader reader(value, of(id), reply_);
    if (const Value& rows = reader.node("rows"); !rows.is_missing()) {
      read_rows(rows, "'rows' of " + of(id), side.rows, side.for_all,
                [&](const Heading& row, const Field& column) { return cell_field(id, row.id, column.id); });
    }
    const std::vector<Value> each = reader.list("each");
    if (each.size() > kMostCompared) {
      reader.wrong("each", "has " + std::to_string(each.size()) + " entries; at most " + std::to_string(kMostCompared) +
                               " are possible");
      return;
    }
    std::uint32_t number = 0;
    for (const Value& one : each) {
      ++number;
      read_compared(id, side, number, one);
    }
    answers_.rows[id] = number;
    reader.finish();
  }

  void read_compared(const std::string& id, const SideBySide& side, std::uint32_t number, const Value& value) {
    const std::string what = "entry " + std::to_string(number) + " of " + of(id);
    ValueReader reader(value, what, reply_);
    if (!value.is_mapping()) {
      return;
    }
    const Value& about = reader.node("about");
    Value nothing;
    nothing.kind = Value::Kind::mapping;
    nothing.place = value.place;
    read_fields_of(about.is_missing() ? nothing : about, "'about' of " + what, side.about,
                   [&](const Field& field) { return row_field(id, number, field.id); });
    if (const Value& rows = reader.node("rows"); !rows.is_missing()) {
      read_rows(rows, "'rows' of " + what, side.rows, side.each,
                [&](const Heading& row, const Field& column) { return compared_field(id, number, row.id, column.id); });
    }
    reader.finish();
  }

  /// A view has no answers of its own.
  void read_part(const std::string& /*id*/, const View& /*view*/, const Value& /*value*/) {}

  /// A mapping from given rows to mappings from columns to answers.
  template <typename Id>
  void read_rows(const Value& value, const std::string& what, const std::vector<Heading>& rows,
                 const std::vector<Field>& columns, const Id& id) {
    ValueReader reader(value, what, reply_);
    for (const Heading& row : rows) {
      if (const Value& cells = reader.node(row.id); !cells.is_missing()) {
        read_fields_of(cells, "'" + row.id + "' of " + what, columns,
                       [&](const Field& column) { return id(row, column); });
      }
    }
    reader.finish();
  }

  template <typename Id>
  void read_fields_of(const Value& value, const std::string& what, const std::vector<Field>& fields, const Id& id) {
    ValueReader reader(value, what, reply_);
    if (!value.is_mapping()) {
      return;
    }
    for (const Field& field : fields) {
      const Value& given = reader.node(field.id);
      const bool empty = given.is_missing() || (given.is_text() && given.text.empty());
      std::string text = read_value(reader, field.id, field);
      if (!text.empty()) {
        answers_.values[id(field)] = std::move(text);
      } else if (empty && complete_ && field.required) {
        reader.wrong(field.id, "is missing, but required");
      }
    }
    reader.finish();
  }

  [[nodiscard]] std::string of(const std::string& id) const { return "'" + id + "' in '" + block_ + "'"; }

  const std::string block_;
  const bool complete_;
  DirectiveReply& reply_;
  Answers answers_;
};

}  // namespace

Answers read_answers(const Value& value, const Sheet& sheet, const std::string& block, bool complete,
                     DirectiveReply& reply) {
  return AnswerReading(block, complete, reply).read(value, sheet);
}

}  // namespace worksheet
