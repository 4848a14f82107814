// The plugin convoy-planner.
#pragma once

#include <waymark/plugin.hpp>

namespace convoy_planner {

waymark::PluginDescription describe();

}  // namespace convoy_planner
