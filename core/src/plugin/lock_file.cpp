#include "plugin/lock_file.hpp"

#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "pack/field_check.hpp"
#include "signature/public_key.hpp"

#include <waymark/plugin_abi.hpp>
#include <waymark/read_model.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kWhat = "a plugin";
constexpr std::string_view kHint =
    "'waymark plugin add' writes this file: take the entry out, then add the plugin again";

struct CapabilityName {
  std::string_view name;
  std::uint64_t bit;
};

/// In alphabetical order.
constexpr std::array kCapabilities{CapabilityName{"assets", kPluginAssets},
                                   CapabilityName{"downloads", kPluginDownloads}};

/// Reads one entry of the lock file, and notes whether all of it is as it must be.
class EntryReader {
 public:
  EntryReader(const YamlNode& node, const std::string& file, Diagnostics& diagnostics)
      : reader_(node, file, std::string(kWhat), diagnostics),
        place_{file, node.line, node.column},
        diagnostics_(diagnostics) {}

  std::optional<LockedPlugin> read(std::uint32_t line) {
    const std::size_t before = diagnostics_.errors();
    LockedPlugin plugin;
    plugin.line = line;
    plugin.id = reader_.required_text("id");
    check("id", is_plain_id(plugin.id));
    plugin.version = reader_.required_text("version");
    check("version", is_plugin_version(plugin.version));
    plugin.file = reader_.required_text("file");
    check("file", plugin.file == plugin_file(plugin.id));
    plugin.sha256 = reader_.required_text("sha256");
    check("sha256",
          plugin.sha256.size() == 64 && plugin.sha256.find_first_not_of("0123456789abcdef") == std::string::npos);
    plugin.directives = reader_.texts("directives");
    if (const YamlNode* value = reader_.node("directives"); value == nullptr || value->is_null()) {
      diagnostics_.error(place_, fmt::format("'directives' is missing in {}", kWhat), std::string(kHint));
    }
    check("directives",
          !plugin.directives.empty() && std::all_of(plugin.directives.begin(), plugin.directives.end(), is_plain_id));
    std::sort(plugin.directives.begin(), plugin.directives.end());
    plugin.capabilities = read_capabilities();
    plugin.key = reader_.text("key");
    check("key", plugin.key.empty() || parse_public_key(plugin.key).has_value());
    reader_.finish();
    return diagnostics_.errors() == before ? std::optional(std::move(plugin)) : std::nullopt;
  }

 private:
  void check(std::string_view key, bool right) {
    const YamlNode* value = reader_.node(key);
    if (!right && value != nullptr && !value->is_null()) {  // what is missing has been said already
      reader_.wrong(key, "is not what it must be", std::string(kHint));
    }
  }

  std::uint64_t read_capabilities() {
    std::uint64_t result = 0;
    for (const std::string& name : reader_.texts("capabilities")) {
      const auto* found = std::find_if(kCapabilities.begin(), kCapabilities.end(),
                                       [&](const CapabilityName& each) { return each.name == name; });
      check("capabilities", found != kCapabilities.end());
      result |= found != kCapabilities.end() ? found->bit : 0U;
    }
    return result;
  }

  MappingReader reader_;
  Place place_;
  Diagnostics& diagnostics_;
};

/// Reports what `plugin` has that one before it has too; true if there is nothing.
bool is_new(const LockedPlugin& plugin, const std::vector<LockedPlugin>& before, const std::string& file,
            Diagnostics& diagnostics) {
  for (const LockedPlugin& other : before) {
    if (other.id == plugin.id) {
      diagnostics.error({file, plugin.line, 0}, fmt::format("plugin '{}' is listed twice", plugin.id),
                        std::string(kHint));
      return false;
    }
    for (const std::string& directive : plugin.directives) {
      if (std::find(other.directives.begin(), other.directives.end(), directive) != other.directives.end()) {
        diagnostics.error(
            {file, plugin.line, 0},
            fmt::format("plugins '{}' and '{}' both bring a directive '{}'", other.id, plugin.id, directive),
            fmt::format("remove the file of one of them, '{}' or '{}', and its entry here", other.file, plugin.file));
        return false;
      }
    }
  }
  return true;
}

}  // namespace

bool LockedPlugin::same(const LockedPlugin& other) const {
  const auto members = [](const LockedPlugin& each) {
    return std::tie(each.id, each.version, each.file, each.sha256, each.directives, each.capabilities, each.key);
  };
  return members(*this) == members(other);
}

std::string plugin_file(std::string_view id) { return fmt::format("{}/{}.so", kPluginFolder, id); }

std::vector<std::string> capability_names(std::uint64_t capabilities) {
  std::vector<std::string> names;
  for (const CapabilityName& each : kCapabilities) {
    if ((capabilities & each.bit) != 0) {
      names.emplace_back(each.name);
    }
  }
  return names;
}

bool is_plugin_version(std::string_view text) {
  constexpr std::string_view kAllowed = "0123456789.+-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return !text.empty() && text.size() <= 64 && text[0] >= '0' && text[0] <= '9' &&
         text.find_first_not_of(kAllowed) == std::string_view::npos;
}

std::vector<LockedPlugin> read_lock_file(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  std::vector<LockedPlugin> result;
  if (const auto root = parse_yaml(text, file, 1, diagnostics); root && !root->is_null()) {
    MappingReader reader(*root, file, std::string(kLockFile), diagnostics);
    read_schema(reader);
    const YamlNode* plugins = reader.node("plugins");
    if (plugins != nullptr && !plugins->is_sequence() && !plugins->is_null()) {
      reader.wrong("plugins", "must be a list", std::string(kHint));
    } else if (plugins != nullptr) {
      for (const YamlNode& item : plugins->items) {
        auto plugin = EntryReader(item, file, diagnostics).read(item.line);
        if (plugin && is_new(*plugin, result, file, diagnostics)) {
          result.push_back(std::move(*plugin));
        }
      }
    }
    reader.finish();
  }
  add_excerpts(diagnostics, first, file, text);
  return result;
}

std::string lock_file_text(std::vector<LockedPlugin> plugins) {
  std::sort(plugins.begin(), plugins.end(), [](const LockedPlugin& a, const LockedPlugin& b) { return a.id < b.id; });
  std::string text =
      "# The plugins that this knowledge base runs, and the very bytes they are: only these are loaded.\n"
      "# 'waymark plugin add FILE' writes it; 'waymark plugin list' holds the files in plugins/ against it.\n"
      "schema: 1\n";
  text += plugins.empty() ? "plugins: []\n" : "plugins:\n";
  for (const LockedPlugin& plugin : plugins) {
    text += fmt::format("  - id: {}\n    version: {}\n    file: {}\n    sha256: {}\n    directives: [{}]\n", plugin.id,
                        plugin.version, plugin.file, plugin.sha256, fmt::join(plugin.directives, ", "));
    text += fmt::format("    capabilities: [{}]\n", fmt::join(capability_names(plugin.capabilities), ", "));
    if (!plugin.key.empty()) {
      text += fmt::format("    key: {}\n", plugin.key);
    }
  }
  return text;
}

}  // namespace waymark
