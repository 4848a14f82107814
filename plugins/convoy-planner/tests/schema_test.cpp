// Holds convoy-planner.schema.json and the samples to what the plugin reads.
#include "convoy_text.hpp"

#include <fstream>
#include <iterator>
#include <set>

using namespace convoy_planner;

namespace {

using Keys = std::set<std::string>;

std::string file_text(const std::string& name) {
  std::ifstream file(std::string(WAYMARK_SOURCE_DIR) + "/plugins/convoy-planner/" + name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

Keys properties(const waymark::Json& schema, const std::string& name) {
  const waymark::Json& object = schema.at("$defs").at(name);
  CHECK(object.at("additionalProperties") == false);
  Keys keys;
  for (const auto& [key, value] : object.at("properties").items()) {
    INFO(key);
    CHECK((value.contains("description") || value.contains("$ref")));
    keys.insert(key);
  }
  return keys;
}

/// Of the keys in `candidates`, those that the plan between `before` and `after` does not call unknown.
Keys known_keys(const std::string& before, const std::string& after, const Keys& candidates) {
  Keys known;
  for (const std::string& key : candidates) {
    waymark::DirectiveReply reply;
    work_out(value_of(before + key + after), reply);
    bool unknown = false;
    for (const std::string& finding : said(reply)) {
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
  const auto schema = waymark::Json::parse(file_text("convoy-planner.schema.json"));
  Keys all{"colour", "weight"};
  for (const char* name : {"plan", "period", "chance", "figures", "vehicle", "leg", "rendezvous", "constraint"}) {
    all.merge(properties(schema, name));
  }
  const std::string start = "start: 2027-01-04\n";
  CHECK(known_keys("", ": x\n", all) == properties(schema, "plan"));
  CHECK(known_keys(start + "non-working: [{", ": x}]\n", all) == properties(schema, "period"));
  CHECK(known_keys(start + "chance: {", ": x}\n", all) == properties(schema, "chance"));
  CHECK(known_keys(start + "vehicles: [{name: V, legs: [{name: A, duration: {", ": x}}]}]\n", all) ==
        properties(schema, "figures"));
  Keys others = all;  // a key that is there already can't be given again
  for (const char* key : {"name", "kind"}) {
    others.erase(key);
  }
  const auto with = [](Keys keys, std::initializer_list<const char*> more) {
    for (const char* key : more) {
      keys.insert(key);
    }
    return keys;
  };
  CHECK(with(known_keys(start + "vehicles: [{name: V, ", ": x}]\n", others), {"name"}) ==
        properties(schema, "vehicle"));
  CHECK(with(known_keys(start + "vehicles: [{name: V, legs: [{name: A, ", ": x}]}]\n", others), {"name"}) ==
        properties(schema, "leg"));
  CHECK(with(known_keys(start + "rendezvous: [{name: M, ", ": x}]\n", others), {"name"}) ==
        properties(schema, "rendezvous"));
  Keys constraint{"name", "kind"};
  for (const char* kind : {"lead-time", "fixed-date", "gate", "freeze"}) {
    constraint.merge(known_keys(start + "constraints: [{name: C, kind: " + kind + ", ", ": x}]\n", others));
  }
  CHECK(constraint == properties(schema, "constraint"));
}

TEST_CASE("the samples are well") {
  for (const char* name : {"sample/guide/fair.yaml", "sample/guide/fair-later.yaml"}) {
    INFO(name);
    CHECK(run("convoy", {{"data", file_text(name)}}).findings.empty());
  }
}
