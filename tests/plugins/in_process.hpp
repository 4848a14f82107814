// Runs a plugin's directive in the test's own process, through the same JSON as a worker would.
#pragma once

#include "data/csv.hpp"
#include "data/yaml.hpp"
#include "plugin/value_json.hpp"

#include <waymark/plugin.hpp>
#include <waymark/read_model.hpp>

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// What a test writes of a directive on a page.
struct DirectiveUse {
  std::string directive{};
  std::string argument{};
  std::map<std::string, std::string> options{};  ///< text options
  std::map<std::string, std::string> data{};     ///< data options: the text of a YAML file
  std::map<std::string, std::string> csv{};      ///< data options: the text of a CSV file
  std::string body{};                            ///< read as YAML where the directive says so
  int heading_level = 2;
};

struct DirectiveOutcome {
  Document document;
  std::vector<std::string> findings;  ///< as 'data:3:5: error: message (hint)'
  std::string error;                  ///< of the whole call
  std::string reply;                  ///< the JSON
};

inline Json yaml_data(const std::string& text) {
  Diagnostics diagnostics;
  const auto node = parse_yaml(text, "data.yaml", 1, diagnostics);
  if (!node) {
    throw std::runtime_error("the test's YAML is wrong: " + diagnostics.list().front().message);
  }
  return value_json(*node);
}

inline Json csv_data(const std::string& text) {
  Diagnostics diagnostics;
  const auto table = parse_csv(text, "data.csv", diagnostics);
  if (!table) {
    throw std::runtime_error("the test's CSV is wrong: " + diagnostics.list().front().message);
  }
  return value_json(*table);
}

inline std::string request_text(const PluginDescription& plugin, const DirectiveUse& use) {
  Json options = Json::array();
  std::uint32_t line = 2;
  for (const auto& [name, text] : use.options) {
    options.push_back({{"name", name}, {"text", text}, {"line", line++}});
  }
  for (const auto& [name, text] : use.data) {
    options.push_back({{"name", name}, {"text", name + ".yaml"}, {"line", line++}, {"data", yaml_data(text)}});
  }
  for (const auto& [name, text] : use.csv) {
    options.push_back({{"name", name}, {"text", name + ".csv"}, {"line", line++}, {"data", csv_data(text)}});
  }
  Json request{{"schema", kPluginSchema},
               {"call", "run"},
               {"directive", use.directive},
               {"argument", use.argument},
               {"page", "test/page"},
               {"language", "en-GB"},
               {"heading-level", use.heading_level},
               {"line", 1},
               {"column", 1},
               {"options", std::move(options)},
               {"body", use.body}};
  for (const PluginDirective& directive : plugin.directives) {
    if (directive.name == use.directive && directive.body == BodyKind::yaml && !use.body.empty()) {
      request["body-data"] = yaml_data(use.body);
    }
  }
  return request.dump();
}

/// Calls twice and REQUIRES the same answer, as the contract has it; reads the reply as the program does.
inline DirectiveOutcome run_directive(const PluginDescription& plugin, const DirectiveUse& use) {
  const std::string request = request_text(plugin, use);
  DirectiveOutcome outcome;
  outcome.reply = plugin::answer(plugin, request);
  if (plugin::answer(plugin, request) != outcome.reply) {
    throw std::runtime_error("the same request got another answer");
  }
  const Json reply = Json::parse(outcome.reply);
  if (reply.contains("error")) {
    outcome.error = reply["error"].get<std::string>();
    return outcome;
  }
  DocumentBuilder builder;
  ModelReader(builder).read_blocks(reply.at("blocks"));
  outcome.document = builder.finish();
  for (const Json& each : reply.at("diagnostics")) {
    std::string text = each.at("source").get<std::string>() + ":" + std::to_string(each.at("line").get<int>()) + ":" +
                       std::to_string(each.at("column").get<int>()) + ": " + each.at("severity").get<std::string>() +
                       ": " + each.at("message").get<std::string>();
    if (each.contains("hint")) {
      text += " (" + each["hint"].get<std::string>() + ")";
    }
    outcome.findings.push_back(std::move(text));
  }
  return outcome;
}

}  // namespace waymark
