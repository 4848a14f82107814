// What the plugin is: its directives and their options.
#pragma once

#include <waymark/plugin.hpp>

namespace raci_grid {

waymark::PluginDescription describe();

}  // namespace raci_grid
