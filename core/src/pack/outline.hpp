// Puts a pack's pages into the order and the sections of its navigation.
#pragma once

#include "data/yaml.hpp"
#include "pack/library.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

inline constexpr int kMaxSectionDepth = 6;

/// The outline of a pack whose pages are `pages`, sorted as find_pack_files() sorts them; entries name them by their
/// index there. `contents` is what pack.yaml says, or nullptr: then folders become sections. Every page but the pack's
/// index.md is in the result once; pages that `contents` leaves out are reported and stand last.
std::vector<OutlineEntry> make_outline(const Pack& pack, const std::vector<PageSource>& pages, const YamlNode* contents,
                                       Diagnostics& diagnostics);

/// Puts `pages` into the order of the outline, index.md first, and gives its entries the indexes that the pages will
/// have in the library, where the first of them stands at `pack.first_page`. Sets `pack.index_page`.
void sort_by_outline(Pack& pack, std::vector<PageSource>& pages);

}  // namespace waymark
