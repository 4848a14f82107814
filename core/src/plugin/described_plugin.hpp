// Asks a plugin at work what it is, as the lock file records it.
#pragma once

#include "plugin/lock_file.hpp"
#include "plugin/worker_process.hpp"

#include <waymark/plugin.hpp>

#include <string>

namespace waymark {

struct DescribedPlugin {
  LockedPlugin locked;  ///< without hash and key
  PluginDescription description;
  std::string text;  ///< that it was read from
};

/// The plugin's own description, checked. Throws WorkerError if it gives none, or a wrong one.
DescribedPlugin describe_plugin(WorkerProcess& worker);

/// The answer to a request for the description, as it came. Throws WorkerError.
std::string description_text(WorkerProcess& worker);

/// How what a plugin says of itself differs from what the lock file says, as the end of "plugin 'x' ..."; "" if it
/// does not.
std::string difference_to(const LockedPlugin& locked, const LockedPlugin& described);

}  // namespace waymark
