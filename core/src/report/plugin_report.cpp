#include "report/plugin_report.hpp"

#include "report/json_document.hpp"
#include "report/text_report.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kColumns = 6;
using Line = std::array<std::string, kColumns>;

std::string or_dash(const std::string& text) { return text.empty() ? std::string("-") : shown(text); }

Line line_of(const PluginRow& plugin) {
  return {or_dash(plugin.id),
          or_dash(plugin.version),
          or_dash(fmt::format("{}", fmt::join(plugin.directives, ", "))),
          or_dash(fmt::format("{}", fmt::join(plugin.capabilities, ", "))),
          or_dash(plugin.file),
          or_dash(plugin.state)};
}

nlohmann::ordered_json json_of(const PluginRow& plugin) {
  nlohmann::ordered_json json;
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) {
      json[key] = text;
    }
  };
  put("id", plugin.id);
  put("version", plugin.version);
  put("file", plugin.file);
  put("sha256", plugin.sha256);
  if (!plugin.directives.empty()) {
    json["directives"] = plugin.directives;
    json["capabilities"] = plugin.capabilities;
  }
  put("key", plugin.key);
  put("state", plugin.state);
  put("sdk-version", plugin.sdk_version);
  put("version-before", plugin.version_before);
  put("sha256-before", plugin.sha256_before);
  for (const PluginRow::Layer& layer : plugin.layers) {
    nlohmann::ordered_json each{{"name", layer.name}, {"active", layer.active}};
    if (!layer.reason.empty()) {
      each["reason"] = layer.reason;
    }
    json["sandbox"].push_back(std::move(each));
  }
  return json;
}

}  // namespace

std::string plugin_table(const std::vector<PluginRow>& plugins) {
  if (plugins.empty()) {
    return {};
  }
  std::vector<Line> lines{{"id", "version", "directives", "capabilities", "file", "state"}};
  std::transform(plugins.begin(), plugins.end(), std::back_inserter(lines), line_of);
  std::array<std::size_t, kColumns> widths{};
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < kColumns; ++i) {
      widths.at(i) = std::max(widths.at(i), display_width(line.at(i)));
    }
  }
  std::string text;
  for (const Line& line : lines) {
    for (std::size_t i = 0; i + 1 < kColumns; ++i) {
      text += line.at(i) + std::string(widths.at(i) - display_width(line.at(i)) + 2, ' ');
    }
    text += line.back() + '\n';
  }
  return text;
}

std::string to_json(const std::vector<PluginRow>& plugins, const Diagnostics& diagnostics) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const PluginRow& plugin : plugins) {
    list.push_back(json_of(plugin));
  }
  nlohmann::ordered_json document;
  document["plugins"] = std::move(list);
  add_diagnostics(sorted(diagnostics), document);
  return json_text(document);
}

}  // namespace waymark
