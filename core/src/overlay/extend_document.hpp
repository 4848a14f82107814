// Puts the blocks of local pages into a page's document.
#pragma once

#include "overlay/extension_place.hpp"

#include <waymark/document.hpp>

#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// Blocks to be put into a page.
struct ExtensionBlocks {
  const Document* document = nullptr;
  ExtensionPlace place;
  std::string title;  ///< of the callout around them
};

/// The nodes of a document from the first up to, and without, the second.
using NodeRange = std::pair<NodeIndex, NodeIndex>;

struct ExtendedDocument {
  Document document;
  std::vector<std::vector<NodeRange>> parts;  ///< by extension: the nodes that came from it
};

/// The page with all `extensions`, each in a callout of the kind 'local'. Headings take the level of their place, and
/// footnotes are numbered anew in the order in which they are met. REQUIRES that no links are resolved yet, and that no
/// anchor is there twice.
ExtendedDocument extend_document(const Document& page, const std::vector<ExtensionBlocks>& extensions);

}  // namespace waymark
