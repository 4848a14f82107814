// What each kind of part becomes.
#include "as_text.hpp"

#include <catch2/catch.hpp>

using namespace worksheet;
using Type = waymark::Field::Type;

TEST_CASE("a form is fields one below the other") {
  const auto outcome = run(sheet(R"(
  - kind: form
    id: about
    fields:
      - {id: place, label: Place}
      - {id: day, label: Day, type: date}
)"));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) == "worksheet s: Sheet\n<about.place>\n<about.day>\nend of worksheet\n");
  CHECK(field(outcome, "about.place").label == "Place");
}

TEST_CASE("each type of field arrives with all that was said of it") {
  const auto outcome = run(sheet(R"(
  - kind: form
    id: f
    fields:
      - {id: text, label: Text, help: A word, required: true, max-length: 40, default: As usual}
      - {id: long, label: Long, type: long-text, lines: 6, max-length: 900}
      - {id: plain, label: Plain, type: long-text}
      - {id: number, label: Number, type: number, min: 1, max: 52, unit: weeks, default: 4}
      - {id: date, label: Date, type: date, min: 2026-01-01, max: 2027-12-31}
      - {id: choice, label: Choice, type: choice, choices: [high, low], default: low}
      - {id: several, label: Several, type: several, choices: {a: First, b: Second}, default: [a, b]}
      - {id: tick, label: Tick, type: checkbox, default: true}
      - {id: person, label: Person, type: person}
)"));
  CHECK(outcome.findings.empty());
  const auto& text = field(outcome, "f.text");
  CHECK(text.type == Type::text);
  CHECK(text.help == "A word");
  CHECK(text.required);
  CHECK(text.max_length == 40);
  CHECK(text.value == "As usual");
  const auto& longer = field(outcome, "f.long");
  CHECK(longer.type == Type::long_text);
  CHECK(longer.lines == 6);
  CHECK(longer.max_length == 900);
  CHECK_FALSE(longer.required);
  CHECK(field(outcome, "f.plain").lines == 3);
  const auto& number = field(outcome, "f.number");
  CHECK(number.type == Type::number);
  CHECK(number.minimum == "1");
  CHECK(number.maximum == "52");
  CHECK(number.unit == "weeks");
  CHECK(number.value == "4");
  const auto& date = field(outcome, "f.date");
  CHECK(date.type == Type::date);
  CHECK(date.minimum == "2026-01-01");
  CHECK(date.maximum == "2027-12-31");
  const auto& choice = field(outcome, "f.choice");
  CHECK(choice.type == Type::choice);
  REQUIRE(choice.choices.size() == 2);
  CHECK(choice.choices[0].value == "high");
  CHECK(choice.choices[0].label == "high");
  CHECK(choice.value == "low");
  const auto& several = field(outcome, "f.several");
  CHECK(several.type == Type::several);
  REQUIRE(several.choices.size() == 2);
  CHECK(several.choices[1].value == "b");
  CHECK(several.choices[1].label == "Second");
  CHECK(several.value == "a\nb");
  CHECK(field(outcome, "f.tick").type == Type::checkbox);
  CHECK(field(outcome, "f.tick").value == "true");
  CHECK(field(outcome, "f.person").type == Type::person);
}

TEST_CASE("a grid has blank rows, to which people may add") {
  const auto outcome = run(sheet(R"(
  - kind: grid
    id: outcomes
    title: Outcomes
    row: Outcome
    rows: 2
    max-rows: 40
    columns:
      - {id: outcome, label: Outcome, required: true}
      - {id: measure, label: Measure, help: And its source}
)",
                                 "help: One row each.\npapers: [a4-landscape, a3-landscape]\n"));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "worksheet s: Sheet\n"
        "table: Outcomes\n"
        "head ^Outcome | ^Measure {And its source}\n"
        "row <outcomes.1.outcome> | <outcomes.1.measure>\n"
        "row <outcomes.2.outcome> | <outcomes.2.measure>\n"
        "end of worksheet\n");
  CHECK(field(outcome, "outcomes.2.measure").label == "Outcome 2: Measure");
  CHECK(field(outcome, "outcomes.2.measure").help == "And its source");
  const auto& worksheet = outcome.document.worksheets.at(0);
  CHECK(worksheet.help == "One row each.");
  REQUIRE(worksheet.repeats.size() == 1);
  CHECK(worksheet.repeats[0].id == "outcomes");
  CHECK(worksheet.repeats[0].rows == 2);
  CHECK(worksheet.repeats[0].max_rows == 40);
  CHECK(worksheet.papers == std::vector{waymark::Paper::a4_landscape, waymark::Paper::a3_landscape});
}

TEST_CASE("a grid has five rows and calls them rows unless something else is said") {
  const auto outcome = run(sheet("  - {kind: grid, id: g, columns: [{id: a, label: A}]}\n"));
  CHECK(outcome.findings.empty());
  CHECK(outcome.document.fields.size() == 5);
  CHECK(field(outcome, "g.5.a").label == "Row 5: A");
  CHECK(outcome.document.worksheets.at(0).repeats.at(0).max_rows == 5);
  CHECK(outcome.document.worksheets.at(0).papers == std::vector{waymark::Paper::a4});
}

TEST_CASE("a checklist has given rows, in groups if they have any") {
  const auto outcome = run(sheet(R"(
  - kind: checklist
    id: questions
    corner: Question
    rows:
      - {id: who, label: "Who leads?", text: How will you agree it?, group: People}
      - {id: how, label: Agreement, help: With the person, group: People}
      - {id: cost, label: Cost, group: Money}
    columns:
      - {id: now, label: What we do now, type: long-text}
)"));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "worksheet s: Sheet\n"
        "table: Sheet\n"
        "head ^Question | ^What we do now\n"
        "head ^People | ^\n"
        "row ^*Who leads?* // How will you agree it? | <questions.who.now>\n"
        "row ^Agreement {With the person} | <questions.how.now>\n"
        "head ^Money | ^\n"
        "row ^Cost | <questions.cost.now>\n"
        "end of worksheet\n");
  CHECK(field(outcome, "questions.who.now").label == "Who leads? What we do now");
  CHECK(field(outcome, "questions.cost.now").label == "Cost: What we do now");
}

TEST_CASE("a matrix has a field wherever a row and a column cross") {
  const auto outcome = run(sheet(R"(
  - kind: matrix
    id: m
    caption: Who asks what
    corner: Who
    rows: [{id: us, label: We}, {id: them, label: They}]
    columns: [{id: ask, label: Ask, help: In a word}, {id: bring, label: Bring}]
    field: {type: text, max-length: 80, help: Be brief}
)"));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "worksheet s: Sheet\n"
        "table: Who asks what\n"
        "head ^Who | ^Ask {In a word} | ^Bring\n"
        "row ^We | <m.us.ask> | <m.us.bring>\n"
        "row ^They | <m.them.ask> | <m.them.bring>\n"
        "end of worksheet\n");
  CHECK(field(outcome, "m.them.bring").label == "They: Bring");
  CHECK(field(outcome, "m.them.bring").max_length == 80);
  CHECK(field(outcome, "m.them.bring").help == "Be brief");
}

TEST_CASE("a matrix without a word about its field takes long texts") {
  const auto outcome =
      run(sheet("  - {kind: matrix, id: m, rows: [{id: a, label: A}], columns: [{id: b, label: B}]}\n"));
  CHECK(outcome.findings.empty());
  CHECK(field(outcome, "m.a.b").type == Type::long_text);
}

namespace {

const std::string kContributions = R"(
  - kind: matrix
    id: matrix
    title: Matrix
    corner: Dimension
    of: notes
    row: dimension
    column: sort
    text: text
    with: [group, round, tension, day]
  - kind: grid
    id: notes
    title: Notes
    rows: 1
    max-rows: 9
    columns:
      - {id: dimension, label: Dimension, type: choice, choices: {policy: Policy, practice: Practice}}
      - {id: sort, label: Sort, type: choice, choices: [plans, barriers]}
      - {id: group, label: Group}
      - {id: round, label: Round, type: number}
      - {id: tension, label: Tension, type: checkbox}
      - {id: day, label: Day, type: date}
      - {id: text, label: Text, type: long-text}
)";

}  // namespace

TEST_CASE("a matrix can show the rows of a grid, which each name their cell") {
  const auto outcome = run(sheet(kContributions));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "worksheet s: Sheet\n"
        "### Matrix\n"
        "view: Matrix\n"
        "head ^Dimension | ^plans | ^barriers\n"
        "row ^Policy |  | \n"
        "row ^Practice |  | \n"
        "### Notes\n"
        "table: Notes\n"
        "head ^Dimension | ^Sort | ^Group | ^Round | ^Tension | ^Day | ^Text\n"
        "row <notes.1.dimension> | <notes.1.sort> | <notes.1.group> | <notes.1.round> | <notes.1.tension> | "
        "<notes.1.day> | <notes.1.text>\n"
        "end of worksheet\n");
  const auto& views = outcome.document.worksheets.at(0).views;
  REQUIRE(views.size() == 1);
  CHECK(views[0].rows == "notes");
  CHECK(views[0].row == "dimension");
  CHECK(views[0].column == "sort");
  CHECK(views[0].text == "text");
}

TEST_CASE("a worksheet opens with answers, which make room for themselves and show in the matrix") {
  const auto outcome = run(sheet(kContributions, R"(start:
  notes:
    - {dimension: policy, sort: barriers, group: Carers, round: 1, tension: true, day: 2026-11-10, text: Two rules}
    - {dimension: policy, sort: barriers, text: "No rule\nat all"}
    - {dimension: practice, text: Not placed yet}
)"));
  CHECK(outcome.findings.empty());
  const std::string text = as_text(outcome);
  CHECK(text.find("row ^Policy |  | • Two rules (Carers; Round 1; Tension; Day 10 November 2026) // • No rule // at "
                  "all\nrow ^Practice |  | \n") != std::string::npos);
  CHECK(field(outcome, "notes.1.text").value == "Two rules");
  CHECK(field(outcome, "notes.1.tension").value == "true");
  CHECK(field(outcome, "notes.3.text").value == "Not placed yet");
  CHECK(field(outcome, "notes.3.sort").value.empty());
  CHECK(outcome.document.worksheets.at(0).repeats.at(0).rows == 3);
}

TEST_CASE("a comparison has a column for each of what is compared") {
  const auto outcome = run(sheet(R"(
  - kind: side-by-side
    id: c
    compare: Supplier
    corner: Topic
    about: [{id: name, label: Name}]
    rows: [{id: version, label: Version, text: Not shown here}, {id: cost, label: Cost}]
    for-all: [{id: priority, label: Our priority}]
    columns: [{id: answer, label: Answer, help: On the day}, {id: gap, label: Gap}]
)"));
  CHECK(outcome.findings.empty());
  CHECK(as_text(outcome) ==
        "worksheet s: Sheet\n"
        "table: Sheet\n"
        "head ^Topic | ^Our priority | ^Supplier 1 | ^Supplier 2\n"
        "row ^Name |  | <c.1.name> | <c.2.name>\n"
        "head ^Version | ^ | ^ | ^\n"
        "row ^Answer {On the day} | <c.version.priority> | <c.1.version.answer> | <c.2.version.answer>\n"
        "row ^Gap |  | <c.1.version.gap> | <c.2.version.gap>\n"
        "head ^Cost | ^ | ^ | ^\n"
        "row ^Answer {On the day} | <c.cost.priority> | <c.1.cost.answer> | <c.2.cost.answer>\n"
        "row ^Gap |  | <c.1.cost.gap> | <c.2.cost.gap>\n"
        "end of worksheet\n");
  CHECK(field(outcome, "c.version.priority").label == "Version: Our priority");
  CHECK(field(outcome, "c.2.name").label == "Supplier 2: Name");
  CHECK(field(outcome, "c.2.cost.gap").label == "Supplier 2: Cost: Gap");
}

TEST_CASE("parts beside others have their title as a heading, and every part its help") {
  const auto outcome = run(sheet(R"(
  - {kind: form, id: a, title: First, help: Begin here., fields: [{id: x, label: X}]}
  - {kind: form, id: b, fields: [{id: x, label: X}]}
)"));
  CHECK(as_text(outcome) == "worksheet s: Sheet\n### First\nBegin here.\n<a.x>\n<b.x>\nend of worksheet\n");
  const auto alone =
      run(sheet("  - {kind: form, id: a, title: First, help: Begin here., fields: [{id: x, label: X}]}\n"));
  CHECK(as_text(alone) == "worksheet s: Sheet\nBegin here.\n<a.x>\nend of worksheet\n");
}

TEST_CASE("headings go no deeper than there are levels") {
  waymark::DirectiveUse use;
  use.directive = "worksheet";
  use.heading_level = 6;
  use.body = sheet(R"(
  - {kind: form, id: a, title: First, fields: [{id: x, label: X}]}
  - {kind: form, id: b, fields: [{id: x, label: X}]}
)");
  CHECK(as_text(waymark::run_directive(describe(), use)).find("\n###### First\n") != std::string::npos);
}

TEST_CASE("parts take their rows from a file, in YAML or CSV") {
  waymark::DirectiveUse use;
  use.directive = "worksheet";
  use.body = sheet("  - {kind: checklist, id: c, columns: [{id: x, label: X}]}\n");
  use.data["rows"] = "- {id: cost, label: Cost, text: How much?, group: Money}\n";
  const auto yaml = waymark::run_directive(describe(), use);
  CHECK(yaml.findings.empty());
  use.data.clear();
  use.csv["rows"] = "id,label,text,help,group\ncost,Cost,How much?,,Money\n";
  const auto csv = waymark::run_directive(describe(), use);
  CHECK(csv.findings.empty());
  CHECK(as_text(csv) ==
        "worksheet s: Sheet\ntable: Sheet\nhead ^ | ^X\nhead ^Money | ^\nrow ^*Cost* // How much? | <c.cost.x>\n"
        "end of worksheet\n");
  CHECK(as_text(yaml) == as_text(csv));
}

TEST_CASE("the names of fields stay when labels change") {
  const auto ids = [](const std::string& label) {
    std::string result;
    const auto outcome = run(sheet("  - {kind: grid, id: g, title: T" + label + ", row: R" + label +
                                   ", rows: 2, columns: [{id: a, label: A" + label + "}]}\n" +
                                   "  - {kind: checklist, id: c, rows: [{id: r, label: L" + label +
                                   "}], columns: [{id: a, label: A" + label + "}]}\n"));
    CHECK(outcome.findings.empty());
    for (const auto& each : outcome.document.fields) {
      result += each.id + " ";
    }
    return result;
  };
  CHECK(ids("") == "g.1.a g.2.a c.r.a ");
  CHECK(ids(" new") == ids(""));
}
