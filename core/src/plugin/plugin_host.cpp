#include "plugin/plugin_host.hpp"

#include "plugin/printed_lines.hpp"
#include "plugin/reply.hpp"
#include "plugin/request.hpp"
#include "plugin/sandbox_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

RunningPlugin::Settings settings_of(const KnowledgeBase& base, bool require_sandbox) {
  RunningPlugin::Settings settings;
  settings.worker = find_worker();
  settings.limits.call = std::chrono::seconds(base.plugins.seconds);
  settings.limits.memory = std::uint64_t{base.plugins.memory} << 20U;
  settings.limits.every_layer = require_sandbox;
  return settings;
}

void report_failure(const DirectiveCall& call, const std::string& id, std::string_view failure, std::string hint,
                    Diagnostics& diagnostics) {
  diagnostics.error(call.place, fmt::format("directive '{}' failed: plugin '{}' {}", call.name, id, failure),
                    std::move(hint));
}

}  // namespace

PluginHost::PluginHost(const KnowledgeBase& base, const std::vector<std::string_view>& core_directives,
                       PluginRules rules, Diagnostics& diagnostics)
    : rules_(rules) {
  const std::string shown_folder = shown_folder_of(base);
  for (PluginFile& file : read_plugins(base, core_directives, diagnostics)) {
    if (file.state != PluginState::ok) {
      diagnostics.add(file.problem);
    }
    for (const std::string& directive : file.locked.directives) {
      by_name_.emplace(directive, plugins_.size());
    }
    Plugin plugin{file.locked.id, shown_folder + file.locked.file, nullptr};
    if (file.image) {
      plugin.running = std::make_unique<RunningPlugin>(std::move(file.locked), std::move(*file.image),
                                                       settings_of(base, rules.require_sandbox));
    }
    plugins_.push_back(std::move(plugin));
  }
  for (const auto& [name, plugin] : by_name_) {
    names_.push_back(name);
  }
}

bool PluginHost::expand(const DirectiveCall& call, DocumentBuilder& builder, Diagnostics& diagnostics) {
  const auto found = by_name_.find(call.name);
  if (found == by_name_.end()) {
    return false;
  }
  const Plugin& plugin = plugins_[found->second];
  const PluginDescription* description = plugin.running == nullptr ? nullptr : plugin.running->description();
  if (description == nullptr) {
    report_failure(call, plugin.id, "cannot be used", fmt::format("see what is said of '{}'", plugin.file),
                   diagnostics);
    return true;
  }
  const auto directive = std::find_if(description->directives.begin(), description->directives.end(),
                                      [&](const PluginDirective& each) { return each.name == call.name; });
  run(*plugin.running, *directive, call, builder, diagnostics);
  return true;
}

void PluginHost::run(RunningPlugin& running, const PluginDirective& directive, const DirectiveCall& call,
                     DocumentBuilder& builder, Diagnostics& diagnostics) {
  const std::string& id = running.locked().id;
  const auto request = plugin_request(call, directive, diagnostics, &data_);
  if (!request) {
    return;
  }
  const PluginOutcome outcome = running.call(*request);
  report_printed(id, outcome.printed, call.place, diagnostics);
  if (outcome.reply) {
    if (!outcome.failure.empty()) {
      diagnostics.warning(call.place,
                          fmt::format("plugin '{}' {}, and answered when it was started again", id, outcome.failure),
                          outcome.hint);
    }
    add_plugin_reply(*outcome.reply, call, {id, running.locked().capabilities}, builder, diagnostics);
    if (rules_.call_twice) {
      const PluginOutcome again = running.call(*request);
      if (again.reply && *again.reply != *outcome.reply) {
        report_failure(call, id, "gave two answers to the same request",
                       "its answers may depend on nothing but the request: no clock, no random numbers, nothing kept "
                       "from call to call",
                       diagnostics);
      }
    }
  } else if (!outcome.failure.empty()) {
    report_failure(call, id, outcome.failure, outcome.hint, diagnostics);
  } else {
    report_failure(call, id, "cannot be used", "see what is said of the plugin's file", diagnostics);
  }
}

void PluginHost::finish(Diagnostics& diagnostics) {
  std::vector<SandboxLayer> missing;
  for (const Plugin& plugin : plugins_) {
    if (plugin.running == nullptr) {
      continue;
    }
    plugin.running->finish(plugin.file, diagnostics);
    for (SandboxLayer& layer : missing_layers(plugin.running->layers())) {
      if (std::none_of(missing.begin(), missing.end(),
                       [&](const SandboxLayer& each) { return each.name == layer.name; })) {
        missing.push_back(std::move(layer));
      }
    }
  }
  report_missing_layers(missing, rules_.require_sandbox, diagnostics);
}

std::vector<PluginAssets> PluginHost::assets() const {
  std::vector<PluginAssets> result;
  for (const Plugin& plugin : plugins_) {
    const PluginDescription* known = plugin.running == nullptr ? nullptr : plugin.running->known_description();
    if (known == nullptr || known->assets.empty()) {
      continue;
    }
    PluginAssets assets{plugin.id, {}};
    for (const PluginAsset& asset : known->assets) {
      assets.files.push_back({asset.name, asset.text});
    }
    result.push_back(std::move(assets));
  }
  return result;
}

}  // namespace waymark
