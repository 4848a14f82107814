// What is wrong with a declaration: each message whole, with its line.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace worksheet;

namespace {

/// The findings, a line each. REQUIRES that nothing was made of a worksheet with errors.
std::string findings(const waymark::DirectiveOutcome& outcome) {
  CHECK(outcome.error.empty());
  CHECK(outcome.document.nodes.size() == 1);
  std::string result;
  for (const std::string& finding : outcome.findings) {
    result += finding + "\n";
  }
  return result;
}

std::string of(const std::string& yaml) { return findings(run(yaml)); }

/// Of a form's field, on line 6.
std::string of_field(const std::string& field) {
  return of("id: s\ntitle: S\nparts:\n  - kind: form\n    id: f\n    fields:\n      - {id: a, label: A, " + field +
            "}\n");
}

std::string repeated(std::size_t count, const std::string& before, const std::string& after) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) {
    result += before + std::to_string(i) + after;
  }
  return result;
}

}  // namespace

TEST_CASE("a worksheet needs one declaration") {
  waymark::DirectiveUse use;
  use.directive = "worksheet";
  CHECK(
      findings(waymark::run_directive(describe(), use)) ==
      "page:1:1: error: the worksheet has no declaration (write ':data: FILE.yaml', or the YAML between the fences)\n");
  use.body = sheet("  - {kind: form, id: f, fields: [{id: a, label: A}]}\n");
  CHECK(waymark::run_directive(describe(), use).findings.empty());
  use.data["data"] = use.body;
  CHECK(findings(waymark::run_directive(describe(), use)) ==
        "page:2:0: error: the worksheet is declared twice, in the file 'data' and in the body (keep one of them)\n");
}

TEST_CASE("what is wrong with the worksheet as a whole") {
  CHECK(of("- a\n") ==
        "data:1:1: error: the worksheet must be a mapping of keys and values (write 'key: value' lines)\n");
  CHECK(of("idd: s\n") ==
        "data:1:1: error: 'id' of the worksheet is missing\n"
        "data:1:1: error: 'title' of the worksheet is missing\n"
        "data:1:1: error: 'parts' of the worksheet is missing or empty (list at least one part)\n"
        "data:1:1: error: unknown key 'idd' in the worksheet (did you mean 'id'?)\n");
  CHECK(of("schema: 2\nid: My sheet\ntitle: S\npapers: [a4, a3-landscap, letter]\nparts:\n"
           "  - {kind: form, id: f, fields: [{id: a, label: A}]}\n") ==
        "data:1:1: error: 'schema' of the worksheet is '2'; this plugin reads version 1\n"
        "data:2:1: error: 'id' of the worksheet must be small letters, digits and single hyphens, from a letter on, at "
        "most 40 of them: 'My sheet' (write 'my-sheet')\n"
        "data:4:1: error: 'papers' of the worksheet knows no paper 'a3-landscap' (did you mean 'a3-landscape'?)\n"
        "data:4:1: error: 'papers' of the worksheet knows no paper 'letter' (known are: a4, a4-landscape, "
        "a3-landscape, a1-landscape)\n");
}

TEST_CASE("what is wrong with a part") {
  CHECK(of(sheet("  - {id: f}\n  - {kind: gird, id: g}\n  - {kind: form, id: f, fields: [{id: a, label: A}]}\n"
                 "  - word\n  - {kind: form, fields: [], colour: red}\n")) ==
        "data:4:5: error: 'kind' of part 'f' is missing (known are: form, grid, checklist, matrix, side-by-side)\n"
        "data:5:6: error: 'kind' of part 'g' has no value 'gird' (did you mean 'grid'?)\n"
        "data:6:18: error: 'id' of part 'f' is used twice (answers are kept under it, so it must be the only one)\n"
        "data:7:5: error: part 4 must be a mapping of keys and values (write 'key: value' lines)\n"
        "data:8:5: error: 'id' of part 5 is missing\n"
        "data:8:18: error: 'fields' of part 5 is missing or empty (list at least one field)\n"
        "data:8:30: error: unknown key 'colour' in part 5\n");
}

TEST_CASE("what is wrong with a grid") {
  CHECK(of(sheet("  - {kind: grid, id: g, rows: 500, max-rows: none}\n")) ==
        "data:4:25: error: 'rows' of part 'g' must be a whole number from 1 to 200, not '500'\n"
        "data:4:36: error: 'max-rows' of part 'g' must be a whole number from 1 to 200, not 'none'\n"
        "data:4:5: error: 'columns' of part 'g' is missing or empty (list at least one column)\n");
  CHECK(of(sheet("  - {kind: grid, id: g, rows: 9, max-rows: 4, columns: [{id: a, label: A}, {id: a, label: B}]}\n")) ==
        "data:4:34: error: 'max-rows' of part 'g' is less than its 'rows': 4 and 9\n"
        "data:4:77: error: 'id' of column 'a' of 'g' is used twice (answers are kept under it, so it must be the only "
        "one)\n");
}

TEST_CASE("what is wrong with a field") {
  CHECK(of_field("type: long_text") ==
        "data:7:27: error: 'type' of field 'a' of 'f' has no value 'long_text' (did you mean 'long-text'?)\n");
  CHECK(of_field("type: colour") ==
        "data:7:27: error: 'type' of field 'a' of 'f' has no value 'colour' (known are: text, long-text, number, date, "
        "choice, several, checkbox, person)\n");
  CHECK(of_field("type: choice") ==
        "data:7:9: error: 'choices' of field 'a' of 'f' is missing (list what there is to choose from)\n");
  CHECK(of_field("type: choice, choices: []") ==
        "data:7:41: error: 'choices' of field 'a' of 'f' is empty (list what there is to choose from)\n");
  CHECK(of_field("type: several, choices: [x, y, x]") ==
        "data:7:42: error: 'choices' of field 'a' of 'f' holds 'x' twice\n");
  CHECK(of_field("choices: [x]") ==
        "data:7:27: error: 'choices' of field 'a' of 'f' belongs to the types 'choice' and 'several'\n");
  CHECK(of_field("type: choice, choices: [[x]]") ==
        "data:7:41: error: 'choices' of field 'a' of 'f' must hold texts, or 'value: label' lines\n");
  CHECK(of_field("type: choice, choices: [" + repeated(61, "c", ", ") + "]") ==
        "data:7:41: error: 'choices' of field 'a' of 'f' has 61 entries; at most 60 are possible\n");
  CHECK(of_field("type: number, min: 10, max: 9.5") ==
        "data:7:50: error: 'max' of field 'a' of 'f' is less than its 'min': 9.5 and 10\n");
  CHECK(of_field("type: date, min: 2027-01-01, max: 2026-01-01") ==
        "data:7:56: error: 'max' of field 'a' of 'f' is less than its 'min': 2026-01-01 and 2027-01-01\n");
  CHECK(of_field("type: number, min: few") == "data:7:41: error: 'min' of field 'a' of 'f' is no number: 'few'\n");
  CHECK(of_field("type: date, max: 2026-02-30") ==
        "data:7:39: error: 'max' of field 'a' of 'f' is no date: '2026-02-30' (write it as 2027-03-31)\n");
  CHECK(of_field("min: 1") == "data:7:27: error: 'min' of field 'a' of 'f' belongs to the types 'number' and 'date'\n");
  CHECK(of_field("type: date, max-length: 9") ==
        "data:7:39: error: 'max-length' of field 'a' of 'f' belongs to the types 'text', 'long-text' and 'person'\n");
  CHECK(of_field("max-length: 0") ==
        "data:7:27: error: 'max-length' of field 'a' of 'f' must be a whole number from 1 to 100000, not '0'\n");
  CHECK(of_field("lines: 3") == "data:7:27: error: 'lines' of field 'a' of 'f' belongs to the type 'long-text'\n");
  CHECK(of_field("unit: weeks") == "data:7:27: error: 'unit' of field 'a' of 'f' belongs to the type 'number'\n");
  CHECK(of_field("required: perhaps") ==
        "data:7:27: error: 'required' of field 'a' of 'f' must be true or false, not 'perhaps'\n");
  CHECK(of_field("type: choice, choices: [high, low], default: hihg") ==
        "data:7:63: error: 'default' of field 'a' of 'f' has no choice 'hihg' (did you mean 'high'?)\n");
  CHECK(of_field("requird: true") ==
        "data:7:27: error: unknown key 'requird' in field 'a' of 'f' (did you mean "
        "'required'?)\n");
  CHECK(of(sheet("  - {kind: form, id: f, fields: [{label: A}, word, {id: Who sees it, label: \"" +
                 std::string(121, 'x') + "\"}]}\n")) ==
        "data:4:34: error: 'id' of field 1 of 'f' is missing\n"
        "data:4:46: error: field 2 of 'f' must be a mapping of keys and values (write 'key: value' lines)\n"
        "data:4:53: error: 'id' of field 3 of 'f' must be small letters, digits and single hyphens, from a letter on, "
        "at most 40 of them: 'Who sees it' (write 'who-sees-it')\n"
        "data:4:70: error: 'label' of field 3 of 'f' has 121 characters; at most 120 are possible (say the rest in "
        "'help', or for a given row in 'text')\n");
}

TEST_CASE("what is wrong with given rows and columns") {
  CHECK(of(sheet("  - {kind: checklist, id: c, columns: [{id: a, label: A}]}\n")) ==
        "data:4:5: error: 'rows' of part 'c' is missing (list the rows, or name a file of rows with the directive's "
        "option ':rows:')\n");
  CHECK(of(sheet("  - {kind: checklist, id: c, rows: [], columns: [{id: a, label: A}]}\n")) ==
        "data:4:30: error: 'rows' of part 'c' is empty (list at least one row)\n");
  CHECK(of(sheet("  - {kind: checklist, id: c, rows: [{id: r, label: R, txt: T}, {id: r, label: R}], columns: [{id: a, "
                 "label: A}]}\n")) ==
        "data:4:55: error: unknown key 'txt' in row 'r' of 'c' (did you mean 'text'?)\n"
        "data:4:65: error: 'id' of row 'r' of 'c' is used twice (answers are kept under it, so it must be the only "
        "one)\n");
  CHECK(of(sheet("  - {kind: matrix, id: m, rows: [{id: r, label: R}]}\n")) ==
        "data:4:5: error: 'columns' of part 'm' is missing or empty (list the columns, or show a grid with 'of')\n");
  CHECK(of(sheet("  - {kind: matrix, id: m, rows: [{id: r, label: R}], columns: [{id: c, label: C, text: T}], field: "
                 "{id: x}}\n")) ==
        "data:4:82: error: unknown key 'text' in column 'c' of 'm'\n"
        "data:4:101: error: unknown key 'id' in the field of 'm'\n");
  CHECK(of(sheet("  - {kind: side-by-side, id: c, count: 7, rows: [{id: r, label: R}], columns: []}\n")) ==
        "data:4:5: error: 'compare' of part 'c' is missing\n"
        "data:4:33: error: 'count' of part 'c' must be a whole number from 1 to 6, not '7'\n"
        "data:4:70: error: 'columns' of part 'c' is missing or empty (list at least one column)\n");
}

TEST_CASE("rows from a file must be a list, and be wanted") {
  waymark::DirectiveUse use;
  use.directive = "worksheet";
  use.body = sheet("  - {kind: checklist, id: c, columns: [{id: a, label: A}]}\n");
  use.data["rows"] = "id: cost\n";
  CHECK(findings(waymark::run_directive(describe(), use)) ==
        "rows:1:1: error: the rows must be a list (write each as '- id: ...')\n");
  use.data["rows"] = "- {id: cost}\n";
  CHECK(findings(waymark::run_directive(describe(), use)) ==
        "rows:1:3: error: 'label' of row 'cost' of 'c' is missing\n");
  use.body = sheet("  - {kind: form, id: f, fields: [{id: a, label: A}]}\n");
  use.data["rows"] = "- {id: cost, label: Cost}\n";
  CHECK(findings(waymark::run_directive(describe(), use)) ==
        "rows:1:1: error: no part of the worksheet takes these rows (take the key 'rows' out of the part that is to "
        "have them)\n");
}

TEST_CASE("what is wrong with a view of a grid") {
  const std::string grid =
      "  - {kind: grid, id: notes, columns: [{id: row, label: R, type: choice, choices: [a]}, {id: col, label: C, "
      "type: "
      "choice, choices: [b]}, {id: text, label: T}]}\n";
  CHECK(of(sheet(grid + "  - {kind: matrix, id: m, of: note, row: row, column: col, text: text}\n")) ==
        "data:5:27: error: 'of' of part 'm' names no grid of the worksheet: 'note' (did you mean 'notes'?)\n");
  CHECK(of(sheet(grid + "  - {kind: matrix, id: m, of: notes, row: text, column: clo, text: row, with: [txt]}\n")) ==
        "data:5:38: error: 'row' of part 'm' must name a column of the type 'choice', not 'text'\n"
        "data:5:49: error: 'column' of part 'm' names no column of 'notes': 'clo' (did you mean 'col'?)\n"
        "data:5:62: error: 'text' of part 'm' must name a column of the type 'text' or 'long-text', not 'row'\n"
        "data:5:73: error: 'with' of part 'm' names no column of 'notes': 'txt' (did you mean 'text'?)\n");
  CHECK(of(sheet(grid + "  - {kind: matrix, id: m, of: notes, row: row, column: row}\n")) ==
        "data:5:5: error: 'text' of part 'm' is missing\n"
        "data:5:48: error: 'column' of part 'm' must be another than 'row'\n");
}

TEST_CASE("a worksheet has limits") {
  CHECK(of(sheet(repeated(21, "  - {kind: form, id: f", ", fields: [{id: a, label: A}]}\n"))) ==
        "data:3:1: error: 'parts' of the worksheet has 21 entries; at most 20 are possible\n");
  CHECK(of(sheet("  - {kind: grid, id: g, columns: [" + repeated(31, "{id: c", ", label: C}, ") + "]}\n")) ==
        "data:4:25: error: 'columns' of part 'g' has 31 entries; at most 30 are possible\n");
  CHECK(of(sheet("  - {kind: checklist, id: c, columns: [{id: a, label: A}], rows: [" +
                 repeated(201, "{id: r", ", label: R}, ") + "]}\n")) ==
        "data:4:60: error: 'rows' of part 'c' has 201 entries; at most 200 are possible\n");
  CHECK(of(sheet("  - {kind: matrix, id: m, rows: [{id: r, label: R}], columns: [" +
                 repeated(31, "{id: c", ", label: C}, ") + "]}\n")) ==
        "data:4:54: error: 'columns' of part 'm' has 31 entries; at most 30 are possible\n");
  const std::string full = ", rows: 200, columns: [" + repeated(30, "{id: c", ", label: C}, ") + "]}\n";
  CHECK(run(sheet("  - {kind: grid, id: g" + full)).document.fields.size() == 6000);
  CHECK(of(sheet("  - {kind: grid, id: g" + full + "  - {kind: form, id: f, fields: [{id: a, label: A}]}\n")) ==
        "data:3:1: error: 'parts' of the worksheet makes 6001 fields; at most 6000 are possible (make several "
        "worksheets of it)\n");
}
