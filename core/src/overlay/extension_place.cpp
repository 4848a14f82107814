#include "overlay/extension_place.hpp"

#include <algorithm>
#include <string_view>

namespace waymark {
namespace {

constexpr int kDeepestHeading = 6;
constexpr int kAtPageEnd = 8;
constexpr int kBefore = 9;  // after all that belongs to the section before
constexpr std::string_view kResourcePrefix = "resource-";

NodeIndex parent_of(const Document& document, NodeIndex index) {
  NodeIndex parent = index;
  do {
    --parent;
  } while (document.nodes[parent].end <= index);
  return parent;
}

bool has_anchor(const Document& document, const Node& node, std::string_view anchor) {
  switch (node.kind) {
    case Kind::heading:
      return document.text(node) == anchor;
    case Kind::worksheet:
      return document.worksheets[node.data].id == anchor;
    case Kind::resource:
      return anchor.starts_with(kResourcePrefix) &&
             document.resource_records[node.data].id == anchor.substr(kResourcePrefix.size());
    default:
      return false;
  }
}

/// Whether any block may lie in a node of the kind.
bool holds_any_block(Kind kind) {
  return kind != Kind::table && kind != Kind::table_row && kind != Kind::table_cell && kind != Kind::cards &&
         kind != Kind::resources && kind != Kind::list;
}

int level_of_section(const Document& document, NodeIndex index) {
  while (index > 0) {
    if (document.nodes[--index].kind == Kind::heading) {
      return document.nodes[index].level;
    }
  }
  return 1;
}

/// The first child of `parent` from `index` on that is not in the section of a heading of that level; 0 if all are.
NodeIndex end_of_section(const Document& document, NodeIndex parent, NodeIndex index, int level) {
  for (; index < document.nodes[parent].end; index = document.nodes[index].end) {
    const Node& node = document.nodes[index];
    if (node.kind == Kind::footnotes || (node.kind == Kind::heading && node.level <= level)) {
      return index;
    }
  }
  return 0;
}

}  // namespace

std::optional<ExtensionPlace> find_extension_place(const Document& page, const Overlay& overlay) {
  ExtensionPlace place;
  if (overlay.anchor.empty()) {
    place.before = end_of_section(page, 0, 1, 0);
    place.rank = kAtPageEnd;
    return place;
  }
  const auto found = std::find_if(page.nodes.begin(), page.nodes.end(),
                                  [&](const Node& node) { return has_anchor(page, node, overlay.anchor); });
  if (found == page.nodes.end()) {
    return std::nullopt;
  }
  auto block = static_cast<NodeIndex>(found - page.nodes.begin());
  place.parent = parent_of(page, block);
  while (!holds_any_block(page.nodes[place.parent].kind)) {
    block = place.parent;
    place.parent = parent_of(page, block);
  }
  const bool heading = page.nodes[block].kind == Kind::heading;
  const int level = heading ? page.nodes[block].level : level_of_section(page, block);
  place.heading_level = std::min(kDeepestHeading, heading && overlay.before ? level : level + 1);
  if (overlay.before) {
    place.before = block;
    place.rank = kBefore;
  } else {
    place.before = heading ? end_of_section(page, place.parent, page.nodes[block].end, level) : page.nodes[block].end;
    place.before = place.before < page.nodes[place.parent].end ? place.before : 0;
    place.rank = heading ? kDeepestHeading + 1 - level : 0;
  }
  for (NodeIndex around = 0; around <= place.parent; ++around) {
    place.in_worksheet |= page.nodes[around].kind == Kind::worksheet && page.nodes[around].end > place.parent;
  }
  return place;
}

}  // namespace waymark
