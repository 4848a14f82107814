// Holds a worksheet's repeated rows and matrix views against its fields and tables.
#pragma once

#include <waymark/document.hpp>
#include <waymark/member_reader.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::model {

/// Checks one worksheet of a document, all of which was read.
class WorksheetCheck {
 public:
  /// REQUIRES that `node` is a worksheet of `document`, and closed.
  WorksheetCheck(const Document& document, NodeIndex node)
      : document_(document), node_(node), worksheet_(document.worksheets[document.nodes[node].data]) {}

  /// Throws ModelError if something does not fit.
  void run() {
    for (const RepeatedRows& each : worksheet_.repeats) {
      if (!columns_.emplace(each.id, Rows{&each, {}, {}}).second) {
        wrong("has the rows " + in_quotes(each.id) + " twice");
      }
    }
    std::vector<const Field*> fields;
    std::size_t views = 0;
    for (NodeIndex i = node_ + 1; i < document_.nodes[node_].end; ++i) {
      const Node& node = document_.nodes[i];
      if (node.kind == Kind::field) {
        fields.push_back(&document_.fields[node.data]);
      } else if (node.kind == Kind::table && node.level == 1) {
        ++views;
        check_view_table(i);
      }
    }
    for (const Field* field : fields) {
      take_row_field(*field);
    }
    for (const auto& [id, rows] : columns_) {
      check_rows(rows);
    }
    if (views != worksheet_.views.size()) {
      wrong("has " + std::to_string(worksheet_.views.size()) + " views and " + std::to_string(views) +
            " tables that are marked as views");
    }
    for (const MatrixView& view : worksheet_.views) {
      check_view(view);
    }
  }

 private:
  struct Rows {
    const RepeatedRows* repeat = nullptr;
    std::map<std::string_view, const Field*> first;  ///< the first row's fields, by column
    std::vector<std::size_t> counts;                 ///< of fields, by row
  };

  [[noreturn]] void wrong(const std::string& complaint) const {
    throw ModelError("worksheet " + in_quotes(worksheet_.id) + " " + complaint);
  }

  /// Notes a field 'ROWS.NUMBER.COLUMN'; rows stand in order, so that the first is known before the others.
  void take_row_field(const Field& field) {
    const std::string_view id = field.id;
    const std::size_t dot = id.find('.');
    const auto found = columns_.find(id.substr(0, dot));
    if (found == columns_.end()) {
      return;
    }
    Rows& rows = found->second;
    const std::size_t second = dot == std::string_view::npos ? dot : id.find('.', dot + 1);
    std::uint32_t number = 0;
    if (second != std::string_view::npos && id[dot + 1] != '0') {
      const char* end = id.data() + second;
      const auto read = std::from_chars(id.data() + dot + 1, end, number);
      number = read.ec == std::errc() && read.ptr == end ? number : 0;
    }
    if (number == 0 || id.find('.', second + 1) != std::string_view::npos) {
      wrong("has a field " + in_quotes(id) + ", which is not named as 'ROWS.NUMBER.COLUMN' of its rows " +
            in_quotes(found->first));
    }
    if (number > rows.repeat->rows) {
      wrong("has a field " + in_quotes(id) + ", but " + in_quotes(found->first) + " starts with " +
            std::to_string(rows.repeat->rows) + " rows");
    }
    rows.counts.resize(std::max<std::size_t>(rows.counts.size(), number));
    ++rows.counts[number - 1];
    const std::string_view column = id.substr(second + 1);
    if (number == 1) {
      rows.first.emplace(column, &field);
      return;
    }
    const auto like = rows.first.find(column);
    if (like == rows.first.end()) {
      wrong("has a field " + in_quotes(id) + ", but no " +
            in_quotes(std::string(found->first) + ".1." + std::string(column)) + " before it");
    }
    if (like->second->type != field.type || !same_choices(*like->second, field)) {
      wrong("has a field " + in_quotes(id) + " of another type, or with other choices, than " +
            in_quotes(like->second->id));
    }
  }

  static bool same_choices(const Field& a, const Field& b) {
    return std::equal(a.choices.begin(), a.choices.end(), b.choices.begin(), b.choices.end(),
                      [](const FieldChoice& one, const FieldChoice& other) {
                        return one.value == other.value && one.label == other.label;
                      });
  }

  void check_rows(const Rows& rows) const {
    if (rows.first.empty()) {
      wrong("has rows " + in_quotes(rows.repeat->id) + " without fields");
    }
    for (std::size_t i = 0; i < rows.repeat->rows; ++i) {
      if (i >= rows.counts.size() || rows.counts[i] != rows.first.size()) {
        wrong("has row " + std::to_string(i + 1) + " of " + in_quotes(rows.repeat->id) + " with " +
              std::to_string(i < rows.counts.size() ? rows.counts[i] : 0) + " fields, where the first has " +
              std::to_string(rows.first.size()));
      }
    }
  }

  /// The field of the first row in `column`, which `what` of a view names.
  const Field& column_of(const Rows& rows, std::string_view what, std::string_view column) const {
    const auto found = rows.first.find(column);
    if (found == rows.first.end()) {
      wrong("has a view whose '" + std::string(what) + "' names " + in_quotes(column) + ", which is no column of " +
            in_quotes(rows.repeat->id));
    }
    return *found->second;
  }

  void check_view(const MatrixView& view) const {
    const auto found = columns_.find(view.rows);
    if (found == columns_.end()) {
      wrong("has a view of unknown rows " + in_quotes(view.rows));
    }
    for (const auto& [what, column] : {std::pair{"row", &view.row}, std::pair{"column", &view.column}}) {
      if (column_of(found->second, what, *column).type != Field::Type::choice) {
        wrong("has a view whose '" + std::string(what) + "' names " + in_quotes(*column) +
              ", which is no field of the type 'choice'");
      }
    }
    column_of(found->second, "text", view.text);
  }

  void check_view_table(NodeIndex table) const {
    for (NodeIndex i = table + 1; i < document_.nodes[table].end; ++i) {
      if (document_.nodes[i].kind == Kind::field) {
        wrong("has a field in a table that is marked as a view");
      }
    }
  }

  const Document& document_;
  NodeIndex node_;
  const Worksheet& worksheet_;
  std::map<std::string_view, Rows> columns_;
};

}  // namespace waymark::model
