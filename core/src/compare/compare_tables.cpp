#include "compare/compare_tables.hpp"

#include "compare/align_parts.hpp"
#include "compare/part_changes.hpp"
#include "compare/part_names.hpp"
#include "compare/word_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace waymark {
namespace {

using What = BlockChange::What;

std::size_t width_of(const Part& table) {
  std::size_t width = 0;
  for (const Part& row : table.parts) {
    width = std::max(width, row.cells.size());
  }
  return width;
}

const Words& cell_of(const Part& row, std::size_t column) {
  static const Words empty;
  return column < row.cells.size() ? row.cells[column] : empty;
}

class TableComparer {
 public:
  TableComparer(const Part& older, const Part& newer, const TableComparison& comparison)
      : older_(older),
        newer_(newer),
        with_(comparison),
        old_columns_(column_names(older)),
        new_columns_(column_names(newer)) {}

  std::vector<PartEntry> run() {
    match_columns();
    for (const PartPair& pair : align_parts(older_.parts, newer_.parts, with_.budget)) {
      if (pair.older == nullptr) {
        add_loose(What::added, *pair.newer, new_columns_);
      } else if (pair.newer == nullptr) {
        add_loose(What::removed, *pair.older, old_columns_);
      } else if (pair.older->key != pair.newer->key && (same_width_ || !pair.newer->header)) {
        compare_rows(*pair.older, *pair.newer);
      }
    }
    return std::move(entries_);
  }

 private:
  /// Columns stand for each other by their names if their number changed, else by their place.
  void match_columns() {
    const std::size_t old_width = width_of(older_);
    const std::size_t new_width = width_of(newer_);
    same_width_ = old_width == new_width || old_columns_.empty() || new_columns_.empty();
    if (same_width_) {
      for (std::uint32_t i = 0; i < std::max(old_width, new_width); ++i) {
        columns_.push_back({i, i});
      }
      return;
    }
    columns_ =
        common_sequence(numbers(old_columns_), numbers(new_columns_), with_.budget).value_or(std::vector<Match>{});
    tell_columns(What::removed);
    tell_columns(What::added);
  }

  [[nodiscard]] std::vector<std::uint64_t> numbers(const std::vector<std::string>& texts) const {
    std::vector<std::uint64_t> numbers;
    for (const std::string& text : texts) {
      numbers.push_back(with_.interner.number(text));
    }
    return numbers;
  }

  void tell_columns(What what) {
    const bool added = what == What::added;
    const std::vector<std::string>& names = added ? new_columns_ : old_columns_;
    const Part& table = added ? newer_ : older_;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (std::any_of(columns_.begin(), columns_.end(),
                      [&](const Match& match) { return (added ? match.newer : match.older) == i; })) {
        continue;
      }
      BlockChange change{what, fmt::format("column '{}'{}", names[i], with_.place.where), with_.place.section,
                         with_.place.anchor};
      for (const Part& row : table.parts) {
        if (const std::string text = text_of(cell_of(row, i)); !row.header && !text.empty()) {
          change.wordings.push_back({row.name, whole_text(text, added ? Piece::Kind::inserted : Piece::Kind::deleted)});
        }
      }
      keep(std::move(change));
    }
  }

  void compare_rows(const Part& older, const Part& newer) {
    BlockChange change{What::changed, part_name(newer) + with_.place.where, with_.place.section, with_.place.anchor};
    const bool alone = columns_.size() == 1;
    for (const Match& match : columns_) {
      compare_wording(alone ? std::string() : column_label(new_columns_, match.newer), cell_of(older, match.older),
                      cell_of(newer, match.newer), with_.budget, change);
    }
    if (older.header != newer.header) {
      change.notes.emplace_back(newer.header ? "it now names the columns" : "it no longer names the columns");
    }
    if (!change.wordings.empty() || !change.notes.empty()) {
      keep(std::move(change));
    }
  }

  void keep(BlockChange change) {
    PartEntry entry;
    entry.change = std::move(change);
    entries_.push_back(std::move(entry));
  }

  void add_loose(What what, const Part& row, const std::vector<std::string>& columns) {
    PartEntry entry;
    entry.change.what = what;
    entry.part = &row;
    entry.place = with_.place;
    entry.place.columns = columns;
    entries_.push_back(std::move(entry));
  }

  const Part& older_;
  const Part& newer_;
  const TableComparison& with_;
  std::vector<std::string> old_columns_;
  std::vector<std::string> new_columns_;
  std::vector<Match> columns_;  ///< those that both have
  bool same_width_ = true;
  std::vector<PartEntry> entries_;
};

}  // namespace

std::vector<PartEntry> compare_tables(const Part& older, const Part& newer, const TableComparison& comparison) {
  return TableComparer(older, newer, comparison).run();
}

}  // namespace waymark
