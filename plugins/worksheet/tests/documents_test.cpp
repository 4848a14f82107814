// Holds the README, the sample and the schema to what the plugin reads.
#include "as_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace worksheet;
using waymark::Json;

namespace {

/// What there is to say of a key, so that its value is right; the others are plain texts.
std::string sample_of(const std::string& key) {
  static const std::map<std::string, std::string> values{{"type", "text"},
                                                         {"required", "true"},
                                                         {"lines", "2"},
                                                         {"max-length", "20"},
                                                         {"rows", "2"},
                                                         {"max-rows", "9"},
                                                         {"count", "2"},
                                                         {"kind", ""},
                                                         {"papers", "a4"},
                                                         {"schema", "1"},
                                                         {"min", "1"},
                                                         {"max", "9"},
                                                         {"choices", "[x]"},
                                                         {"columns", "[{id: k, label: K}]"},
                                                         {"fields", "[{id: k, label: K}]"},
                                                         {"about", "[]"},
                                                         {"for-all", "[]"},
                                                         {"field", "{}"},
                                                         {"of", "g"},
                                                         {"row", "word"},
                                                         {"with", "[]"},
                                                         {"start", "{}"}};
  const auto found = values.find(key);
  return found == values.end() ? "word" : found->second;
}

std::set<std::string> keys(const Json& properties) {
  std::set<std::string> result;
  for (const auto& [key, value] : properties.items()) {
    result.insert(key);
  }
  return result;
}

bool is_unknown(const waymark::DirectiveOutcome& outcome, const std::string& key) {
  return std::any_of(outcome.findings.begin(), outcome.findings.end(), [&](const std::string& finding) {
    return finding.find("unknown key '" + key + "'") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("the example in the README works") {
  const std::string readme = file_text("README.md");
  const std::size_t begin = readme.find("```yaml\n") + 8;
  const auto outcome = run(readme.substr(begin, readme.find("```", begin) - begin));
  CHECK(outcome.findings.empty());
  CHECK(field(outcome, "visits.2.learned").label == "Visit 2: What we learned");
}

TEST_CASE("the sample has every kind of part and every type of field, and works") {
  const auto outcome = run(file_text("sample/guide/every-part.yaml"));
  CHECK(outcome.findings.empty());
  std::set<waymark::Field::Type> types;
  for (const waymark::Field& each : outcome.document.fields) {
    types.insert(each.type);
  }
  CHECK(types.size() == waymark::kFieldTypeNames.size());
  CHECK(outcome.document.worksheets.at(0).views.size() == 1);
  CHECK(outcome.document.worksheets.at(0).repeats.size() == 1);
  CHECK(field(outcome, "before.summary.note").example == "In a week");
  CHECK(field(outcome, "places.2.plans.finding").example == "Two plans");
}

TEST_CASE("the plugin says what it takes") {
  const auto plugin = describe();
  CHECK(plugin.id == "worksheet");
  REQUIRE(plugin.directives.size() == 1);
  CHECK(plugin.directives[0].name == "worksheet");
  CHECK(plugin.directives[0].body == waymark::BodyKind::yaml);
  std::string options;
  for (const auto& option : plugin.directives[0].options) {
    options += option.name + " ";
  }
  CHECK(options == "data rows show ");
}

TEST_CASE("the schema knows no key that the plugin does not read") {
  const Json schema = Json::parse(file_text("worksheet.schema.json"));
  const Json& defs = schema.at("$defs");
  const std::string grid = "  - {kind: grid, id: g, columns: [{id: k, label: K}]}\n";
  for (const std::string& key : keys(schema.at("properties"))) {
    CAPTURE(key);
    if (key != "example" && key != "parts" && key != "id" && key != "title") {
      CHECK_FALSE(is_unknown(run(sheet(grid, key + ": " + sample_of(key) + "\n")), key));
    }
  }
  for (const std::string& key : keys(schema.at("properties").at("example").at("properties"))) {
    CAPTURE(key);
    CHECK_FALSE(is_unknown(run(sheet(grid) + "example: {" + key + ": {}}\n"), key));
  }
  for (const std::string part : {"form", "grid", "checklist", "matrix", "view", "side-by-side"}) {
    for (const std::string& key : keys(defs.at(part).at("properties"))) {
      CAPTURE(part, key);
      const std::string kind = part == "view" ? "matrix, of: g" : part;
      if (key != "kind" && (part != "view" || key != "of")) {
        CHECK_FALSE(
            is_unknown(run(sheet(grid + "  - {kind: " + kind + ", " + key + ": " + sample_of(key) + "}\n")), key));
      }
    }
  }
  for (const std::string& key : keys(defs.at("field").at("properties"))) {
    CAPTURE(key);
    CHECK_FALSE(
        is_unknown(run(sheet("  - {kind: form, id: f, fields: [{" + key + ": " + sample_of(key) + "}]}\n")), key));
  }
  for (const std::string& key : keys(defs.at("cell").at("properties"))) {
    CAPTURE(key);
    CHECK_FALSE(
        is_unknown(run(sheet("  - {kind: matrix, id: m, field: {" + key + ": " + sample_of(key) + "}}\n")), key));
  }
  for (const std::string& key : keys(defs.at("row").at("properties"))) {
    CAPTURE(key);
    CHECK_FALSE(is_unknown(run(sheet("  - {kind: checklist, id: c, rows: [{" + key + ": word}]}\n")), key));
  }
}

TEST_CASE("the schema has every key of the sample") {
  const Json schema = Json::parse(file_text("worksheet.schema.json"));
  const Json& defs = schema.at("$defs");
  const Json sample = waymark::yaml_data(file_text("sample/guide/every-part.yaml"));
  const waymark::Value value = waymark::read_value(sample, "data");
  for (const auto& entry : value.entries) {
    CAPTURE(entry.key);
    CHECK(schema.at("properties").contains(entry.key));
  }
  for (const waymark::Value& part : value["parts"].items) {
    const std::string kind = part["kind"].text == "matrix" && !part["of"].is_missing() ? "view" : part["kind"].text;
    for (const auto& entry : part.entries) {
      CAPTURE(kind, entry.key);
      CHECK(defs.at(kind).at("properties").contains(entry.key));
    }
    for (const std::string list : {"fields", "columns", "about", "for-all"}) {
      for (const waymark::Value& each : part[list].items) {
        for (const auto& entry : each.entries) {
          CAPTURE(kind, list, entry.key);
          CHECK(defs.at("field").at("properties").contains(entry.key));
        }
      }
    }
  }
}

TEST_CASE("the schema names the types of fields and the papers that there are") {
  const Json schema = Json::parse(file_text("worksheet.schema.json"));
  const auto names = [](const Json& list) { return list.get<std::vector<std::string>>(); };
  CHECK(names(schema.at("$defs").at("type").at("enum")) ==
        std::vector<std::string>(waymark::kFieldTypeNames.begin(), waymark::kFieldTypeNames.end()));
  CHECK(names(schema.at("$defs").at("paper").at("enum")) ==
        std::vector<std::string>(waymark::kPaperNames.begin(), waymark::kPaperNames.end()));
}
