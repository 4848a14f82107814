#include <waymark/read_model.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace waymark;

namespace {

/// A worksheet 'w' that is built up, read by ModelReader, and what is wrong with it.
struct Sheet {
  Worksheet worksheet{"w", "W"};
  std::vector<Field> fields;
  int views = 0;
  bool field_in_view = false;

  Sheet& rows(const std::string& id, std::uint32_t count) {
    worksheet.repeats.push_back({id, count, 20});
    return *this;
  }
  Sheet& text(const std::string& id) {
    fields.push_back({id, Field::Type::text, false, "L"});
    return *this;
  }
  Sheet& choice(const std::string& id, const std::string& value = "a") {
    Field field{id, Field::Type::choice, false, "L"};
    field.choices.push_back({value, "A"});
    fields.push_back(field);
    return *this;
  }
  Sheet& view(const std::string& rows, const std::string& row, const std::string& column, const std::string& text) {
    worksheet.views.push_back({rows, row, column, text});
    ++views;
    return *this;
  }

  [[nodiscard]] std::string refusal() const {
    DocumentBuilder builder;
    builder.open_worksheet(worksheet);
    for (const Field& field : fields) {
      builder.field(field);
    }
    for (int i = 0; i < views; ++i) {
      const NodeIndex table = builder.open_table("-");
      builder.node(table).level = 1;
      builder.open_row();
      builder.open_cell();
      if (field_in_view) {
        builder.field({"extra", Field::Type::text, false, "L"});
      }
      builder.close();
      builder.close();
      builder.close();
    }
    builder.close();
    const Json blocks = blocks_json(builder.finish());
    try {
      DocumentBuilder other;
      ModelReader(other).read_blocks(blocks);
    } catch (const ModelError& error) {
      return error.what();
    }
    return {};
  }
};

Sheet contributions() {
  return Sheet().rows("ideas", 2).choice("ideas.1.who").text("ideas.1.what").choice("ideas.2.who").text("ideas.2.what");
}

}  // namespace

TEST_CASE("repeated rows have their fields, the same in each row", "[check_worksheet]") {
  CHECK(contributions().refusal().empty());
  CHECK(contributions().text("ideas-of-others").text("others.1.what").refusal().empty());
  CHECK(Sheet()
            .rows("ideas", 2)
            .text("ideas.1.a")
            .text("ideas.2.a")
            .text("ideas.1.b")
            .text("ideas.2.b")
            .refusal()
            .empty());
  CHECK(Sheet().rows("ideas", 1).refusal() == "worksheet 'w' has rows 'ideas' without fields");
  CHECK(Sheet().rows("ideas", 1).rows("ideas", 1).text("ideas.1.a").refusal() ==
        "worksheet 'w' has the rows 'ideas' twice");
  CHECK(Sheet().rows("ideas", 2).text("ideas.1.a").text("ideas.1.b").text("ideas.2.a").refusal() ==
        "worksheet 'w' has row 2 of 'ideas' with 1 fields, where the first has 2");
  CHECK(Sheet().rows("ideas", 2).text("ideas.1.a").refusal() ==
        "worksheet 'w' has row 2 of 'ideas' with 0 fields, where the first has 1");
  CHECK(contributions().text("ideas.3.what").refusal() ==
        "worksheet 'w' has a field 'ideas.3.what', but 'ideas' starts with 2 rows");
  CHECK(Sheet().rows("ideas", 2).text("ideas.1.a").text("ideas.2.b").refusal() ==
        "worksheet 'w' has a field 'ideas.2.b', but no 'ideas.1.b' before it");
  CHECK(Sheet().rows("ideas", 2).text("ideas.1.a").choice("ideas.2.a").refusal() ==
        "worksheet 'w' has a field 'ideas.2.a' of another type, or with other choices, than 'ideas.1.a'");
  CHECK(Sheet().rows("ideas", 2).choice("ideas.1.a", "x").choice("ideas.2.a", "y").refusal() ==
        "worksheet 'w' has a field 'ideas.2.a' of another type, or with other choices, than 'ideas.1.a'");
}

TEST_CASE("fields of repeated rows are named by row and column", "[check_worksheet]") {
  for (const char* id : {"ideas", "ideas.1", "ideas.0.a", "ideas.01.a", "ideas.x.a", "ideas.1x.a", "ideas.1.a.b",
                         "ideas.99999999999.a", "ideas.-1.a"}) {
    CHECK(Sheet().rows("ideas", 1).text("ideas.1.b").text(id).refusal() ==
          "worksheet 'w' has a field '" + std::string(id) +
              "', which is not named as 'ROWS.NUMBER.COLUMN' of its rows 'ideas'");
  }
}

TEST_CASE("a matrix view shows rows by two choices", "[check_worksheet]") {
  const Sheet plain = contributions().choice("ideas.1.where").choice("ideas.2.where");
  const auto view = [&](const std::string& rows, const std::string& row, const std::string& column,
                        const std::string& text) { return Sheet(plain).view(rows, row, column, text).refusal(); };
  CHECK(view("ideas", "who", "where", "what").empty());
  CHECK(view("idea", "who", "where", "what") == "worksheet 'w' has a view of unknown rows 'idea'");
  CHECK(view("ideas", "whom", "where", "what") ==
        "worksheet 'w' has a view whose 'row' names 'whom', which is no column of 'ideas'");
  CHECK(view("ideas", "what", "where", "what") ==
        "worksheet 'w' has a view whose 'row' names 'what', which is no field of the type 'choice'");
  CHECK(view("ideas", "who", "what", "what") ==
        "worksheet 'w' has a view whose 'column' names 'what', which is no field of the type 'choice'");
  CHECK(view("ideas", "who", "where", "words") ==
        "worksheet 'w' has a view whose 'text' names 'words', which is no column of 'ideas'");
}

TEST_CASE("each view has its table", "[check_worksheet]") {
  Sheet sheet = contributions().choice("ideas.1.where").choice("ideas.2.where").view("ideas", "who", "where", "what");
  sheet.views = 2;
  CHECK(sheet.refusal() == "worksheet 'w' has 1 views and 2 tables that are marked as views");
  sheet.views = 0;
  CHECK(sheet.refusal() == "worksheet 'w' has 1 views and 0 tables that are marked as views");
  sheet.views = 1;
  sheet.field_in_view = true;
  CHECK(sheet.refusal() == "worksheet 'w' has a field in a table that is marked as a view");
}
