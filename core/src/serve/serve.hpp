// Previews a knowledge base: builds it, serves it on the loopback, and builds again whenever a file changes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace waymark {

enum class BuildResult : std::uint8_t { changed, unchanged, failed };

struct ServeRequest {
  std::vector<std::filesystem::path> watched;  ///< the knowledge base's folder, its theme's, packs that lie elsewhere
  std::vector<std::filesystem::path> ignored;  ///< the output folder, which builds write; it need not exist yet
  std::filesystem::path site;                  ///< the folder with the site's index.html; need not exist yet
  std::uint16_t port = 8000;                   ///< 0 finds a free one
  std::function<BuildResult()> build;          ///< called at the start too; reports its own diagnostics
  std::function<void(std::string_view)> say;   ///< takes a line for the author, without its newline
  std::function<bool()> stop;                  ///< asked about every 50 ms; true ends the preview
};

/// Returns after stop() said so. All three functions are called on the calling thread. An exception of the first
/// build() is passed on; one of a later build counts as a failed build and is said. Throws Error if the port can't be
/// had; nothing has been built then.
///
/// A change is built 0.1 s after the last of its kind (an editor that writes, renames and deletes causes one build),
/// at most 2 s after the first. What changes during a build leads to another.
void serve(const ServeRequest& request);

}  // namespace waymark
