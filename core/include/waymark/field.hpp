// Fields: the places of a worksheet that people fill in, described richly enough for a web form, a PDF form and Word.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

struct FieldChoice {
  std::string value{};  ///< what answers hold; stable
  std::string label{};  ///< what people read
};

/// One place to write, tick or choose. All values are text: a number as '12.5', a date as '2026-03-31', a tick as
/// 'true', several choices as their values with '\n' between them; "" is no answer.
struct Field {
  enum class Type : std::uint8_t { text, long_text, number, date, choice, several, checkbox, person };
  std::string id{};  ///< unique in its worksheet and stable: letters, digits, '-', '_' and '.'; of a row that
                     ///< repeats it is 'ROWS.NUMBER.COLUMN', numbers from 1
  Type type = Type::text;
  bool required = false;
  std::string label{};           ///< complete without its surroundings: in a table it names row and column
  std::string help{};            ///< what to write; may be empty
  std::string unit{};            ///< of a number: 'weeks', '%'
  std::string value{};           ///< what stands in it from the start
  std::string example{};         ///< what the worked example says; not shown in a blank form
  std::string minimum{};         ///< of a number or date; "" is none
  std::string maximum{};         ///< of a number or date; "" is none
  std::uint32_t max_length = 0;  ///< in characters; 0 is no limit
  std::uint32_t lines = 1;       ///< how many lines to leave on paper
  std::vector<FieldChoice> choices{};
};

/// Rows of a worksheet that people may add to.
struct RepeatedRows {
  std::string id{};            ///< first part of its fields' ids
  std::uint32_t rows = 0;      ///< how many there are from the start
  std::uint32_t max_rows = 0;  ///< how many there may be
};

/// A matrix that shows a worksheet's contributions: repeated rows, of which each names its row and column.
struct MatrixView {
  std::string rows{};    ///< id of the repeated rows
  std::string row{};     ///< column whose choices are the matrix's rows
  std::string column{};  ///< column whose choices are the matrix's columns
  std::string text{};    ///< column that is shown in the cells
};

/// The paper that a worksheet is laid out for.
enum class Paper : std::uint8_t { a4, a4_landscape, a3_landscape, a1_landscape };

/// What is true of a worksheet as a whole. Its `id` is an anchor on its page.
struct Worksheet {
  std::string id{};  ///< unique on its page and stable: small letters, digits and hyphens
  std::string title{};
  std::string help{};                    ///< how to use it, in a sentence or two; may be empty
  std::vector<Paper> papers{Paper::a4};  ///< the first is the usual one
  std::vector<RepeatedRows> repeats{};
  std::vector<MatrixView> views{};  ///< in the order of the tables that are marked as views
};

}  // namespace waymark
