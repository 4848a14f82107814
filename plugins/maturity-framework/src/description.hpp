// What the plugin is: its directives and their options.
#pragma once

#include <waymark/plugin.hpp>

namespace maturity_framework {

waymark::PluginDescription describe();

}  // namespace maturity_framework
