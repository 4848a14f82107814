#include "answers/read_answers.hpp"

#include "messages.hpp"
#include "report/answers_report.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace waymark;

namespace {

/// A page with worksheets, of which each has a name and an agreement, and 'second' also a date.
struct Sample {
  Library library;
  std::vector<Document> documents;

  Sample() {
    library.knowledge_base.id = "guide";
    library.pages.resize(1);
    library.pages[0].id = "pack/page";
    add({"first", "second"});
  }
  void add(const std::vector<std::string>& ids) {
    DocumentBuilder builder;
    for (const std::string& id : ids) {
      Worksheet sheet;
      sheet.id = id;
      builder.open_worksheet(std::move(sheet));
      builder.field({.id = "name", .max_length = 5, .choices = {}});
      builder.field({.id = "agreed", .type = Field::Type::checkbox, .choices = {}});
      if (id == "second") {
        builder.field({.id = "when", .type = Field::Type::date, .choices = {}});
      }
      builder.close();
    }
    documents.push_back(std::move(builder).finish());
  }
};

PdfForm form(std::string worksheet, std::vector<PdfFormField> fields) {
  return {"guide", std::move(worksheet), "preview", std::move(fields)};
}

/// The JSON and the messages.
std::string read(const Sample& sample, const PdfForm& form) {
  Diagnostics diagnostics;
  const auto answers = read_answers(form, "form.pdf", sample.library, sample.documents, diagnostics);
  CHECK(answers.has_value() == !diagnostics.has_errors());
  return (answers ? to_json(*answers) : std::string()) + test::messages(diagnostics);
}

const std::vector<PdfFormField> kFirst{{"agreed", "Yes"}, {"name", "Ann"}};

}  // namespace

TEST_CASE("answers stand in the worksheet's order", "[answers]") {
  const Sample sample;
  const std::string wanted = R"({
  "knowledge-base": "guide",
  "edition": "preview",
  "page": "pack/page",
  "worksheet": "first",
  "answers": {
    "name": "Ann",
    "agreed": "true"
  }
}
)";
  CHECK(read(sample, form("pack/page#first", kFirst)) == wanted);
  CHECK(read(sample, form("", kFirst)) == wanted);
}

TEST_CASE("answers that don't fit are given, with a warning", "[answers]") {
  const std::string said =
      read(Sample(), form("pack/page#second", {{"name", "Elizabeth"}, {"agreed", "Off"}, {"when", "soon"}}));
  CHECK(said.find(R"("name": "Elizabeth")") != std::string::npos);
  CHECK(said.find(R"("agreed": "")") != std::string::npos);
  CHECK(said.find(R"("when": "soon")") != std::string::npos);
  CHECK(said.substr(said.find("form.pdf")) ==
        "form.pdf: warning: the answer to 'name' has 9 characters\n  hint: use at most 5\n"
        "form.pdf: warning: the answer to 'when' is no date: 'soon'\n"
        "  hint: write it as DD/MM/YYYY, as in 31/03/2026\n");
}

TEST_CASE("a form of another worksheet is refused", "[answers]") {
  const Sample sample;
  CHECK(read(sample, {}) ==
        "form.pdf: error: the file has no form to read answers from\n"
        "  hint: name a PDF that was made from a worksheet, and filled in\n");
  PdfForm other = form("pack/page#first", kFirst);
  other.knowledge_base = "other";
  CHECK(read(sample, other) ==
        "form.pdf: error: the form belongs to the knowledge base 'other', and this is 'guide'\n"
        "  hint: name the folder of that knowledge base after the file\n");
  CHECK(read(sample, form("pack/page#frist", kFirst)) ==
        "form.pdf: error: the knowledge base has no worksheet 'pack/page#frist' any more\n"
        "  hint: it has 'pack/page#first'\n");
  CHECK(read(sample, form("gone#sheet", kFirst)) ==
        "form.pdf: error: the knowledge base has no worksheet 'gone#sheet' any more\n"
        "  hint: use the edition that the form is from\n");
}

TEST_CASE("a form whose fields are others is refused", "[answers]") {
  CHECK(read(Sample(), form("pack/page#second", {{"agreed", ""}, {"name", ""}, {"why", ""}, {"where", ""}})) ==
        "form.pdf: error: the form's fields are not those of 'pack/page#second'; missing: 'when'; "
        "unknown: 'where', 'why'\n"
        "  hint: the worksheet was changed since the edition 'preview': fill in a new form, or read this one with that "
        "edition's knowledge base\n");
}

TEST_CASE("a form that names no worksheet must have the fields of just one", "[answers]") {
  Sample sample;
  CHECK(read(sample, form("", {{"name", ""}, {"why", ""}})) ==
        "form.pdf: error: the file does not say which worksheet it is, and none has its fields\n"
        "  hint: it shares 1 of 2 fields with 'pack/page#first'\n");
  CHECK(read(sample, form("", {{"why", ""}})) ==
        "form.pdf: error: the file does not say which worksheet it is, and none has its fields\n"
        "  hint: name a PDF that was made from a worksheet of this knowledge base\n");
  sample.library.pages.resize(2);
  sample.library.pages[1].id = "pack/other";
  sample.add({"third"});
  CHECK(read(sample, form("", kFirst)) ==
        "form.pdf: error: the file does not say which worksheet it is, and 2 have its fields\n"
        "  hint: one of them is 'pack/page#first'; fill in a form that names its worksheet\n");
}
