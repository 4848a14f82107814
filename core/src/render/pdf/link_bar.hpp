// The bar of links at the top of a book's pages: contents, chapters, previous and next page.
#pragma once

#include "render/pdf/book_flow.hpp"
#include "render/pdf/font_set.hpp"
#include "render/pdf/page_content.hpp"

#include <string>
#include <utility>
#include <vector>

namespace waymark {

struct LinkBar {
  float height = 0;       ///< the room that it takes, in points
  bool chapters = false;  ///< has a link to each, not only home, contents, previous and next
};

/// What the bar of a book can hold, from the titles of its chapters.
LinkBar plan_link_bar(const PrintStyle& style, const RenderInput& input, const Book& book, FontSet& fonts);

/// Draws the bar on every page but the cover. Its links come last in the structure, so that a screen reader meets them
/// after the text (ISO 14289-1, 7.18.5, allows no link outside the structure).
void add_link_bar(PageDrawer& drawer, const std::vector<PrintPage>& pages, PrintContext& context,
                  const LinkBar& bar_plan, const std::vector<std::pair<std::string, std::uint32_t>>& chapters,
                  std::uint32_t contents);

}  // namespace waymark
