// Renders a document's blocks as the HTML of a page's body. themes/standard/MARKUP.md has a sample of each block.
#pragma once

#include "render/render_input.hpp"
#include "render/site/site_map.hpp"

#include <waymark/document.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {

/// What a body's HTML depends on beside its document.
struct BodyContext {
  const RenderInput& input;
  const SiteMap& map;
  const std::unordered_map<std::string_view, const GlossaryTerm*>& terms;  ///< by anchor
  std::uint32_t page = 0;
  std::string_view root;       ///< from the page that is written to the site's folder
  std::string_view id_prefix;  ///< in front of every id, where several pages stand on one; empty elsewhere
  int heading_shift = 0;       ///< how many levels lower headings are than on the page itself
};

/// Appends the HTML of everything in `document`.
void write_body(const Document& document, const BodyContext& context, std::string& out);

/// The headings of levels 2 and 3 as nested list items of links, without the list around them. Empty if there are none.
std::string heading_list(const Document& document, std::string_view id_prefix);

/// How many headings of levels 2 and 3 there are.
std::size_t heading_count(const Document& document);

}  // namespace waymark
