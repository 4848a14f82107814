// A worksheet as its author declared it: parts of six shapes, the fields in them, and what stands in these.
#pragma once

#include <waymark/field.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace worksheet {

/// A field, or a column of fields. Its id is the last part of theirs, its label the column's heading, and its value
/// what stands in them from the start.
using waymark::Field;

/// A row or column that the author gives.
struct Heading {
  std::string id{};
  std::string label{};  ///< short: fields are named by it
  std::string text{};   ///< a question, say; may be empty
  std::string help{};   ///< may be empty
  std::string group{};  ///< rows of one group stand under its name; may be empty
};

/// Fields one below the other.
struct Form {
  std::vector<Field> fields{};
};

/// Rows that repeat.
struct Grid {
  std::string row_word{};  ///< what one row is: 'Outcome'
  std::uint32_t rows = 0;
  std::uint32_t max_rows = 0;
  std::vector<Field> columns{};
};

/// Given rows, each with the same fields.
struct Checklist {
  std::string corner{};  ///< heads the given rows
  std::vector<Heading> rows{};
  std::vector<Field> columns{};
};

/// Given rows and columns with a field where they cross.
struct Matrix {
  std::string corner{};
  std::vector<Heading> rows{};
  std::vector<Heading> columns{};
  Field cell{};
};

/// A matrix that shows the rows of a grid, of which each chooses its row and column.
struct View {
  std::string corner{};
  std::size_t grid = 0;              ///< index of the part that it shows
  std::size_t row = 0;               ///< column of the grid, of the type choice, whose choices are the rows
  std::size_t column = 0;            ///< the same for the columns
  std::size_t text = 0;              ///< column of the grid that is shown
  std::vector<std::size_t> notes{};  ///< columns that are added to the text
};

/// Given rows, and beside each what is true of several things that are compared.
struct SideBySide {
  std::string word{};  ///< what is compared: 'Supplier'
  std::string corner{};
  std::uint32_t count = 0;       ///< how many of them
  std::vector<Field> about{};    ///< once for each of them
  std::vector<Heading> rows{};   ///< what they are compared by
  std::vector<Field> for_all{};  ///< once for each row
  std::vector<Field> each{};     ///< for each row and each of them
};

struct Part {
  std::string id{};
  std::string title{};
  std::string caption{};  ///< of its table; never empty where there is one
  std::string help{};
  std::variant<Form, Grid, Checklist, Matrix, View, SideBySide> shape{};
};

/// Values by the ids of their fields.
struct Answers {
  std::map<std::string, std::string> values{};
  std::map<std::string, std::uint32_t> rows{};  ///< of grids and comparisons: how many have answers

  /// "" without an answer.
  [[nodiscard]] std::string of(const std::string& id) const {
    const auto found = values.find(id);
    return found == values.end() ? std::string() : found->second;
  }
  [[nodiscard]] std::uint32_t rows_of(const std::string& part) const {
    const auto found = rows.find(part);
    return found == rows.end() ? 0 : found->second;
  }
};

struct Example {
  std::string title{};
  std::string note{};  ///< may be empty
  Answers answers{};
};

struct Sheet {
  std::string id{};
  std::string title{};
  std::string help{};
  std::vector<waymark::Paper> papers{};
  std::vector<Part> parts{};
  Answers start{};  ///< what the worksheet opens with
  std::optional<Example> example{};
};

/// How much a worksheet may hold.
inline constexpr std::size_t kMostParts = 20;
inline constexpr std::size_t kMostRows = 200;
inline constexpr std::size_t kMostColumns = 30;
inline constexpr std::size_t kMostChoices = 60;
inline constexpr std::size_t kMostCompared = 6;
inline constexpr std::size_t kMostFields = 6000;
inline constexpr std::size_t kMostIdCharacters = 40;
inline constexpr std::size_t kMostLabelCharacters = 120;

// Ids of fields ------------------------------------------------------------------------------------------------------

/// 'PART.FIELD' of a form.
inline std::string form_field(const std::string& part, const std::string& field) { return part + "." + field; }
/// 'PART.ROW.COLUMN' of a checklist or matrix, and of what a comparison asks once a row.
inline std::string cell_field(const std::string& part, const std::string& row, const std::string& column) {
  return part + "." + row + "." + column;
}
/// 'PART.NUMBER.COLUMN' of a grid, and of what a comparison asks about each; numbers from 1.
inline std::string row_field(const std::string& part, std::uint32_t number, const std::string& column) {
  return part + "." + std::to_string(number) + "." + column;
}
/// 'PART.NUMBER.ROW.COLUMN' of a comparison.
inline std::string compared_field(const std::string& part, std::uint32_t number, const std::string& row,
                                  const std::string& column) {
  return part + "." + std::to_string(number) + "." + row + "." + column;
}

}  // namespace worksheet
