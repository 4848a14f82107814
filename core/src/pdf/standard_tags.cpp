#include "pdf/standard_tags.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace waymark {
namespace {

/// In the order of TagType.
constexpr std::array<std::string_view, 50> kNames{"an unknown type",
                                                  "Document",
                                                  "Part",
                                                  "Art",
                                                  "Sect",
                                                  "Div",
                                                  "BlockQuote",
                                                  "Caption",
                                                  "TOC",
                                                  "TOCI",
                                                  "Index",
                                                  "NonStruct",
                                                  "Private",
                                                  "P",
                                                  "H",
                                                  "H1",
                                                  "H2",
                                                  "H3",
                                                  "H4",
                                                  "H5",
                                                  "H6",
                                                  "L",
                                                  "LI",
                                                  "Lbl",
                                                  "LBody",
                                                  "Table",
                                                  "TR",
                                                  "TH",
                                                  "TD",
                                                  "THead",
                                                  "TBody",
                                                  "TFoot",
                                                  "Span",
                                                  "Quote",
                                                  "Note",
                                                  "Reference",
                                                  "BibEntry",
                                                  "Code",
                                                  "Link",
                                                  "Annot",
                                                  "Ruby",
                                                  "RB",
                                                  "RT",
                                                  "RP",
                                                  "Warichu",
                                                  "WT",
                                                  "WP",
                                                  "Figure",
                                                  "Formula",
                                                  "Form"};
static_assert(kNames[static_cast<std::size_t>(TagType::form)] == "Form");

}  // namespace

TagType standard_tag(std::string_view name) {
  const auto* const found = std::find(kNames.begin() + 1, kNames.end(), name);
  return found == kNames.end() ? TagType::unknown : static_cast<TagType>(found - kNames.begin());
}

std::string_view tag_name(TagType type) { return kNames[static_cast<std::size_t>(type)]; }

int heading_level(TagType type) {
  return type >= TagType::h1 && type <= TagType::h6 ? static_cast<int>(type) - static_cast<int>(TagType::h1) + 1 : 0;
}

}  // namespace waymark
