#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "directive/core_directives.hpp"
#include "pack/read_library.hpp"
#include "plugin/add_plugin.hpp"
#include "plugin/opened_plugin.hpp"
#include "plugin/plugin_set.hpp"
#include "plugin/printed_lines.hpp"
#include "plugin/sandbox_report.hpp"
#include "report/plugin_report.hpp"
#include "report/text_report.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

PluginRow row_of(const LockedPlugin& plugin, const std::string& shown_folder, std::string state) {
  PluginRow row;
  row.id = plugin.id;
  row.version = plugin.version;
  row.file = shown_folder + plugin.file;
  row.sha256 = plugin.sha256;
  row.directives = plugin.directives;
  row.capabilities = capability_names(plugin.capabilities);
  row.key = plugin.key;
  row.state = std::move(state);
  return row;
}

std::string state_name(PluginState state) {
  switch (state) {
    case PluginState::ok:
      return "ok";
    case PluginState::not_listed:
      return "not listed";
    case PluginState::missing:
      return "missing";
    case PluginState::changed:
      return "changed";
    case PluginState::signature:
      return "signature";
    case PluginState::refused:
      return "refused";
  }
  return {};
}

std::string change_name(AddedPlugin::Change change) {
  switch (change) {
    case AddedPlugin::Change::added:
      return "added";
    case AddedPlugin::Change::replaced:
      return "replaced";
    case AddedPlugin::Change::put_back:
      return "put back";
    case AddedPlugin::Change::unchanged:
      return "unchanged";
  }
  return {};
}

/// JSON with the plugins and the diagnostics, or `text` and the diagnostics apart.
int report_plugins(const CommandOptions& options, const std::vector<PluginRow>& rows, const std::string& text,
                   const Diagnostics& diagnostics) {
  if (options.json) {
    print(stdout, to_json(rows, diagnostics));
  } else {
    print(stdout, text);
    std::fflush(stdout);
    print(stderr, (text.empty() || diagnostics.empty() ? "" : "\n") + to_text(diagnostics, use_colour()));
  }
  return diagnostics.has_errors() ? kContentErrors : kDone;
}

/// The files and the folder of 'plugin add FILE... [DIR]'.
std::pair<std::vector<fs::path>, fs::path> files_and_folder(const CommandOptions& options) {
  std::vector<fs::path> files = options.files;
  fs::path folder = ".";
  std::error_code error;
  const bool ends_with_folder = files.back().extension() != ".so" || fs::is_directory(files.back(), error);
  if (files.size() > 1 && ends_with_folder) {
    folder = files.back();
    files.pop_back();
  }
  return {files, folder};
}

std::string added_text(const AddedPlugin& added, const std::string& shown_folder) {
  const LockedPlugin& plugin = added.plugin;
  switch (added.change) {
    case AddedPlugin::Change::unchanged:
      return fmt::format("{} {} is added already; nothing was changed\n", plugin.id, plugin.version);
    case AddedPlugin::Change::put_back:
      return fmt::format("put back {} {} as {}{}\n", plugin.id, plugin.version, shown_folder, plugin.file);
    case AddedPlugin::Change::added:
    case AddedPlugin::Change::replaced:
      break;
  }
  std::string text;
  if (added.change == AddedPlugin::Change::added) {
    text = fmt::format("added {} {} as {}{}\n", plugin.id, plugin.version, shown_folder, plugin.file);
  } else {
    text = fmt::format("replaced {} {} by {}\n  sha256 before: {}\n  sha256 now:    {}\n", plugin.id,
                       added.before.version, plugin.version, added.before.sha256, plugin.sha256);
  }
  const std::vector<std::string> capabilities = capability_names(plugin.capabilities);
  text += fmt::format("  directives: {}\n", fmt::join(plugin.directives, ", "));
  text += fmt::format("  capabilities: {}\n",
                      capabilities.empty() ? std::string("none") : fmt::format("{}", fmt::join(capabilities, ", ")));
  return text + fmt::format("  signed by: {}\n", plugin.key.empty() ? std::string("not checked") : plugin.key);
}

std::string option_text(const OptionKind& option) {
  std::string value = "TEXT";
  if (option.type == OptionKind::Type::data) {
    value = "FILE";
  } else if (option.type == OptionKind::Type::choice) {
    value = shown(fmt::format("{}", fmt::join(option.choices, " | ")));
  }
  return fmt::format("    :{}: {}{}\n      {}\n", option.name, value, option.required ? "  (required)" : "",
                     shown(option.summary));
}

std::string checked_text(const OpenedPlugin& opened) {
  const std::vector<std::string> capabilities = capability_names(opened.locked.capabilities);
  std::string text = fmt::format("{} {}, made with version {} of the plugin kit\n  sha256: {}\n", opened.locked.id,
                                 opened.locked.version, opened.sdk_version, opened.locked.sha256);
  text += fmt::format("  capabilities: {}\n",
                      capabilities.empty() ? std::string("none") : fmt::format("{}", fmt::join(capabilities, ", ")));
  for (const PluginDirective& directive : opened.description.directives) {
    text += fmt::format("  {{{}}}{}: {}\n", directive.name, directive.takes_argument ? " TEXT" : "",
                        shown(directive.summary));
    for (const OptionKind& option : directive.options) {
      text += option_text(option);
    }
  }
  for (const SandboxLayer& layer : opened.layers) {
    text += fmt::format("  sandbox: {}: {}\n", layer.name, layer.active ? "active" : "not active");
  }
  return text + "it loads, and says the same of itself each time\n";
}

}  // namespace

int run_plugin_list(const CommandOptions& options) {
  Diagnostics diagnostics;
  const KnowledgeBase base = read_base(options.folder, diagnostics);
  std::vector<PluginRow> rows;
  for (PluginFile& plugin : read_plugins(base, core_directive_names(), diagnostics)) {
    rows.push_back(row_of(plugin.locked, shown_folder_of(base), state_name(plugin.state)));
    if (plugin.state != PluginState::ok) {
      diagnostics.add(std::move(plugin.problem));
    }
  }
  std::string text = plugin_table(rows);
  if (text.empty() && !diagnostics.has_errors()) {
    text = "there are no plugins\n";
  }
  return report_plugins(options, rows, text, diagnostics);
}

int run_plugin_add(const CommandOptions& options) {
  const auto [files, folder] = files_and_folder(options);
  Diagnostics diagnostics;
  const KnowledgeBase base = read_base(folder, diagnostics);
  std::vector<PluginRow> rows;
  std::string text;
  if (!diagnostics.has_errors()) {  // else what it says of trust may be among what can't be read
    for (const AddedPlugin& added : add_plugins(base, files, core_directive_names(), diagnostics)) {
      PluginRow row = row_of(added.plugin, shown_folder_of(base), change_name(added.change));
      row.version_before = added.before.version;
      row.sha256_before = added.before.sha256;
      rows.push_back(std::move(row));
      text += added_text(added, shown_folder_of(base));
    }
  }
  return report_plugins(options, rows, text, diagnostics);
}

int run_plugin_check(const CommandOptions& options) {
  Diagnostics diagnostics;
  WorkerLimits limits;
  limits.every_layer = options.require_sandbox;
  try {
    const OpenedPlugin opened = open_plugin(options.file, limits, find_worker());
    report_printed(opened.locked.id, opened.printed, {options.file.generic_string(), 0, 0}, diagnostics);
    report_missing_layers(opened.layers, false, diagnostics);
    PluginRow row = row_of(opened.locked, {}, "ok");
    row.file = options.file.generic_string();
    row.sdk_version = opened.sdk_version;
    for (const SandboxLayer& layer : opened.layers) {
      row.layers.push_back({layer.name, layer.active, layer.reason});
    }
    return report_plugins(options, {row}, checked_text(opened), diagnostics);
  } catch (const LackingLayers& lacking) {
    report_missing_layers(lacking.layers(), true, diagnostics);
    return report_plugins(options, {}, {}, diagnostics);
  }
}

}  // namespace waymark
