#include "render/search/search_units.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

#include <waymark/document_builder.hpp>

#include <string>
#include <vector>

using namespace waymark;

namespace {

/// 'anchor|heading|kind|text', a line each.
std::string described(const Document& document) {
  std::string result;
  const std::vector<SearchUnit> units = units_of(document);
  for (std::size_t i = 0; i < units.size(); ++i) {
    result += unit_anchor(document, units[i]) + "|" + unit_heading(document, units[i]) + "|" +
              std::to_string(static_cast<int>(units[i].kind)) + "|" + unit_text(document, units, i).text + "\n";
  }
  return result;
}

std::string described(const std::string& markdown) { return described(ParsedPage(markdown).documents[0]); }

}  // namespace

TEST_CASE("a page is cut at its headings") {
  CHECK(described("Intro *with* `code`.\n\nMore.\n\n## One\n\nText\nof one.\n\n### Two\n\n- a\n- b\n") ==
        "||0|Intro with code.\tMore.\n"
        "one|One|0|Text of one.\n"
        "two|Two|0|a\tb\n");
  CHECK(described("") == "||0|\n");
  CHECK(described("## One\n") == "||0|\none|One|0|\n");
}

TEST_CASE("tables, quotations, stories and titles of boxes are text") {
  CHECK(described("| A | B |\n|---|---|\n| c | d |\n") == "||0|A · B\tc · d\n");
  CHECK(described("```{expander} More\nInside.\n```\n") == "||0|More\tInside.\n");
  CHECK(described("```{story}\nrole: GP\nwant: a plan\nbenefit: I know\n```\n\n## Then\n\nText.\n")
            .ends_with("then|Then|3|Text.\n"));
  CHECK(described("```{scenario} A day\nWords.\n```\n\n## Then\n\nText.\n") ==
        "||3|A day\tWords.\nthen|Then|0|Text.\n");
}

TEST_CASE("records of resources are left out, and have a text of their own") {
  const ParsedPage page(
      "Before.\n\n```{resources} List\n- id: one\n  title: First thing\n  why: Because.\n  publisher: NHS\n"
      "  year: 2020\n  address: https://example.org/a\n```\n\nAfter.\n");
  CHECK(described(page.documents[0]) == "||0|Before.\tList\tAfter.\n");
  REQUIRE(records_in(page.documents[0]).size() == 1);
  CHECK(record_text(page.documents[0].resource_records[0]).text == "Because.\tNHS, 2020\thttps://example.org/a");
  CHECK(record_text({}).text.empty());
}

TEST_CASE("a worksheet is a unit, with its questions as such") {
  DocumentBuilder builder;
  builder.paragraph("Before.");
  Document document = builder.finish();
  Worksheet worksheet;
  worksheet.id = "sheet";
  worksheet.title = "The sheet";
  worksheet.help = "Fill it in.";
  document.worksheets.push_back(worksheet);
  Field field;
  field.id = "who";
  field.label = "Who leads?";
  field.help = "A role.";
  field.choices = {{"a", "Alpha"}, {"b", "Beta"}};
  document.fields.push_back(field);
  const auto first = static_cast<NodeIndex>(document.nodes.size());
  Node node;
  node.kind = Kind::worksheet;
  node.end = first + 2;
  document.nodes.push_back(node);
  node.kind = Kind::field;
  document.nodes.push_back(node);
  document.nodes[0].end = first + 2;
  CHECK(described(document) == "||0|Before.\nsheet|The sheet|1|Fill it in.\tWho leads?\tA role.\tAlpha\tBeta\n");
  const UnitText text = unit_text(document, units_of(document), 1);
  REQUIRE(text.runs.size() == 2);
  CHECK(text.runs[0].field == SearchField::question);
  CHECK(text.text.substr(text.runs[0].begin).find("Who leads?") <= 1);
  CHECK(text.text.substr(text.runs[1].begin).starts_with("Alpha"));
}

TEST_CASE("no control character gets into a unit's text") {
  DocumentBuilder builder;
  builder.paragraph(
      "a\tb\nc\x01"
      "d");
  CHECK(described(builder.finish()) == "||0|a b c d\n");
}
