#include "render/pdf/matrix_view.hpp"

#include <waymark/document_builder.hpp>

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

Field field(const std::string& id, const std::string& example, std::vector<FieldChoice> choices = {}) {
  Field made;
  made.id = id;
  made.label = id;
  made.example = example;
  made.choices = std::move(choices);
  return made;
}

/// A worksheet with rows 'ideas' of who, where and what, and a matrix of them; gives the matrix's table.
NodeIndex add_sheet(DocumentBuilder& builder) {
  Worksheet sheet{"plan", "Plan"};
  sheet.repeats.push_back({"ideas", 3, 9});
  sheet.views.push_back({"ideas", "who", "where", "what"});
  builder.open_worksheet(std::move(sheet));
  const NodeIndex table = builder.open_table("--");
  builder.node(table).level = 1;
  builder.close();
  const std::vector<FieldChoice> who{{"gp", "A practice"}, {"ward", "A ward"}};
  const std::vector<FieldChoice> where{{"home", "At home"}};
  for (const auto& [number, chosen, what] :
       {std::tuple{"1", "gp", "Ring them"}, std::tuple{"2", "gp", "Visit them"}, std::tuple{"3", "ward", ""}}) {
    const std::string row = std::string("ideas.") + number + ".";
    builder.field(field(row + "who", chosen, who));
    builder.field(field(row + "where", "home", where));
    builder.field(field(row + "what", what));
  }
  builder.close();
  return table;
}

}  // namespace

TEST_CASE("a matrix shows what the example's rows say, in the cells that they name", "[matrix_view]") {
  DocumentBuilder builder;
  const NodeIndex table = add_sheet(builder);
  const Document document = builder.finish();
  const ViewTexts texts = example_view(document, table);
  CHECK(texts == ViewTexts{{{"A practice", "At home"}, {"Ring them", "Visit them"}}});
}

TEST_CASE("a table that is no view of rows has none", "[matrix_view]") {
  DocumentBuilder builder;
  const NodeIndex outside = builder.open_table("-");
  builder.node(outside).level = 1;
  builder.close();
  const NodeIndex table = add_sheet(builder);
  builder.open_worksheet({"other", "Other"});
  const NodeIndex plain = builder.open_table("-");
  builder.close();
  const NodeIndex unknown = builder.open_table("-");
  builder.node(unknown).level = 1;
  builder.close();
  builder.close();
  const Document document = builder.finish();
  CHECK_FALSE(example_view(document, table).empty());
  CHECK(example_view(document, outside).empty());
  CHECK(example_view(document, plain).empty());
  CHECK(example_view(document, unknown).empty());
}
