#include "read_part.hpp"

#include "read_field.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace worksheet {
namespace {

using waymark::DirectiveReply;
using waymark::Value;
using waymark::ValueReader;

class PartReading {
 public:
  PartReading(const Value& shared_rows, DirectiveReply& reply) : shared_rows_(shared_rows), reply_(reply) {}

  std::vector<Part> read(const std::vector<Value>& list) {
    parts_.resize(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
      // Why not yet: a view may stand before the grid that it shows.
      if (list[i]["of"].is_missing()) {
        read_part(list[i], i);
      }
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!list[i]["of"].is_missing()) {
        read_part(list[i], i);
      }
    }
    if (!shared_rows_.is_missing() && !rows_shared_) {
      reply_.error(shared_rows_.place, "no part of the worksheet takes these rows",
                   "take the key 'rows' out of the part that is to have them");
    }
    return std::move(parts_);
  }

 private:
  void read_part(const Value& value, std::size_t index) {
    Part& part = parts_[index];
    const std::string& id = value["id"].text;
    ValueReader reader(value, id.empty() ? "part " + std::to_string(index + 1) : "part '" + id + "'", reply_);
    if (!value.is_mapping()) {
      return;
    }
    part.id = read_id(reader, ids_);
    part.title = reader.text("title");
    part.help = reader.text("help");
    if (reader.node("kind").is_missing()) {
      reader.wrong("kind", "is missing", "known are: form, grid, checklist, matrix, side-by-side");
      return;
    }
    const std::string kind = reader.choice("kind", {"form", "grid", "checklist", "matrix", "side-by-side"});
    if (kind.empty()) {
      return;
    }
    if (kind != "form") {
      part.caption = reader.text("caption");
    }
    if (kind == "form") {
      part.shape = Form{read_fields(reader, "fields", "field", part.id, true, reply_)};
    } else if (kind == "grid") {
      part.shape = read_grid(reader, part.id);
    } else if (kind == "checklist") {
      part.shape = read_checklist(reader, part.id);
    } else if (kind == "side-by-side") {
      part.shape = read_side_by_side(reader, part.id);
    } else if (reader.node("of").is_missing()) {
      part.shape = read_matrix(reader, part.id);
    } else {
      part.shape = read_view(reader);
    }
    reader.finish();
  }

  Grid read_grid(ValueReader& reader, const std::string& id) {
    Grid grid;
    grid.row_word = reader.text("row");
    if (grid.row_word.empty()) {
      grid.row_word = "Row";
    }
    grid.rows = read_count(reader, "rows", 1, kMostRows, 5);
    grid.max_rows = read_count(reader, "max-rows", 1, kMostRows, grid.rows);
    if (grid.max_rows < grid.rows) {
      reader.wrong("max-rows",
                   "is less than its 'rows': " + std::to_string(grid.max_rows) + " and " + std::to_string(grid.rows));
    }
    grid.columns = read_fields(reader, "columns", "column", id, true, reply_);
    return grid;
  }

  Checklist read_checklist(ValueReader& reader, const std::string& id) {
    Checklist checklist;
    checklist.corner = reader.text("corner");
    checklist.rows = read_rows(reader, id);
    checklist.columns = read_fields(reader, "columns", "column", id, true, reply_);
    return checklist;
  }

  Matrix read_matrix(ValueReader& reader, const std::string& id) {
    Matrix matrix;
    matrix.corner = reader.text("corner");
    matrix.rows = read_rows(reader, id);
    const std::vector<Value> columns = reader.list("columns");
    if (columns.empty()) {
      reader.wrong("columns", "is missing or empty", "list the columns, or show a grid with 'of'");
    }
    if (columns.size() > kMostColumns) {
      too_many(reader, "columns", columns.size(), kMostColumns);
    } else {
      matrix.columns = read_headings(columns, "column", id, reply_);
    }
    matrix.cell.type = Field::Type::long_text;
    matrix.cell.lines = 3;
    if (const Value& cell = reader.node("field"); !cell.is_missing()) {
      ValueReader field(cell, "the field of '" + id + "'", reply_);
      if (cell.is_mapping()) {
        matrix.cell = {};
        read_field_kind(field, matrix.cell);
        field.finish();
      }
    }
    return matrix;
  }

  SideBySide read_side_by_side(ValueReader& reader, const std::string& id) {
    SideBySide side;
    side.word = reader.required_text("compare");
    side.corner = reader.text("corner");
    side.count = read_count(reader, "count", 1, kMostCompared, 2);
    side.rows = read_rows(reader, id);
    side.about = read_fields(reader, "about", "field", id, false, reply_);
    side.for_all = read_fields(reader, "for-all", "column", id, false, reply_);
    side.each = read_fields(reader, "columns", "column", id, true, reply_);
    return side;
  }

  std::vector<Heading> read_rows(ValueReader& reader, const std::string& id) {
    std::vector<Value> list = reader.list("rows");
    if (reader.node("rows").is_missing()) {
      if (shared_rows_.is_missing()) {
        reader.wrong("rows", "is missing",
                     "list the rows, or name a file of rows with the directive's option ':rows:'");
        return {};
      }
      rows_shared_ = true;
      if (!shared_rows_.is_list()) {
        reply_.error(shared_rows_.place, "the rows must be a list", "write each as '- id: ...'");
        return {};
      }
      list = shared_rows_.items;
    }
    if (list.empty()) {
      reader.wrong("rows", "is empty", "list at least one row");
    }
    if (list.size() > kMostRows) {
      too_many(reader, "rows", list.size(), kMostRows);
      return {};
    }
    return read_headings(list, "row", id, reply_);
  }

  View read_view(ValueReader& reader) {
    View view;
    view.corner = reader.text("corner");
    const std::string of = reader.required_text("of");
    const Part* found = nullptr;
    std::vector<std::string_view> grids;
    for (const Part& part : parts_) {
      if (std::holds_alternative<Grid>(part.shape)) {
        grids.push_back(part.id);
        if (part.id == of) {
          found = &part;
        }
      }
    }
    const std::string row = reader.required_text("row");
    const std::string column = reader.required_text("column");
    const std::string text = reader.required_text("text");
    const std::vector<Value> notes = reader.list("with");
    if (found == nullptr) {
      if (!of.empty()) {
        const std::string meant = waymark::suggest(of, grids);
        reader.wrong("of", "names no grid of the worksheet: '" + of + "'",
                     meant.empty() ? std::string() : "did you mean '" + meant + "'?");
      }
      return view;
    }
    view.grid = static_cast<std::size_t>(found - parts_.data());
    const Grid& grid = std::get<Grid>(found->shape);
    const auto choice = [](const Field& field) { return field.type == Field::Type::choice; };
    const auto written = [](const Field& field) {
      return field.type == Field::Type::text || field.type == Field::Type::long_text;
    };
    view.row = column_of(reader, "row", row, *found, grid, choice, "must name a column of the type 'choice'");
    view.column = column_of(reader, "column", column, *found, grid, choice, "must name a column of the type 'choice'");
    view.text =
        column_of(reader, "text", text, *found, grid, written, "must name a column of the type 'text' or 'long-text'");
    if (!row.empty() && row == column) {
      reader.wrong("column", "must be another than 'row'");
    }
    for (const Value& note : notes) {
      view.notes.push_back(column_of(reader, "with", note.text, *found, grid, [](const Field&) { return true; }, {}));
    }
    return view;
  }

  /// The index of the grid's column `name`, which must be such that `fits`; 0 after a complaint.
  template <typename Fits>
  static std::size_t column_of(ValueReader& reader, std::string_view key, const std::string& name, const Part& part,
                               const Grid& grid, const Fits& fits, std::string_view complaint) {
    if (name.empty()) {
      return 0;
    }
    const auto found =
        std::find_if(grid.columns.begin(), grid.columns.end(), [&](const Field& field) { return field.id == name; });
    if (found == grid.columns.end()) {
      std::vector<std::string_view> ids;
      for (const Field& field : grid.columns) {
        ids.push_back(field.id);
      }
      const std::string meant = waymark::suggest(name, ids);
      reader.wrong(key, "names no column of '" + part.id + "': '" + name + "'",
                   meant.empty() ? std::string() : "did you mean '" + meant + "'?");
      return 0;
    }
    if (!fits(*found)) {
      reader.wrong(key, std::string(complaint) + ", not '" + name + "'");
    }
    return static_cast<std::size_t>(found - grid.columns.begin());
  }

  static void too_many(ValueReader& reader, std::string_view key, std::size_t count, std::size_t most) {
    reader.wrong(key, "has " + std::to_string(count) + " entries; at most " + std::to_string(most) + " are possible");
  }

  const Value& shared_rows_;
  DirectiveReply& reply_;
  std::vector<Part> parts_;
  std::set<std::string> ids_;
  bool rows_shared_ = false;
};

}  // namespace

std::vector<Part> read_parts(const std::vector<Value>& list, const Value& shared_rows, DirectiveReply& reply) {
  return PartReading(shared_rows, reply).read(list);
}

}  // namespace worksheet
