#include "worksheet_pages.hpp"

#include <waymark/document_builder.hpp>

#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

Field field(std::string id, Field::Type type, std::string label, std::string help = {}) {
  Field result;
  result.id = std::move(id);
  result.type = type;
  result.label = std::move(label);
  result.help = std::move(help);
  return result;
}

std::vector<FieldChoice> choices(const std::vector<std::string>& labels) {
  std::vector<FieldChoice> result;
  for (const std::string& label : labels) {
    result.push_back({label, label});
  }
  return result;
}

/// A field of each type; with values if it is filled in.
std::vector<Field> every_field(bool filled) {
  using Type = Field::Type;
  std::vector<Field> fields;
  fields.push_back(field("name", Type::text, "Name of the standard", "As its publisher writes it"));
  fields.back().max_length = 60;
  fields.back().required = true;
  fields.push_back(field("why", Type::long_text, "Why it matters here", "In people's own words"));
  fields.back().lines = 5;
  fields.push_back(field("weeks", Type::number, "How long it takes"));
  fields.back().unit = "weeks";
  fields.back().minimum = "1";
  fields.back().maximum = "52";
  fields.push_back(field("start", Type::date, "Start"));
  fields.back().minimum = "2027-03-01";
  fields.push_back(field("severity", Type::choice, "Severity"));
  fields.back().choices = choices({"high", "medium", "low"});
  fields.push_back(field("area", Type::choice, "Area", "The one that it bears on most"));
  fields.back().choices =
      choices({"leadership", "systems change", "culture change", "involvement", "learning", "sustainability"});
  fields.push_back(field("place", Type::choice, "Place"));
  for (int i = 1; i <= 14; ++i) {
    fields.back().choices.push_back({"place-" + std::to_string(i), "Place number " + std::to_string(i)});
  }
  fields.push_back(field("dimensions", Type::several, "Dimensions of change", "Tick all that apply"));
  fields.back().choices = choices({"policy", "practice", "culture", "technology"});
  fields.push_back(field("agreed", Type::checkbox, "Agreed with people with lived experience"));
  fields.push_back(field("lead", Type::person, "Lead"));
  if (filled) {
    const std::vector<std::string> values{"Personalised care and support plan <v1.4>",
                                          "One plan, told once.\nNo form filled in twice & no \"copy and paste\".",
                                          "12.5",
                                          "2027-04-19",
                                          "medium",
                                          "involvement",
                                          "place-13",
                                          "practice\ntechnology",
                                          "true",
                                          "Clinical lead for community mental health teams in the north of the area"};
    for (std::size_t i = 0; i < fields.size(); ++i) {
      fields[i].value = values.at(i);
    }
  }
  return fields;
}

void sheet_of_fields(DocumentBuilder& page, const std::string& id, const std::string& title, bool filled) {
  Worksheet worksheet;
  worksheet.id = id;
  worksheet.title = title;
  worksheet.help = "Fill in what you know. The rest can wait.";
  page.open_worksheet(worksheet);
  for (Field& each : every_field(filled)) {
    page.field(std::move(each));
  }
  page.close();
}

struct Column {
  std::string name;
  std::string explanation;
  Field like;
};

/// A table of fields, a row a number or a name; the names are headings.
void grid(DocumentBuilder& page, const std::string& caption, const std::vector<Column>& columns, int rows,
          const std::vector<std::string>& names, const std::string& row_word) {
  page.open_table(std::string(columns.size() + (names.empty() ? 0 : 1), '-'), caption);
  page.open_row(true);
  if (!names.empty()) {
    page.cell(row_word, true);
  }
  for (const Column& column : columns) {
    page.open_cell(true);
    if (column.explanation.empty()) {
      page.add(Kind::text, column.name);
    } else {
      page.explained(column.name, column.explanation);
    }
    page.close();
  }
  page.close();
  for (int row = 1; row <= rows; ++row) {
    page.open_row();
    const std::string name = names.empty() ? row_word + " " + std::to_string(row) : names[row - 1];
    if (!names.empty()) {
      page.cell(name, true);
    }
    for (const Column& column : columns) {
      page.open_cell();
      Field like = column.like;
      like.id = "rows." + std::to_string(row) + "." + like.id;
      like.label = name + ": " + column.name;
      page.field(std::move(like));
      page.close();
    }
    page.close();
  }
  page.close();
}

Document fields_page() {
  DocumentBuilder page;
  page.paragraph("Two worksheets: a blank one, and one that is filled in.");
  page.node(page.heading(2, "Blank")).text = page.store("blank");
  sheet_of_fields(page, "plan", "A plan for one standard", false);
  page.node(page.heading(2, "A plan, filled in")).text = page.store("a-plan-filled-in");
  sheet_of_fields(page, "plan-filled-in", "A plan, filled in", true);
  page.add_plugin("sheets");
  return page.finish();
}

Document challenges_page() {
  using Type = Field::Type;
  DocumentBuilder page;
  page.open(Kind::paragraph);
  page.add(Kind::text, "A challenge may be a ");
  page.explained("tension", "Two good things that pull apart, so that no decision ends it");
  page.add(Kind::text, " that cannot be solved, only worked through.");
  page.close();
  Worksheet worksheet;
  worksheet.id = "challenges";
  worksheet.title = "Table of challenges";
  worksheet.help = "One row for each challenge.";
  worksheet.papers = {Paper::a4_landscape};
  page.open_worksheet(worksheet);
  std::vector<Column> columns;
  columns.push_back(
      {"Challenge", "", field("challenge", Type::long_text, "", "What stands in the way, in a sentence")});
  columns.back().like.lines = 3;
  columns.back().like.required = true;
  columns.push_back({"Who sees it", "", field("who", Type::text, "")});
  columns.push_back({"Dimension", "Policy, practice, culture or technology", field("dimension", Type::choice, "")});
  columns.back().like.choices = choices({"policy", "practice", "culture", "technology"});
  columns.push_back({"Problem or tension", "A problem can be solved; a tension has to be worked through",
                     field("kind", Type::choice, "")});
  columns.back().like.choices = choices({"a problem to solve", "a tension to work through"});
  columns.push_back({"Effect", "", field("effect", Type::long_text, "")});
  columns.push_back({"Weeks", "", field("weeks", Type::number, "")});
  columns.push_back({"Affects", "", field("affects", Type::several, "")});
  columns.back().like.choices = choices({"people", "staff", "suppliers"});
  columns.push_back({"Owner", "", field("owner", Type::person, "")});
  columns.push_back({"Date", "", field("date", Type::date, "")});
  columns.push_back({"Open", "", field("open", Type::checkbox, "")});
  grid(page, "", columns, 5, {}, "Challenge");
  page.close();
  page.add_plugin("sheets");
  return page.finish();
}

Document stakeholders_page() {
  DocumentBuilder page;
  page.node(page.heading(2, "Stakeholder grid")).text = page.store("stakeholder-grid");
  Worksheet worksheet;
  worksheet.id = "stakeholders";
  worksheet.title = "Stakeholder grid";
  worksheet.help = "Write roles and organisations into the cells, not names.";
  page.open_worksheet(worksheet);
  std::vector<Column> columns;
  for (const auto& [name, explanation] : std::vector<std::pair<std::string, std::string>>{
           {"Responsible", "Who does the work? There may be several"},
           {"Accountable", "Who answers for it, and has the last word? Exactly one"},
           {"Consulted", "Whose view is asked for before a decision is made?"},
           {"Informed", "Who is told once it is made?"}}) {
    columns.push_back({name, explanation, field(name, Field::Type::long_text, "")});
  }
  grid(page, "Who has which part", columns, 3, {"People who use services, and carers", "Practitioners", "Suppliers"},
       "Stakeholder");
  page.close();
  page.node(page.heading(2, "Matrix")).text = page.store("matrix");
  page.open_table("-cccccccccccc", "Activities and roles");
  page.open_row(true);
  page.cell("Activity", true);
  const std::vector<std::string> roles{"Sponsor",  "Programme lead", "Clinical lead", "Practitioner",
                                       "Supplier", "Carer",          "Commissioner",  "Safety officer",
                                       "Analyst",  "Trainer",        "Architect",     "Communications"};
  for (const std::string& role : roles) {
    page.cell(role, true);
  }
  page.close();
  for (const std::string activity :
       {"", "Prepare", "Agree the scope with everyone who takes part", "Run the stocktake"}) {
    const bool group = activity == "Prepare" || activity.empty();
    page.open_row(group);
    page.cell(activity.empty() ? "Before the start" : activity, true);
    for (std::size_t i = 0; i < roles.size(); ++i) {
      page.cell(group ? "" : std::string(1, "RACI"[i % 4]));
    }
    page.close();
  }
  page.close();
  page.download({"grid.csv", "The matrix as a table", std::string(2'900, 'x')});
  page.download({"grid.csv", "The matrix of last year", "Activity,Role\n"});
  page.add_plugin("sheets");
  return page.finish();
}

Document stocktake_page() {
  DocumentBuilder page;
  Worksheet worksheet;
  worksheet.id = "stocktake";
  worksheet.title = "Stocktake";
  worksheet.papers = {Paper::a3_landscape};
  worksheet.repeats = {{"rows", 2, 40}};
  worksheet.views = {{"rows", "dimension", "kind", "text"}};
  page.open_worksheet(worksheet);
  std::vector<Column> columns;
  columns.push_back({"Contribution", "", field("text", Field::Type::long_text, "")});
  columns.push_back({"Dimension", "", field("dimension", Field::Type::choice, "")});
  columns.back().like.choices = choices({"policy", "practice"});
  columns.push_back({"Kind", "", field("kind", Field::Type::choice, "")});
  columns.back().like.choices = choices({"plans", "barriers"});
  grid(page, "Contributions", columns, 2, {}, "Contribution");
  const NodeIndex view = page.open_table("---", "The matrix");
  page.node(view).level = 1;
  for (const char* const row : {"", "policy", "practice"}) {
    const bool header = *row == '\0';
    page.open_row(header);
    page.cell(row, true);
    page.cell(header ? "plans" : "", header);
    page.cell(header ? "barriers" : "", header);
    page.close();
  }
  page.close();
  page.close();
  page.paragraph("The text after it stands on paper of the usual size again.");
  return page.finish();
}

}  // namespace

std::vector<WorksheetPage> worksheet_pages() {
  std::vector<WorksheetPage> pages;
  pages.push_back({"index", "Worksheets", DocumentBuilder().finish()});
  pages.push_back({"fields", "Every field", fields_page()});
  pages.push_back({"challenges", "Challenges", challenges_page()});
  pages.push_back({"stakeholders", "Stakeholders", stakeholders_page()});
  pages.push_back({"stocktake", "Stocktake", stocktake_page()});
  return pages;
}

}  // namespace waymark
