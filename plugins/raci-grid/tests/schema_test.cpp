// Holds raci-grid.schema.json and the samples to what the plugin reads.
#include "as_text.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>
#include <set>

using namespace raci_grid;

namespace {

std::string file_text(const std::string& name) {
  std::ifstream file(std::string(WAYMARK_SOURCE_DIR) + "/plugins/raci-grid/" + name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> properties(const waymark::Json& schema, const std::string& name) {
  const waymark::Json& object = schema.at("$defs").at(name);
  CHECK(object.at("additionalProperties") == false);
  std::set<std::string> keys;
  for (const auto& [key, value] : object.at("properties").items()) {
    CHECK(value.contains("description"));
    keys.insert(key);
  }
  return keys;
}

/// Of the keys in `candidates`, those that the directive does not call unknown.
std::set<std::string> known_keys(const std::string& directive, const std::string& before, const std::string& after,
                                 const std::set<std::string>& candidates) {
  std::set<std::string> known;
  for (const std::string& key : candidates) {
    bool unknown = false;
    for (const std::string& finding : run(directive, {}, before + key + after).findings) {
      unknown = unknown || finding.find("unknown key '" + key + "'") != std::string::npos;
    }
    if (!unknown) {
      known.insert(key);
    }
  }
  return known;
}

}  // namespace

TEST_CASE("the schema has the keys that are read") {
  const auto schema = waymark::Json::parse(file_text("raci-grid.schema.json"));
  std::set<std::string> all{"colour", "note"};
  for (const char* name : {"matrix", "role", "activity", "grid", "stakeholder"}) {
    all.merge(properties(schema, name));
  }
  CHECK(known_keys("raci-matrix", "", ": x\n", all) == properties(schema, "matrix"));
  CHECK(known_keys("raci-matrix", "roles: [{", ": x}]\n", all) == properties(schema, "role"));
  CHECK(known_keys("raci-matrix", "roles: [x]\nactivities: [{", ": x}]\n", all) == properties(schema, "activity"));
  CHECK(known_keys("stakeholder-grid", "", ": x\n", all) == properties(schema, "grid"));
  CHECK(known_keys("stakeholder-grid", "stakeholders: [{", ": x}]\n", all) == properties(schema, "stakeholder"));
}

TEST_CASE("the samples are well, and the one with things to look at has them") {
  const std::string folder = "sample/guide/";
  CHECK(run("raci-matrix", {}, file_text(folder + "reading-group.yaml")).findings.empty());
  CHECK(run("stakeholder-grid", {}, file_text(folder + "stakeholders.yaml")).findings.empty());
  CHECK(run("stakeholder-grid", {}, {}, file_text(folder + "stakeholders.csv")).findings.empty());
  const auto open_day = run("raci-matrix", {}, {}, file_text(folder + "open-day.csv"));
  CHECK(open_day.findings.size() == 5);
}
