// Renders the whole site: every page of the packs, and the pages that Waymark makes.
#pragma once

#include "render/render_input.hpp"
#include "theme/theme.hpp"

#include <cstddef>
#include <functional>

namespace waymark {

/// Gives every file of the site to `sink`, paths starting with 'site/', and START-HERE.txt beside it. Works on as many
/// threads as the caller's oneTBB arena has. `done` is told how many pages have been made since it was last called.
/// REQUIRES documents that passed the checks. Throws Error if the theme's templates can't be used.
void render_site(const RenderInput& input, const Theme& theme, const OutputSink& sink,
                 const std::function<void(std::size_t)>& done);

}  // namespace waymark
