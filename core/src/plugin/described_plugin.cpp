#include "plugin/described_plugin.hpp"

#include "plugin/description.hpp"

#include <waymark/plugin_abi.hpp>
#include <waymark/read_model.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace waymark {
namespace {

constexpr const char* kAuthorHint = "tell the plugin's author";

std::string listed(const std::vector<std::string>& names) {
  return names.empty() ? std::string("none") : fmt::format("'{}'", fmt::join(names, "', '"));
}

}  // namespace

std::string description_text(WorkerProcess& worker) {
  return worker.call(fmt::format(R"({{"schema":{},"call":"describe"}})", kPluginSchema));
}

DescribedPlugin describe_plugin(WorkerProcess& worker) {
  const PluginIdentity& identity = worker.identity();
  DescribedPlugin described;
  described.locked.id = identity.id;
  described.locked.version = identity.version;
  described.locked.file = plugin_file(identity.id);
  described.locked.capabilities = identity.capabilities;
  if (!is_plugin_version(identity.version)) {
    throw WorkerError(fmt::format("has '{}' for a version, which is none", identity.version), kAuthorHint, true);
  }
  const std::uint64_t known = kPluginAssets | kPluginDownloads;
  if ((identity.capabilities & ~known) != 0) {
    throw WorkerError("asks for capabilities that this program does not know",
                      "use a newer Waymark, or an older plugin", true);
  }
  described.text = description_text(worker);
  try {
    described.description = read_description(described.text, identity.capabilities);
  } catch (const ModelError& error) {
    throw WorkerError(error.what(), kAuthorHint, true);
  }
  described.description.id = identity.id;
  described.description.version = identity.version;
  for (const PluginDirective& directive : described.description.directives) {
    described.locked.directives.push_back(directive.name);
  }
  std::sort(described.locked.directives.begin(), described.locked.directives.end());
  return described;
}

std::string difference_to(const LockedPlugin& locked, const LockedPlugin& described) {
  const auto differs = [](const std::string& what, const std::string& own, const std::string& listed_as) {
    return fmt::format("says that {} {}, but {} says {}", what, own, kLockFile, listed_as);
  };
  if (locked.id != described.id) {
    return differs("its id is", "'" + described.id + "'", "'" + locked.id + "'");
  }
  if (locked.version != described.version) {
    return differs("its version is", "'" + described.version + "'", "'" + locked.version + "'");
  }
  if (locked.directives != described.directives) {
    return differs("its directives are", listed(described.directives), listed(locked.directives));
  }
  if (locked.capabilities != described.capabilities) {
    return differs("its capabilities are", listed(capability_names(described.capabilities)),
                   listed(capability_names(locked.capabilities)));
  }
  return {};
}

}  // namespace waymark
