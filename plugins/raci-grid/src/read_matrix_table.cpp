#include "matrix_draft.hpp"
#include "read_matrix.hpp"
#include "wording.hpp"

#include <waymark/suggest.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raci_grid {
namespace {

using waymark::DirectiveReply;
using waymark::Value;

/// What stands in the cells of a column.
struct Column {
  enum class Kind : std::uint8_t { activity, group, page, informed_by, role } kind = Kind::role;
  std::size_t role = 0;
};

class TableReading {
 public:
  TableReading(const Value& rows, DirectiveReply& reply) : rows_(rows), reply_(reply), draft_(reply) {}

  RaciMatrix read(Purpose purpose) {
    if (rows_.items.empty()) {
      reply_.error(rows_.place, "the table has no rows", "write a row for each activity");
      return {};
    }
    if (!rows_.items.front().is_mapping()) {
      reply_.error(rows_.items.front().place, "a row must be a mapping of columns and values");
      return {};
    }
    if (!read_columns(rows_.items.front())) {
      return {};
    }
    for (std::size_t i = is_organisations(rows_.items.front()) ? 1 : 0; i < rows_.items.size(); ++i) {
      read_row(rows_.items[i]);
    }
    if (!draft_.has_activities() && purpose == Purpose::show && !reply_.has_errors()) {
      reply_.error(rows_.items.front().place, "there are no activities", "write a row for each activity");
    }
    return draft_.take();
  }

 private:
  /// The columns and roles from the first row; false if the rows can't be read.
  bool read_columns(const Value& first) {
    const bool organisations = is_organisations(first);
    for (const Value::Entry& entry : first.entries) {
      Column column{kind_of(entry.key)};
      if (column.kind == Column::Kind::role) {
        column.role = draft_.roles().size();
        Role role;
        role.name = one_line(entry.key);
        role.organisation = organisations ? one_line(entry.value.text) : std::string();
        draft_.add_role(std::move(role), entry.place);
      } else if (has_column(column.kind)) {
        reply_.error(entry.place, "there are two columns " + in_quotes(one_line(entry.key)), "take one out");
      }
      columns_.emplace(entry.key, column);
    }
    if (!has_column(Column::Kind::activity)) {
      std::vector<std::string_view> names;
      for (const Role& role : draft_.roles()) {
        names.push_back(role.name);
      }
      const std::string meant = waymark::suggest("Activity", names);
      reply_.error(first.entries.empty() ? first.place : first.entries.front().place,
                   "the table has no column 'Activity'",
                   meant.empty() ? "name the column that says what is done 'Activity'"
                                 : "did you mean column " + in_quotes(meant) + "? name it 'Activity'");
    } else {
      draft_.end_roles(first.entries.front().place);
    }
    return !reply_.has_errors();
  }

  static Column::Kind kind_of(std::string_view heading) {
    const std::string name = folded(heading);
    if (name == "activity") {
      return Column::Kind::activity;
    }
    if (name == "group") {
      return Column::Kind::group;
    }
    if (name == "page") {
      return Column::Kind::page;
    }
    return name == "informed by" || name == "informed-by" ? Column::Kind::informed_by : Column::Kind::role;
  }

  [[nodiscard]] bool has_column(Column::Kind kind) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](const auto& each) { return each.second.kind == kind; });
  }

  /// Whether the row says which organisation each role belongs to.
  static bool is_organisations(const Value& row) {
    return std::any_of(row.entries.begin(), row.entries.end(), [](const Value::Entry& entry) {
      return folded(entry.key) == "activity" && folded(entry.value.text) == "organisation";
    });
  }

  void read_row(const Value& row) {
    if (!row.is_mapping()) {
      reply_.error(row.place, "a row must be a mapping of columns and values");
      return;
    }
    if (is_organisations(row)) {
      reply_.error(row.place, "the row 'Organisation' is not the first",
                   "move it up, so that it stands right under the columns' names");
      return;
    }
    Activity* activity =
        draft_.add_activity(cell(row, Column::Kind::activity), cell(row, Column::Kind::group), row.place);
    if (activity == nullptr) {
      return;
    }
    activity->page = cell(row, Column::Kind::page);
    for (const Value::Entry& entry : row.entries) {
      const auto column = columns_.find(entry.key);
      if (entry.value.is_list() || entry.value.is_mapping()) {
        reply_.error(entry.value.place, "the value under " + in_quotes(entry.key) + " must be a text");
      } else if (column == columns_.end()) {
        draft_.role_named(entry.key, entry.place);  // reports it
      } else if (column->second.kind == Column::Kind::role) {
        draft_.set_parts(column->second.role, entry.value.text, entry.value.place);
      } else if (column->second.kind == Column::Kind::informed_by) {
        draft_.set_informed_by(one_line(entry.value.text), entry.value.place);
      }
    }
  }

  [[nodiscard]] std::string cell(const Value& row, Column::Kind kind) const {
    for (const Value::Entry& entry : row.entries) {
      const auto column = columns_.find(entry.key);
      if (column != columns_.end() && column->second.kind == kind) {
        return one_line(entry.value.text);
      }
    }
    return {};
  }

  const Value& rows_;
  DirectiveReply& reply_;
  MatrixDraft draft_;
  std::map<std::string, Column, std::less<>> columns_;
};

}  // namespace

RaciMatrix read_matrix_table(const Value& rows, Purpose purpose, DirectiveReply& reply) {
  return TableReading(rows, reply).read(purpose);
}

}  // namespace raci_grid
