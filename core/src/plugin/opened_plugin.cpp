#include "plugin/opened_plugin.hpp"

#include "plugin/printed_lines.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <utility>

namespace waymark {

OpenedPlugin open_plugin(const std::filesystem::path& file, const WorkerLimits& limits,
                         const std::filesystem::path& worker) {
  const std::string shown = file.generic_string();
  OpenedPlugin opened{PluginImage::open(file, shown), {}, {}, {}, {}, {}};
  try {
    WorkerProcess process(opened.image, limits, worker);
    opened.layers = process.layers();
    opened.sdk_version = process.identity().sdk_version;
    DescribedPlugin described = describe_plugin(process);
    opened.locked = std::move(described.locked);
    opened.locked.sha256 = opened.image.sha256();
    opened.description = std::move(described.description);
    const std::string text = description_text(process);
    opened.printed = log_lines(process.take_log());
    WorkerProcess other(opened.image, limits, worker);
    const std::string fresh = description_text(other);
    if (fresh != text || fresh != described.text) {
      throw WorkerError("describes itself otherwise each time it is asked",
                        "its answers may depend on nothing but the request: no clock, no counter, no chance");
    }
  } catch (const LackingLayers&) {
    throw;
  } catch (const WorkerError& error) {
    throw Error(fmt::format("the plugin {}", error.what()), error.hint(), {shown, 0, 0});
  }
  return opened;
}

}  // namespace waymark
