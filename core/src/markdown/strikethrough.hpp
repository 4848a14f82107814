// Pairs the tildes that strike text through (GitHub Flavored Markdown 0.29, section 6.5).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace waymark {

/// A run of tildes in one of the texts of a paragraph, heading or cell.
struct TildeRun {
  std::size_t text = 0;  ///< which text
  std::size_t offset = 0;
  std::size_t size = 0;
  enum class Role { literal, opens, closes } role = Role::literal;
};

/// All runs of one or two tildes in `texts`, which stand in order with other inlines between them; those that pair up
/// are marked so. An empty view stands for an inline that is no text.
std::vector<TildeRun> pair_tildes(const std::vector<std::string_view>& texts);

}  // namespace waymark
