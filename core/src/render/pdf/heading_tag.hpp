// Headings in the structure, and how deep bookmarks go.
#pragma once

#include "render/pdf/structure_tree.hpp"

#include <algorithm>

namespace waymark {

/// Headings down to this level are bookmarks.
inline constexpr int kBookmarkLevels = 3;

/// H1 to H6; deeper levels are H6.
inline Tag heading_tag(int level) { return static_cast<Tag>(static_cast<int>(Tag::h1) + std::clamp(level, 1, 6) - 1); }

}  // namespace waymark
