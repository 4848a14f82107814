// Loads a plugin and finds its entry point.
#pragma once

#include <waymark/plugin_abi.hpp>

namespace waymark::worker {

/// The plugin in the descriptor kPluginMemory, which stays loaded. What is wrong with it is thrown as a Complaint.
const WaymarkPlugin& load_plugin();

}  // namespace waymark::worker
