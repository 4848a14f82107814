#include "render/site/plugin_assets.hpp"

#include "render/site/html_writer.hpp"
#include "text/web_address.hpp"

#include <algorithm>

namespace waymark {
namespace {

std::string asset_path(std::string_view plugin, std::string_view name) {
  return std::string("plugins/").append(plugin).append("/").append(name);
}

}  // namespace

std::string plugin_asset_links(const RenderInput& input, const std::vector<std::string>& plugins,
                               std::string_view root) {
  std::string out;
  HtmlWriter html(out);
  for (const PluginAssets& assets : input.plugin_assets) {
    if (!std::binary_search(plugins.begin(), plugins.end(), assets.plugin)) {
      continue;
    }
    for (const PluginAssets::File& file : assets.files) {
      const std::string address = encoded_path(asset_path(assets.plugin, file.name));
      if (file.name.ends_with(".css")) {
        html.markup("\n<link rel=\"stylesheet\" href=\"").attribute(root).fragment(address).markup("\">");
      } else if (file.name.ends_with(".js")) {
        html.markup("\n<script defer src=\"").attribute(root).fragment(address).markup("\"></script>");
      }
    }
  }
  return out;
}

void write_plugin_assets(const RenderInput& input, const OutputSink& sink) {
  for (const PluginAssets& assets : input.plugin_assets) {
    const bool used = std::any_of(input.documents.begin(), input.documents.end(), [&](const Document& document) {
      return std::binary_search(document.plugins.begin(), document.plugins.end(), assets.plugin);
    });
    for (const PluginAssets::File& file : assets.files) {
      if (used) {
        sink({"site/" + asset_path(assets.plugin, file.name), file.text});
      }
    }
  }
}

}  // namespace waymark
