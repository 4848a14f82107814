// Worked examples: how they are checked, and what readers see of them.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace worksheet;

namespace {

const std::string kParts = R"(
  - {kind: form, id: about, title: About, fields: [{id: place, label: Place, required: true}, {id: day, label: Day, type: date}]}
  - kind: grid
    id: rows
    title: Rows
    rows: 1
    max-rows: 2
    columns:
      - {id: what, label: What, required: true}
      - {id: weeks, label: Weeks, type: number, max: 52, unit: weeks}
      - {id: sort, label: Sort, type: several, choices: {a: First, b: Second}}
      - {id: done, label: Done, type: checkbox}
  - {kind: checklist, id: list, title: List, corner: Row, rows: [{id: r, label: R, text: Long}, {id: q, label: Q}], columns: [{id: c, label: C}]}
  - {kind: matrix, id: cells, title: Cells, rows: [{id: r, label: R}, {id: q, label: Q}], columns: [{id: c, label: C}, {id: d, label: D}]}
  - {kind: side-by-side, id: two, title: Two, compare: Place, corner: Topic, about: [{id: name, label: Name, required: true}, {id: size, label: Size}], rows: [{id: r, label: R}, {id: q, label: Q}], for-all: [{id: p, label: Priority}], columns: [{id: c, label: C}, {id: d, label: D}]}
)";

std::string with(const std::string& block) { return sheet(kParts) + block; }

/// Of an example whose answers begin on line 22.
std::string wrong(const std::string& answers) {
  const auto outcome = run(with("example:\n  title: Ours\n  answers:\n" + answers));
  CHECK(outcome.document.nodes.size() == 1);
  std::string result;
  for (const std::string& finding : outcome.findings) {
    result += finding + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("an example fills the fields and is shown as tables below the worksheet") {
  const auto outcome = run(with(R"(example:
  title: Northmere
  answers:
    about: {place: Harbour, day: 2027-03-09}
    rows:
      - {what: Plan, weeks: 12, sort: [a, b], done: true}
      - {what: Talk, done: false}
    list: {q: {c: Yes indeed}}
    cells: {r: {d: "One\nTwo"}}
    two:
      rows: {r: {p: High}}
      each:
        - {about: {name: Here, size: Big}, rows: {r: {c: Good}}}
        - {about: {name: There}, rows: {r: {c: Bad, d: Worse}}}
)"));
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome);
  CHECK(text.substr(text.find("expander")) ==
        "expander: Worked example: Northmere\n"
        "*Illustrative.* The places, people and figures in this example are invented.\n"
        "table: About\n"
        "row ^Place | Harbour\n"
        "row ^Day | 9 March 2027\n"
        "table: Rows\n"
        "head ^What | ^Weeks | ^Sort | ^Done\n"
        "row Plan | 12 weeks | First; Second | Yes\n"
        "row Talk |  |  | \n"
        "table: List\n"
        "head ^Row | ^C\n"
        "row ^Q | Yes indeed\n"
        "table: Cells\n"
        "head ^ | ^C | ^D\n"
        "row ^R |  | One // Two\n"
        "table: Two\n"
        "head ^Topic | ^Here | ^There\n"
        "row ^Size | Big | \n"
        "head ^R; Priority: High | ^ | ^\n"
        "row ^C | Good | Bad\n"
        "row ^D |  | Worse\n"
        "end of expander\n");
  CHECK(field(outcome, "about.place").example == "Harbour");
  CHECK(field(outcome, "about.place").value.empty());
  CHECK(field(outcome, "rows.1.sort").example == "a\nb");
  CHECK(field(outcome, "rows.1.done").example == "true");
  CHECK(field(outcome, "list.q.c").example == "Yes indeed");
  CHECK(field(outcome, "cells.r.d").example == "One\nTwo");
  CHECK(field(outcome, "two.r.p").example == "High");
  CHECK(field(outcome, "two.2.r.d").example == "Worse");
  CHECK(field(outcome, "two.2.name").example == "There");
}

TEST_CASE("an example says itself what is invented, and leaves out what it has no answers to") {
  const auto outcome =
      run(with("example: {title: Ours, note: Harbour is invented., answers: {about: {place: Harbour}}}\n"));
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome);
  CHECK(text.substr(text.find("expander")) ==
        "expander: Worked example: Ours\n"
        "*Illustrative.* Harbour is invented.\n"
        "table: About\n"
        "row ^Place | Harbour\n"
        "end of expander\n");
}

TEST_CASE("rows of many columns become a table each, so that they can be read on a phone") {
  const std::string columns =
      "[{id: a, label: A}, {id: b, label: B}, {id: c, label: C}, {id: d, label: D}, {id: e, label: E}, {id: f, label: "
      "F}]";
  const auto outcome =
      run(sheet("  - {kind: grid, id: g, title: Grid, row: Outcome, columns: " + columns + "}\n" +
                "  - {kind: checklist, id: l, title: List, rows: [{id: r, label: R}], columns: " + columns + "}\n") +
          "example: {title: Ours, answers: {g: [{a: One, f: Two}, {b: Three}], l: {r: {c: Four}}}}\n");
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome);
  CHECK(text.substr(text.find("*Illus")) ==
        "*Illustrative.* The places, people and figures in this example are invented.\n"
        "*Grid*\n"
        "table: Outcome 1\n"
        "row ^A | One\n"
        "row ^F | Two\n"
        "table: Outcome 2\n"
        "row ^B | Three\n"
        "*List*\n"
        "table: R\n"
        "row ^C | Four\n"
        "end of expander\n");
}

TEST_CASE("a view shows the example's rows") {
  const auto outcome = run(sheet(R"(
  - kind: grid
    id: notes
    max-rows: 9
    columns: [{id: row, label: R, type: choice, choices: [x, y]}, {id: col, label: C, type: choice, choices: [p, q]}, {id: text, label: T}]
  - {kind: matrix, id: m, caption: The matrix, of: notes, row: row, column: col, text: text}
)") + "example: {title: Ours, answers: {notes: [{row: y, col: p, text: One}, {row: y, col: p, text: Two}]}}\n");
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome);
  CHECK(text.find("view: The matrix\nhead ^ | ^p | ^q\nrow ^x |  | \nrow ^y |  | \n") != std::string::npos);
  CHECK(text.find("table: The matrix\nhead ^ | ^p | ^q\nrow ^x |  | \nrow ^y | • One // • Two | \n") !=
        std::string::npos);
}

TEST_CASE("an example is checked against the fields") {
  CHECK(wrong("    rows:\n      - {what: Plan, weeks: 60}\n      - {what: Talk, sort: [a, c], weeks: soon}\n") ==
        "data:23:22: error: 'weeks' of row 1 of 'rows' in 'example' is more than 52: '60'\n"
        "data:24:36: error: 'weeks' of row 2 of 'rows' in 'example' is no number: 'soon' (write digits, such as 12 or "
        "12.5)\n"
        "data:24:22: error: 'sort' of row 2 of 'rows' in 'example' has no choice 'c' (the choices are: a, b)\n");
  CHECK(wrong("    rows:\n      - {what: Plan, wekes: 6}\n") ==
        "data:23:22: error: unknown key 'wekes' in row 1 of 'rows' in 'example' (did you mean 'weeks'?)\n");
  CHECK(wrong("    rows:\n      - {weeks: 6}\n      - Plan\n") ==
        "data:23:9: error: 'what' of row 1 of 'rows' in 'example' is missing, but required\n"
        "data:24:9: error: row 2 of 'rows' in 'example' must be a mapping of keys and values (write 'key: value' "
        "lines)\n");
  CHECK(wrong("    rows: [{what: A}, {what: B}, {what: C}]\n") ==
        "data:22:11: error: 'rows' in 'example' has 3 rows; there is room for 2 (raise 'max-rows' of part 'rows')\n");
  CHECK(wrong("    rows: {what: A}\n") ==
        "data:22:11: error: 'rows' in 'example' must be a list of rows (write each as '- column: answer')\n");
  CHECK(wrong("    rows: [{what: [A], done: perhaps}]\n") ==
        "data:22:13: error: 'what' of row 1 of 'rows' in 'example' must be a text\n"
        "data:22:24: error: 'done' of row 1 of 'rows' in 'example' must be true or false, not 'perhaps'\n");
  CHECK(wrong("    abuot: {place: Here}\n") ==
        "data:22:5: error: unknown key 'abuot' in 'example' (did you mean 'about'?)\n");
  CHECK(wrong("    about: {day: 2027-02-29}\n") ==
        "data:22:12: error: 'place' of 'about' in 'example' is missing, but required\n"
        "data:22:13: error: 'day' of 'about' in 'example' is no date: '2027-02-29' (write it as 2027-03-31)\n");
  CHECK(wrong("    list: {rr: {c: X}, q: {d: X}}\n") ==
        "data:22:28: error: unknown key 'd' in 'q' of 'list' in 'example'\n"
        "data:22:12: error: unknown key 'rr' in 'list' in 'example' (did you mean 'r'?)\n");
  CHECK(wrong("    cells: {r: {e: X}}\n") == "data:22:17: error: unknown key 'e' in 'r' of 'cells' in 'example'\n");
  CHECK(wrong("    two:\n      rows: {r: {c: X}}\n      each: [{rows: {r: {p: X}}}, Here]\n") ==
        "data:23:18: error: unknown key 'c' in 'r' of 'rows' of 'two' in 'example'\n"
        "data:24:14: error: 'name' of 'about' of entry 1 of 'two' in 'example' is missing, but required\n"
        "data:24:26: error: unknown key 'p' in 'r' of 'rows' of entry 1 of 'two' in 'example'\n"
        "data:24:35: error: entry 2 of 'two' in 'example' must be a mapping of keys and values (write 'key: value' "
        "lines)\n");
  CHECK(wrong("    two: {each: [{}, {}, {}, {}, {}, {}, {}]}\n") ==
        "data:22:11: error: 'each' of 'two' in 'example' has 7 entries; at most 6 are possible\n");
}

TEST_CASE("an example needs a title and answers") {
  const auto outcome = run(with("example: {titel: Ours}\n"));
  CHECK(outcome.findings ==
        std::vector<std::string>{"data:19:10: error: 'title' of 'example' is missing",
                                 "data:19:10: error: 'answers' of 'example' is missing (write the parts' ids below it, "
                                 "each with its answers)",
                                 "data:19:11: error: unknown key 'titel' in 'example' (did you mean 'title'?)"});
}

TEST_CASE("what a worksheet opens with may leave out what is required, and is checked all the same") {
  CHECK(run(with("start: {about: {day: 2027-03-09}}\n")).findings.empty());
  CHECK(run(with("start: {about: {day: soon}}\n")).findings ==
        std::vector<std::string>{
            "data:19:17: error: 'day' of 'about' in 'start' is no date: 'soon' (write it as 2027-03-31)"});
}

TEST_CASE("answers to fields that are wrong themselves are not looked at") {
  CHECK(run("id: s\ntitle: S\nparts:\n  - {kind: form, id: f, fields: [{id: a, label: A, type: x}]}\n"
            "example: {title: T, answers: {f: {a: 1, b: 2}}}\n")
            .findings.size() == 1);
}

TEST_CASE("the option 'show' chooses what is shown") {
  const std::string yaml = with("example: {title: Ours, answers: {about: {place: Harbour}}}\n");
  CHECK(as_text(run(yaml, "all")) == as_text(run(yaml)));
  const std::string blank = as_text(run(yaml, "blank"));
  CHECK(blank.find("worksheet s") == 0);
  CHECK(blank.find("Worked example") == std::string::npos);
  CHECK(as_text(run(yaml, "example")) ==
        "*Illustrative.* The places, people and figures in this example are invented.\n"
        "table: About\nrow ^Place | Harbour\n");
  CHECK(run(sheet(kParts), "example").findings ==
        std::vector<std::string>{"page:2:0: error: the worksheet has no example to show (add 'example' to its "
                                 "declaration, or take out ':show: example')"});
  CHECK(as_text(run(sheet(kParts))).find("expander") == std::string::npos);
}
