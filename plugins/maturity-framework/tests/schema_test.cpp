#include "framework_text.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace maturity_framework;
using waymark::Json;
using waymark::Value;

namespace {

using Keys = std::set<std::string>;

Keys properties(const Json& object) {
  Keys keys;
  for (const auto& [key, value] : object.at("properties").items()) {
    keys.insert(key);
  }
  return keys;
}

void add_keys(const Value& mapping, Keys& keys) {
  for (const Value::Entry& entry : mapping.entries) {
    keys.insert(entry.key);
  }
}

/// The keys that the sample framework uses, by the part that they belong to.
struct UsedKeys {
  Keys framework, words, level, component, group, foundation, item, see, note;

  explicit UsedKeys(const Value& data) {
    add_keys(data, framework);
    add_keys(data["words"], words);
    for (const Value& each : data["levels"].items) {
      add_keys(each, level);
    }
    for (const Value& each : data["not-covered"].items) {
      add_keys(each, note);
    }
    for (const Value& each : data["components"].items) {
      add_keys(each, component);
      for (const Value& inner : each["foundations"].items) {
        add_foundation(inner);
      }
    }
  }

  void add_foundation(const Value& value) {
    if (!value["group"].is_missing()) {
      add_keys(value, group);
      for (const Value& each : value["foundations"].items) {
        add_keys(each, foundation);
      }
      return;
    }
    add_keys(value, foundation);
    for (const Value& each : value["items"].items) {
      add_keys(each, item);
      for (const Value& link : each["see"].items) {
        add_keys(link, see);
      }
    }
    for (const Value& each : value["notes"].items) {
      add_keys(each, note);
    }
  }
};

Value value_of(const std::string& file) { return waymark::read_value(waymark::yaml_data(plugin_file(file)), "sample"); }

}  // namespace

TEST_CASE("the sample uses every key of the framework's schema, and is read without a finding", "[schema]") {
  const Json schema = Json::parse(plugin_file("maturity-framework.schema.json"));
  const UsedKeys used(value_of("sample/guide/garden.yaml"));
  const Json& parts = schema.at("$defs");
  const Json& component = schema["properties"]["components"]["items"];
  CHECK(properties(schema) == used.framework);
  CHECK(properties(schema["properties"]["words"]) == used.words);
  CHECK(properties(schema["properties"]["levels"]["items"]) == used.level);
  CHECK(properties(component) == used.component);
  CHECK(properties(parts["group"]) == used.group);
  CHECK(properties(parts["item"]) == used.item);
  CHECK(properties(parts["item"]["properties"]["see"]["items"]) == used.see);
  CHECK(properties(parts["note"]) == used.note);
  // A foundation may have what an item has; the sample need not use that twice.
  Keys foundation = used.foundation;
  foundation.insert({"parts", "more", "see", "evidence", "goal"});
  CHECK(properties(parts["foundation"]) == foundation);
  CHECK(run("maturity-overview", plugin_file("sample/guide/garden.yaml")).findings.empty());
}

TEST_CASE("a foundation that is itself the item takes every key of its schema", "[schema]") {
  const std::string text = R"(id: x
title: X
levels:
  - {id: a, title: A, counts: 0, text: T.}
  - {id: b, title: B, counts: 1, text: T.}
components:
  - id: c
    title: C
    foundations:
      - {id: f, number: 1, title: F, text: T., weight: 1, parts: [p], more: M., see: [{text: t, page: 'https://e.org/'}],
         evidence: e., not-applicable: true, goal: b, notes: [{title: n, text: t}]}
)";
  const auto outcome = run("maturity-overview", text);
  CHECK(outcome.findings.empty());
  CHECK(outcome.error.empty());
}

TEST_CASE("the sample answers use every key of their schema, and are read without a finding", "[schema]") {
  const Json schema = Json::parse(plugin_file("maturity-answers.schema.json"));
  const Value data = value_of("sample/guide/garden-answers.yaml");
  Keys head;
  Keys answer;
  add_keys(data, head);
  for (const Value::Entry& entry : data["answers"].entries) {
    add_keys(entry.value, answer);
  }
  CHECK(properties(schema) == head);
  CHECK(properties(schema["$defs"]["answer"]) == answer);
  CHECK(
      run("maturity-results", plugin_file("sample/guide/garden.yaml"), plugin_file("sample/guide/garden-answers.yaml"))
          .findings.empty());
}
