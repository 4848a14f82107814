#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace waymark {
namespace {

constexpr std::size_t kMostPlaces = 1'000'000;  // of one table's grid
constexpr long long kLongestSpan = 10'000;

struct Cell {
  TagIndex tag = kNoTag;
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t rows = 1;
  std::size_t columns = 1;
  bool header = false;
  bool of_row = false;  ///< a header's scope
  bool of_column = false;
  std::vector<QPDFObjectHandle> headers{};  ///< ids of the header cells that a data cell names
  bool names_headers = false;
};

/// One table: puts its cells onto a grid, then judges that.
class TableCheck {
 public:
  TableCheck(const TagTree& tree, TagIndex table, PdfFindings& findings)
      : tree_(tree), table_(table), findings_(findings) {}

  void run() {
    find_rows();
    if (rows_.empty()) {
      return;
    }
    grid_.resize(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (!place_row(row)) {
        findings_.note("the cells of a table with more than a million places were not checked");
        return;
      }
    }
    check_shape();
    check_headers();
  }

 private:
  void find_rows() {
    for (const TagIndex part : tree_.children(table_)) {
      const TagType type = tree_.tags[part].type;
      if (type == TagType::tr) {
        rows_.push_back(part);
      } else if (type == TagType::thead || type == TagType::tbody || type == TagType::tfoot) {
        for (const TagIndex row : tree_.children(part)) {
          if (tree_.tags[row].type == TagType::tr) {
            rows_.push_back(row);
          }
        }
      }
    }
  }

  Cell read_cell(TagIndex tag) const {
    Cell cell;
    cell.tag = tag;
    cell.header = tree_.tags[tag].type == TagType::th;
    for (const QPDFObjectHandle& attributes : pdf_items(pdf_member(tree_.tags[tag].object, "/A"))) {
      const auto span = [&](const char* key, std::size_t before) {
        const std::optional<long long> number = pdf_integer(pdf_member(attributes, key));
        return number ? static_cast<std::size_t>(std::clamp(*number, 1LL, kLongestSpan)) : before;
      };
      cell.rows = span("/RowSpan", cell.rows);
      cell.columns = span("/ColSpan", cell.columns);
      const std::string scope = pdf_name(pdf_member(attributes, "/Scope"));
      cell.of_row = cell.of_row || scope == "Row" || scope == "Both";
      cell.of_column = cell.of_column || scope == "Column" || scope == "Both";
      const QPDFObjectHandle headers = pdf_member(attributes, "/Headers");
      if (given(headers)) {
        cell.names_headers = true;
        cell.headers = pdf_items(headers);
      }
    }
    return cell;
  }

  /// False if the table is too large.
  bool place_row(std::size_t row) {
    std::size_t column = 0;
    for (const TagIndex tag : tree_.children(rows_[row])) {
      Cell cell = read_cell(tag);
      while (column < grid_[row].size() && grid_[row][column]) {
        ++column;
      }
      cell.row = row;
      cell.column = column;
      overhang_ = overhang_ || row + cell.rows > rows_.size();
      const std::size_t end = column + cell.columns;
      for (std::size_t r = row; r < std::min(row + cell.rows, rows_.size()); ++r) {
        std::vector<bool>& places = grid_[r];
        if (places.size() < end) {
          places_ += end - places.size();
          places.resize(end);
        }
        places_ += cell.columns;
        if (places_ > kMostPlaces) {
          return false;
        }
        for (std::size_t c = column; c < end; ++c) {
          overlap_ = overlap_ || places[c];
          places[c] = true;
        }
      }
      column = end;
      cells_.push_back(std::move(cell));
    }
    return true;
  }

  void check_shape() {
    const PdfSpot spot = tree_.spot(table_);
    findings_.need(!overlap_, "UA 7.2-15", spot, "cells of a table lie over each other");
    findings_.need(!overhang_, "UA 7.2-41", spot, "a cell of a table spans more rows than there are");
    for (std::size_t row = 1; row < grid_.size(); ++row) {
      if (grid_[row].size() != grid_[0].size()) {
        findings_.add("UA 7.2-42", tree_.spot(rows_[row]),
                      fmt::format("row {} of a table has {} columns, where the first has {}", row + 1,
                                  grid_[row].size(), grid_[0].size()));
        return;
      }
    }
  }

  void check_headers() {
    std::set<std::string> ids;
    std::vector<bool> headed_rows(rows_.size());
    std::vector<bool> headed_columns;
    bool any = false;
    for (const Cell& cell : cells_) {
      QPDFObjectHandle id = pdf_member(tree_.tags[cell.tag].object, "/ID");
      if (id.isString()) {
        ids.insert(id.getStringValue());
      }
      any = any || cell.header;
      if (cell.header && cell.of_row) {
        for (std::size_t r = cell.row; r < std::min(cell.row + cell.rows, rows_.size()); ++r) {
          headed_rows[r] = true;
        }
      }
      if (cell.header && cell.of_column) {
        headed_columns.resize(std::max(headed_columns.size(), cell.column + cell.columns));
        std::fill_n(headed_columns.begin() + static_cast<std::ptrdiff_t>(cell.column), cell.columns, true);
      }
    }
    findings_.need(any, "X-no-header", tree_.spot(table_), "a table has no header cells");
    for (Cell& cell : cells_) {
      if (tree_.tags[cell.tag].type != TagType::td) {
        continue;
      }
      if (cell.names_headers) {
        for (QPDFObjectHandle& header : cell.headers) {
          findings_.need(header.isString() && ids.count(header.getStringValue()) != 0, "UA 7.5-2", tree_.spot(cell.tag),
                         "a cell names a header cell that its table does not have");
        }
      } else if (!headed_rows[cell.row] && !(cell.column < headed_columns.size() && headed_columns[cell.column])) {
        findings_.add("UA 7.5-1", tree_.spot(cell.tag),
                      fmt::format("the cell in row {}, column {} of a table has no header cell with a scope",
                                  cell.row + 1, cell.column + 1));
      }
    }
  }

  const TagTree& tree_;
  TagIndex table_;
  PdfFindings& findings_;
  std::vector<TagIndex> rows_;
  std::vector<Cell> cells_;
  std::vector<std::vector<bool>> grid_;  ///< by row and column: whether a cell lies there
  std::size_t places_ = 0;
  bool overlap_ = false;
  bool overhang_ = false;
};

}  // namespace

void check_tables(PdfSubject& subject) {
  for (TagIndex i = 0; i < subject.tree.tags.size(); ++i) {
    if (subject.tree.tags[i].type == TagType::table) {
      TableCheck(subject.tree, i, subject.findings).run();
    }
  }
}

}  // namespace waymark
