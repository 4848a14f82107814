// The scripts with the pages' titles and texts; on the way, their words go into an index.
#pragma once

#include "render/render_input.hpp"
#include "render/search/search_pages.hpp"
#include "render/search/word_index.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace waymark {

/// Pages [first, end).
struct PageRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Writes the script x`number` of the pages in `range`, and adds their units to `index`.
void write_page_script(const std::vector<SearchPage>& pages, const PageRange& range, std::size_t number,
                       std::uint32_t key, WordIndex& index, const OutputSink& sink);

}  // namespace waymark
