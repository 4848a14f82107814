#include "overlay/extend_document.hpp"

#include <waymark/document_builder.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace waymark {
namespace {

constexpr int kDeepestHeading = 6;

/// The document's footnotes, or 0.
NodeIndex footnotes_of(const Document& document, NodeIndex parent) {
  for (const NodeIndex child : document.children(parent)) {
    if (document.nodes[child].kind == Kind::footnotes) {
      return child;
    }
  }
  return 0;
}

/// Puts headings of the fragment, a callout, at the level of their place.
void fit_headings(Document& document, NodeIndex fragment, int wanted) {
  const auto begin = document.nodes.begin() + fragment;
  const auto end = document.nodes.begin() + document.nodes[fragment].end;
  int highest = kDeepestHeading;
  for (auto node = begin; node != end; ++node) {
    highest = node->kind == Kind::heading ? std::min<int>(highest, node->level) : highest;
  }
  for (auto node = begin; node != end; ++node) {
    if (node->kind == Kind::heading) {
      node->level = static_cast<std::uint8_t>(std::clamp(node->level + wanted - highest, 1, kDeepestHeading));
    }
  }
}

/// Copies a document's nodes in a new order, which is that of a depth-first walk.
class Merge {
 public:
  Merge(Document document, const std::vector<ExtensionBlocks>& extensions, std::vector<NodeIndex> fragments)
      : from_(std::move(document)), extensions_(extensions), fragments_(std::move(fragments)) {
    for (std::size_t i = 0; i < extensions.size(); ++i) {
      order_.push_back(i);
    }
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return extensions[a].place.rank < extensions[b].place.rank; });
    result_.parts.resize(extensions.size());
  }

  ExtendedDocument run() {
    const NodeIndex end_of_page = fragments_.empty() ? from_.nodes[0].end : fragments_.front();
    from_.nodes[0].end = end_of_page;  // the fragments are put elsewhere
    number_footnotes();
    copy(0);
    from_.nodes = std::move(nodes_);
    result_.document = std::move(from_);
    return std::move(result_);
  }

 private:
  /// Gives all footnotes new numbers, in the order in which readers meet them.
  void number_footnotes() {
    for (std::size_t i = 0; i <= fragments_.size(); ++i) {
      const NodeIndex list = footnotes_of(from_, i < fragments_.size() ? fragments_[i] : 0);
      for (NodeIndex note = list + 1; list != 0 && note < from_.nodes[list].end; note = from_.nodes[note].end) {
        by_old_number_[{i, from_.nodes[note].data}] = note;
      }
    }
    visit_references(0);
    for (std::size_t i = 0; i < footnotes_.size(); ++i) {  // those in a footnote are met when it is read
      for (NodeIndex node = footnotes_[i] + 1; node < from_.nodes[footnotes_[i]].end; ++node) {
        refer(node);
      }
    }
  }

  void visit_references(NodeIndex index) {
    refer(index);
    for_each_child(index, [this](NodeIndex child) { visit_references(child); });
  }

  /// Gives a reference the number of its footnote, which is one of the page's own, or of its own extension.
  void refer(NodeIndex index) {
    Node& node = from_.nodes[index];
    if (node.kind != Kind::footnote_reference) {
      return;
    }
    const auto footnote = by_old_number_.find({extension_of(index), node.data});
    if (footnote == by_old_number_.end()) {
      return;
    }
    const auto [number, fresh] =
        new_numbers_.emplace(footnote->second, static_cast<std::uint32_t>(footnotes_.size() + 1));
    if (fresh) {
      footnotes_.push_back(footnote->second);
    }
    node.level = fresh ? 1 : 0;
    node.data = number->second;
  }

  /// The children in their new order, without footnotes, which come last.
  template <typename Visit>
  void for_each_child(NodeIndex parent, const Visit& visit) {
    for (NodeIndex child = parent + 1; child < from_.nodes[parent].end; child = from_.nodes[child].end) {
      fragments_at(parent, child, visit);
      if (from_.nodes[child].kind != Kind::footnotes) {
        visit(child);
      }
    }
    fragments_at(parent, 0, visit);
  }

  template <typename Visit>
  void fragments_at(NodeIndex parent, NodeIndex before, const Visit& visit) {
    for (const std::size_t i : order_) {
      const ExtensionPlace& place = extensions_[i].place;
      if (place.parent == parent && place.before == before) {
        visit(fragments_[i]);
      }
    }
  }

  /// Which extension a node is of, or as many as there are.
  [[nodiscard]] std::size_t extension_of(NodeIndex index) const {
    std::size_t i = 0;
    while (i < fragments_.size() && (index < fragments_[i] || index >= from_.nodes[fragments_[i]].end)) {
      ++i;
    }
    return i;
  }

  void copy(NodeIndex index) {
    const auto at = static_cast<NodeIndex>(nodes_.size());
    nodes_.push_back(from_.nodes[index]);
    for_each_child(index, [this](NodeIndex child) { copy(child); });
    if (index == 0 && !footnotes_.empty()) {
      copy_footnotes();
    }
    nodes_[at].end = static_cast<NodeIndex>(nodes_.size());
    if (std::find(fragments_.begin(), fragments_.end(), index) != fragments_.end()) {
      result_.parts[extension_of(index)].emplace_back(at, nodes_[at].end);
    }
  }

  void copy_footnotes() {
    const auto list = static_cast<NodeIndex>(nodes_.size());
    Node node;
    node.kind = Kind::footnotes;
    nodes_.push_back(node);
    for (std::size_t i = 0; i < footnotes_.size(); ++i) {
      const auto at = static_cast<NodeIndex>(nodes_.size());
      copy(footnotes_[i]);
      nodes_[at].data = static_cast<std::uint32_t>(i + 1);
      if (const std::size_t extension = extension_of(footnotes_[i]); extension < fragments_.size()) {
        result_.parts[extension].emplace_back(at, nodes_[at].end);
      }
    }
    nodes_[list].end = static_cast<NodeIndex>(nodes_.size());
  }

  Document from_;
  const std::vector<ExtensionBlocks>& extensions_;
  std::vector<NodeIndex> fragments_;  ///< by extension: its callout, behind the page's own nodes
  std::vector<std::size_t> order_;
  std::map<std::pair<std::size_t, std::uint32_t>, NodeIndex> by_old_number_;  ///< footnotes, by extension and number
  std::unordered_map<NodeIndex, std::uint32_t> new_numbers_;                  ///< by footnote
  std::vector<NodeIndex> footnotes_;                                          ///< in the order of their new numbers
  std::vector<Node> nodes_;
  ExtendedDocument result_;
};

}  // namespace

ExtendedDocument extend_document(const Document& page, const std::vector<ExtensionBlocks>& extensions) {
  DocumentBuilder builder;
  builder.append_children(page);
  std::vector<NodeIndex> fragments;
  for (const ExtensionBlocks& each : extensions) {
    builder.at(each.document->nodes[0].line, each.document->nodes[0].column);
    fragments.push_back(builder.open_callout(CalloutKind::local, each.title));
    builder.append_children(*each.document);
    builder.close();
    fit_headings(builder.document(), fragments.back(), each.place.heading_level);
  }
  builder.node(0).line = page.nodes[0].line;
  builder.node(0).column = page.nodes[0].column;
  return Merge(builder.finish(), extensions, std::move(fragments)).run();
}

}  // namespace waymark
