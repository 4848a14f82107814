// All that can be found: the packs' pages, the glossary's terms, the PDFs; and what readers can filter them by.
#pragma once

#include "render/render_input.hpp"
#include "render/search/search_units.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// A unit that no document has: a term of the glossary.
struct MadeUnit {
  std::string anchor;
  std::string heading;
  std::string text;
  bool local = false;
};

struct SearchPage {
  const Document* document = nullptr;  ///< null for pages that Waymark makes
  std::uint32_t page = kNoPage;        ///< in the library
  std::string address;                 ///< encoded, relative to the site's folder
  std::string title;
  std::string summary;
  std::uint32_t pack = kNoPage;
  std::vector<SearchUnit> units;  ///< of the document; one for a made page, followed by `made`
  std::vector<MadeUnit> made;
  std::uint32_t first_group = 0;
  std::size_t bytes = 0;  ///< of its text, about

  [[nodiscard]] std::uint32_t unit_count() const { return static_cast<std::uint32_t>(units.size() + made.size()); }
};

/// A page's units have consecutive slots from a multiple of this.
inline constexpr std::uint32_t kGroupSlots = 8;

/// In the order of their slots. `input` outlives them.
std::vector<SearchPage> search_pages(const RenderInput& input);

/// The number of groups that the pages take.
std::uint32_t group_count(const std::vector<SearchPage>& pages);

/// Members of the root that say what kinds of things there are: `"packs":[…],"audiences":[…],"combos":[…],"runs":"…"`.
std::string facets_json(const RenderInput& input, const std::vector<SearchPage>& pages);

}  // namespace waymark
