// A plugin's file by itself, outside any build: loaded in the real worker, described, and let go.
#pragma once

#include "plugin/described_plugin.hpp"
#include "plugin/plugin_image.hpp"
#include "plugin/worker_process.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

struct OpenedPlugin {
  PluginImage image;
  LockedPlugin locked;  ///< as the lock file would have it, without a key
  PluginDescription description;
  std::string sdk_version;
  std::vector<SandboxLayer> layers;
  std::vector<std::string> printed;  ///< lines
};

/// Loads `file` in `worker` and has it described, twice there and once in another worker: a plugin that does not say
/// the same each time can't be relied on. Throws Error, at the file, if it can't be loaded or its description is wrong,
/// and LackingLayers as WorkerProcess does.
OpenedPlugin open_plugin(const std::filesystem::path& file, const WorkerLimits& limits,
                         const std::filesystem::path& worker);

}  // namespace waymark
