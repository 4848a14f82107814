// Plugins as 'waymark plugin' shows them: a table for people, JSON for programs.
#pragma once

#include <waymark/diagnostic.hpp>

#include <string>
#include <vector>

namespace waymark {

/// One plugin, with what is known of it; what is not stays empty and out of the JSON.
struct PluginRow {
  struct Layer {
    std::string name;
    bool active = false;
    std::string reason;
  };
  std::string id{};
  std::string version{};
  std::string file{};  ///< as messages show it
  std::string sha256{};
  std::vector<std::string> directives{};
  std::vector<std::string> capabilities{};
  std::string key{};    ///< the public key that its signature was checked with
  std::string state{};  ///< in a word or two: 'ok', 'added', 'not listed'
  std::string sdk_version{};
  std::string version_before{};
  std::string sha256_before{};
  std::vector<Layer> layers{};  ///< of the sandbox
};

/// A line for each plugin below a line of headings; columns are as wide as what is in them. Empty for no plugins.
std::string plugin_table(const std::vector<PluginRow>& plugins);

/// `{"plugins": [...], "diagnostics": [...], "errors": n, "warnings": n}`, with diagnostics as in json_report.hpp.
std::string to_json(const std::vector<PluginRow>& plugins, const Diagnostics& diagnostics);

}  // namespace waymark
