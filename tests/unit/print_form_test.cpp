#include "pdf/read_form.hpp"
#include "printed_page.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

namespace {

using namespace waymark;

Field field_of(std::string id, Field::Type type, std::string value = {}) {
  Field field;
  field.id = std::move(id);
  field.type = type;
  field.label = "Label of " + field.id;
  field.value = std::move(value);
  return field;
}

/// A worksheet with these fields, one below the other, printed as a form.
PrintedPage printed_form(const std::vector<Field>& fields, bool examples = false) {
  DocumentBuilder builder;
  Worksheet worksheet;
  worksheet.id = "sheet";
  worksheet.title = "Sheet";
  builder.open_worksheet(worksheet);
  for (const Field& field : fields) {
    builder.field(field);
  }
  builder.close();
  ParsedPage parsed("");
  parsed.library.knowledge_base.id = "base";
  parsed.documents[0] = builder.finish();
  PrintJob job;
  job.worksheet = 1;
  job.examples = examples;
  return PrintedPage(parsed, job);
}

std::map<std::string, std::string> values_of(const PrintedPage& printed) {
  std::map<std::string, std::string> values;
  for (const PdfFormField& field : read_form(printed.result.bytes, "form.pdf").fields) {
    values[field.name] = field.value;
  }
  return values;
}

using Values = std::map<std::string, std::string>;

TEST_CASE("each kind of field is in the form under its id, with what stands in it") {
  Field choice = field_of("choice", Field::Type::choice, "b");
  choice.choices = {{"a", "First"}, {"b", "Second"}};
  Field combo = field_of("combo", Field::Type::choice, "c9");
  for (int i = 0; i < 12; ++i) {
    combo.choices.push_back({"c" + std::to_string(i), "Choice " + std::to_string(i)});
  }
  Field several = field_of("several", Field::Type::several, "x\nz");
  several.choices = {{"x", "X"}, {"y", "Y"}, {"z", "Z"}};
  const PrintedPage printed = printed_form(
      {field_of("text", Field::Type::text, "Café – “typed” £9 → ✓"),
       field_of("long", Field::Type::long_text, "one\ntwo"), field_of("number", Field::Type::number, "12.5"),
       field_of("date", Field::Type::date, "2026-03-31"), choice, combo, several,
       field_of("tick", Field::Type::checkbox, "true"), field_of("no", Field::Type::checkbox),
       field_of("rows.1.who", Field::Type::person, "Nurse"), field_of("rows.2.who", Field::Type::person)});
  CHECK(printed.messages.empty());
  CHECK(printed.faults.empty());
  CHECK(values_of(printed) == Values{{"text", "Café – “typed” £9 → ✓"},
                                     {"long", "one\ntwo"},
                                     {"number", "12.5"},
                                     {"date", "31/03/2026"},
                                     {"choice", "V1"},
                                     {"combo", "c9"},
                                     {"several.0", "Yes"},
                                     {"several.1", "Off"},
                                     {"several.2", "Yes"},
                                     {"tick", "Yes"},
                                     {"no", "Off"},
                                     {"rows.1.who", "Nurse"},
                                     {"rows.2.who", ""}});
}

TEST_CASE("a form says whose it is") {
  const PdfForm form = read_form(printed_form({field_of("a", Field::Type::text)}).result.bytes, "form.pdf");
  CHECK(form.knowledge_base == "base");
  CHECK(form.worksheet == "pack/page#sheet");
  CHECK(form.edition == "preview");
}

TEST_CASE("an example is shown only where it is asked for") {
  Field field = field_of("a", Field::Type::text);
  field.example = "for example";
  CHECK(values_of(printed_form({field})) == Values{{"a", ""}});
  CHECK(values_of(printed_form({field}, true)) == Values{{"a", "for example"}});
}

TEST_CASE("an id that is the start of another can't be in a form") {
  const PrintedPage printed = printed_form({field_of("a", Field::Type::text), field_of("a.b", Field::Type::text)});
  CHECK(printed.messages.find("the fields 'a' and 'a.b' can't both be in a PDF form") != std::string::npos);
  CHECK(printed.result.bytes.empty());
}

TEST_CASE("a value longer than a page is cut off by its box, but kept") {
  std::string value;
  for (int i = 0; i < 3000; ++i) {
    value += "word ";
  }
  const PrintedPage printed = printed_form({field_of("a", Field::Type::long_text, value)});
  CHECK(printed.faults.empty());
  CHECK(values_of(printed) == Values{{"a", value}});
}

}  // namespace
