// The scripts and styles that plugins bring: which pages load them, and where they lie.
#pragma once

#include "render/render_input.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The elements of a page's head that load what the named plugins bring, a line each; empty if they bring nothing.
/// `plugins` is sorted, `root` leads from the page to the site's folder.
std::string plugin_asset_links(const RenderInput& input, const std::vector<std::string>& plugins,
                               std::string_view root);

/// Gives the files of every plugin that made a part of a page to `sink`: 'site/plugins/ID/NAME'.
void write_plugin_assets(const RenderInput& input, const OutputSink& sink);

}  // namespace waymark
