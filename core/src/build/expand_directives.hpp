// Joins the directives that Waymark has itself with those that plugins bring.
#pragma once

#include "directive/core_directives.hpp"
#include "markdown/parse_page.hpp"
#include "plugin/plugin_host.hpp"

namespace waymark {

/// The core's own directives first, then those of plugins. REQUIRES that `plugins` outlives it.
ExpandDirective expand_directives(PluginHost& plugins);

}  // namespace waymark
