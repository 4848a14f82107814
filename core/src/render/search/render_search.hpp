// The search's index: scripts in `site/search/` that a page can read without a server (see FORMAT.md).
#pragma once

#include "render/render_input.hpp"

#include <cstddef>
#include <functional>

namespace waymark {

/// Writes the index. `done` is told how many more pages have been read. The same input gives the same bytes, whatever
/// the number of threads.
void render_search(
    const RenderInput& input, const OutputSink& sink,
    const std::function<void(std::size_t)>& done = [](std::size_t) {});

}  // namespace waymark
