// Says in words what is local about a page, so that nobody takes it for national guidance.
#pragma once

#include "pack/library.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// What a page is marked with; both are empty for a national page that nobody has changed.
struct LocalLabel {
  std::string_view tag;  ///< 'Local' or 'Local additions'
  std::string text;      ///< 'North Region, in place of the page in Toolkit, version 1.1.0'
};

/// The short mark for lists: 'Local', 'Local additions' or nothing.
std::string_view local_tag(const PageSource& page);

LocalLabel local_label(const Library& library, std::uint32_t page);

/// The pack whose people answer for the page's text: of a local page in a national one's place the local pack.
const Pack& answering_pack(const Library& library, const PageSource& page);

}  // namespace waymark
