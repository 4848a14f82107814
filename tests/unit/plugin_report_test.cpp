#include "report/plugin_report.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <string>

using namespace waymark;

namespace {

PluginRow grid() {
  PluginRow row;
  row.id = "grid";
  row.version = "1.0.0";
  row.file = "plugins/grid.so";
  row.sha256 = "ab";
  row.directives = {"grid", "matrix"};
  row.capabilities = {"assets"};
  row.state = "ok";
  return row;
}

}  // namespace

TEST_CASE("plugins are shown in columns as wide as what is in them", "[plugin-report]") {
  PluginRow other;
  other.file = "plugins/\xc3\xa9\x1b.so";
  other.state = "not listed";
  CHECK(plugin_table({grid(), other}) ==
        "id    version  directives    capabilities  file             state\n"
        "grid  1.0.0    grid, matrix  assets        plugins/grid.so  ok\n"
        "-     -        -             -             plugins/\xc3\xa9\xe2\x90\x9b.so    not listed\n");
  CHECK(plugin_table({}).empty());
}

TEST_CASE("plugins as JSON say what is known of them, and what is wrong", "[plugin-report]") {
  PluginRow row = grid();
  row.layers = {{"Landlock", true, ""}, {"seccomp filter", false, "not there"}};
  row.version_before = "0.9.0";
  Diagnostics diagnostics;
  diagnostics.warning({"plugins/grid.so"}, "a warning", "a hint");
  const auto json = nlohmann::json::parse(to_json({row}, diagnostics));
  CHECK(json["plugins"][0] ==
        nlohmann::json::parse(R"({"id": "grid", "version": "1.0.0", "file": "plugins/grid.so", "sha256": "ab",
          "directives": ["grid", "matrix"], "capabilities": ["assets"], "state": "ok", "version-before": "0.9.0",
          "sandbox": [{"name": "Landlock", "active": true},
                      {"name": "seccomp filter", "active": false, "reason": "not there"}]})"));
  CHECK(json["warnings"] == 1);
  CHECK(json["errors"] == 0);
  CHECK(json["diagnostics"][0]["message"] == "a warning");
  CHECK(nlohmann::json::parse(to_json({}, {}))["plugins"].empty());
}
