// Finds where on a page the blocks of a local page go that extends it.
#pragma once

#include "pack/library.hpp"

#include <waymark/document.hpp>

#include <optional>

namespace waymark {

/// A place between two blocks.
struct ExtensionPlace {
  NodeIndex parent = 0;       ///< the node that holds the blocks
  NodeIndex before = 0;       ///< its child that comes next; 0: none does
  int rank = 0;               ///< of several extensions at one place those with lower ranks come first
  int heading_level = 2;      ///< that the extension's main headings have there
  bool in_worksheet = false;  ///< among the fields of one
};

/// Where `overlay` says: directly before the heading or block of its anchor; at the end of that heading's section, or
/// directly after that block; without an anchor at the end of the page. Nothing if the page has no such anchor.
std::optional<ExtensionPlace> find_extension_place(const Document& page, const Overlay& overlay);

}  // namespace waymark
