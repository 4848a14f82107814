// All that can be found: the packs' pages, the glossary's terms, the PDFs; and what readers can filter them by.
#pragma once

#include "render/render_input.hpp"
#include "render/search/search_units.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// What is shown as one result: a page with its units, or by itself a resource record, a term, a PDF.
struct SearchPage {
  const Document* document = nullptr;      ///< of a page or record
  const ResourceRecord* record = nullptr;  ///< null if it is none
  std::uint32_t page = kNoPage;            ///< in the library, that it is or belongs to
  std::string address;                     ///< encoded, relative to the site's folder; may have an anchor
  std::string title;
  std::string summary;            ///< of all but records: what the text of the first unit starts with
  std::uint32_t pack = kNoPage;   ///< the number of packs stands for the glossary
  bool local = false;             ///< as a whole
  std::vector<SearchUnit> units;  ///< the first stands for the page; others are of a page's document
  std::uint32_t first_group = 0;
  std::size_t bytes = 0;  ///< of its text, about

  [[nodiscard]] bool is_term() const { return document == nullptr && units[0].kind == UnitKind::page; }
  /// How many groups its units take.
  [[nodiscard]] std::uint32_t groups() const;
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
