// The document model: a page as a flat tree of blocks and inlines, the same for every renderer.
#pragma once

#include <waymark/figure.hpp>

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Every kind of block and inline there is. The set is closed: renderers switch over it without a default, so the
/// compiler lists what a new kind must touch. The comments say what `Node`'s members mean for the kind.
enum class Kind : std::uint8_t {
  document,  ///< the root, node 0
  // Blocks
  paragraph,    ///< inlines
  heading,      ///< inlines; level 1 to 6; text is its anchor
  list,         ///< list items; level is a set of ListFlags; data is the first number of an ordered list
  list_item,    ///< blocks; level is a TaskState
  block_quote,  ///< blocks
  code_block,   ///< text is the code; data is the language as index into `labels`
  thematic_break,
  table,       ///< rows; text has one letter a column: 'l', 'c', 'r' or '-' for its alignment
  table_row,   ///< cells; level 1 marks a header row
  table_cell,  ///< inlines; level 1 marks a header cell
  figure,      ///< data is an index into `figures`
  expander,    ///< blocks that open on demand; text is the title
  callout,     ///< blocks; level is a CalloutKind; text is the title, empty for the kind's own
  quotation,   ///< blocks that somebody said; text is who; level 1 means reported speech, not their words
  scenario,    ///< blocks of an illustrative story; text is the title
  story,       ///< data is an index into `stories`
  contents,    ///< a list of links; level is a ContentsScope; text is a pack id when the scope is another pack
  cards,       ///< cards
  card,        ///< blocks; text is the title; data is an index into `links`
  resources,   ///< resource records; text is the caption; level 1 means that readers can filter it
  resource,    ///< data is an index into `resource_records`
  footnotes,   ///< footnotes, last in the document
  footnote,    ///< blocks; text is the label; data is its number, from 1
  // Inlines
  text,  ///< text; a line end in it is a space to readers
  line_break,
  code,                ///< text
  emphasis,            ///< inlines
  strong,              ///< inlines
  strikethrough,       ///< inlines
  link,                ///< inlines; data is an index into `links`
  image,               ///< text is the alternative; data is an index into `links`
  footnote_reference,  ///< text is the label; data is the footnote's number; level is 1 for its first reference
  term,                ///< text as written; data is the glossary entry's index in `labels` (its anchor)
};

enum ListFlags : std::uint8_t { kListOrdered = 1, kListTight = 2 };
enum class TaskState : std::uint8_t { none, open, done };
enum class CalloutKind : std::uint8_t { note, important, warning };
enum class ContentsScope : std::uint8_t { page, section, pack };

using NodeIndex = std::uint32_t;

/// A piece of the document's own text, so that a node needs no string of its own.
struct TextRef {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

/// One block or inline. Nodes stand in reading order; those from a node's index + 1 up to `end` lie inside it.
struct Node {
  NodeIndex end = 0;
  TextRef text;
  std::uint32_t data = 0;
  std::uint32_t line = 0;    ///< in the page's source file, from 1; 0 is unknown
  std::uint16_t column = 0;  ///< in bytes, from 1; 0 is unknown
  Kind kind = Kind::paragraph;
  std::uint8_t level = 0;
};

/// What a link, image or card leads to. The check step fills in `kind`, `page` and `anchor`.
struct Link {
  enum class Kind : std::uint8_t { unresolved, page, asset, external };
  TextRef target;  ///< as the author wrote it
  TextRef title;
  TextRef anchor;          ///< without '#'
  TextRef path;            ///< of an asset, in the document's `asset_paths`: 'pack/folder/file.png'
  std::uint32_t page = 0;  ///< index of the page it leads to, when kind is page
  Kind kind = Kind::unresolved;
};

/// 'As a ROLE, I want WANT, so that BENEFIT.'
struct Story {
  std::string role;
  std::string want;
  std::string benefit;
};

/// One further resource. An empty address means that none is known, and is shown so.
struct ResourceRecord {
  std::string id;
  std::string title;
  std::string why;
  std::string address;
  std::string group;
  std::string publisher;
  std::string year;
  std::vector<std::string> tags;
  bool unverified = false;  ///< the address is given as found and was not checked
};

/// A page in the neutral model. Build one with DocumentBuilder; renderers only read it.
class Document {
 public:
  std::vector<Node> nodes;
  std::string storage;      ///< all text that nodes and links refer to
  std::string asset_paths;  ///< filled by the check step, which must not touch `storage` while others read it
  std::vector<TextRef> labels;
  std::vector<Link> links;
  std::vector<Figure> figures;
  std::vector<Story> stories;
  std::vector<ResourceRecord> resource_records;

  [[nodiscard]] std::string_view text(TextRef ref) const { return {storage.data() + ref.offset, ref.size}; }
  [[nodiscard]] std::string_view text(const Node& node) const { return text(node.text); }
  [[nodiscard]] std::string_view asset_path(const Link& link) const {
    return {asset_paths.data() + link.path.offset, link.path.size};
  }
  [[nodiscard]] std::string_view label(std::uint32_t index) const { return text(labels[index]); }

  /// The node's children, to walk with a range-for: `for (NodeIndex child : document.children(node))`.
  class Children {
   public:
    class Iterator {
     public:
      Iterator(const Document* document, NodeIndex index) : document_(document), index_(index) {}
      NodeIndex operator*() const { return index_; }
      Iterator& operator++() {
        index_ = document_->nodes[index_].end;
        return *this;
      }
      bool operator!=(const Iterator& other) const { return index_ != other.index_; }

     private:
      const Document* document_;
      NodeIndex index_;
    };
    Children(const Document* document, NodeIndex parent) : document_(document), parent_(parent) {}
    [[nodiscard]] Iterator begin() const { return {document_, parent_ + 1}; }
    [[nodiscard]] Iterator end() const { return {document_, document_->nodes[parent_].end}; }

   private:
    const Document* document_;
    NodeIndex parent_;
  };
  [[nodiscard]] Children children(NodeIndex parent) const { return {this, parent}; }

  /// The text of the node and everything inside it, without markup; breaks become spaces.
  [[nodiscard]] std::string plain_text(NodeIndex index) const {
    std::string result;
    for (NodeIndex i = index; i < nodes[index].end; ++i) {
      switch (nodes[i].kind) {
        case Kind::text:
        case Kind::code:
        case Kind::term:
        case Kind::image:
          result += text(nodes[i]);
          break;
        case Kind::line_break:
          result += ' ';
          break;
        default:
          break;
      }
    }
    return result;
  }
};

/// Writes a document from front to back: open a node, add what lies in it, close it.
class DocumentBuilder {
 public:
  DocumentBuilder() { open(Kind::document, 1, 1); }

  /// Where the next nodes stand in the source; nodes that are added take it over.
  void at(std::uint32_t line, std::uint32_t column) {
    line_ = line;
    column_ = static_cast<std::uint16_t>(column > 0xffff ? 0xffff : column);
  }

  NodeIndex open(Kind kind, std::uint32_t line, std::uint32_t column) {
    at(line, column);
    return open(kind);
  }
  /// Starts a node that holds others; REQUIRES a later close().
  NodeIndex open(Kind kind) {
    const auto index = add(kind);
    open_.push_back(index);
    return index;
  }
  void close() {
    assert(!open_.empty());
    document_.nodes[open_.back()].end = static_cast<NodeIndex>(document_.nodes.size());
    open_.pop_back();
  }
  /// Adds a node with nothing inside.
  NodeIndex add(Kind kind) {
    Node node;
    node.kind = kind;
    node.line = line_;
    node.column = column_;
    const auto index = static_cast<NodeIndex>(document_.nodes.size());
    node.end = index + 1;
    document_.nodes.push_back(node);
    return index;
  }
  NodeIndex add(Kind kind, std::string_view text) {
    const auto index = add(kind);
    document_.nodes[index].text = store(text);
    return index;
  }
  /// A paragraph of one text.
  void paragraph(std::string_view text) {
    open(Kind::paragraph);
    add(Kind::text, text);
    close();
  }
  TextRef store(std::string_view text) {
    const TextRef ref{static_cast<std::uint32_t>(document_.storage.size()), static_cast<std::uint32_t>(text.size())};
    document_.storage += text;
    return ref;
  }
  std::uint32_t label(std::string_view text) {
    document_.labels.push_back(store(text));
    return static_cast<std::uint32_t>(document_.labels.size() - 1);
  }
  std::uint32_t link(std::string_view target, std::string_view title = {}) {
    Link link;
    link.target = store(target);
    link.title = store(title);
    document_.links.push_back(link);
    return static_cast<std::uint32_t>(document_.links.size() - 1);
  }
  Node& node(NodeIndex index) { return document_.nodes[index]; }
  Document& document() { return document_; }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }

  /// Copies all that lies inside `other`'s node `root` to here, with its texts, links and figures. REQUIRES a document
  /// whose links are not resolved yet.
  void append_children(const Document& other, NodeIndex root = 0);

  /// Ends the document and gives it away.
  Document finish() {
    while (!open_.empty()) {
      close();
    }
    return std::move(document_);
  }

 private:
  Document document_;
  std::vector<NodeIndex> open_;
  std::uint32_t line_ = 0;
  std::uint16_t column_ = 0;
};

inline void DocumentBuilder::append_children(const Document& other, NodeIndex root) {
  const auto node_shift = static_cast<NodeIndex>(document_.nodes.size()) - (root + 1);
  const auto text_shift = static_cast<std::uint32_t>(document_.storage.size());
  const auto label_shift = static_cast<std::uint32_t>(document_.labels.size());
  const auto link_shift = static_cast<std::uint32_t>(document_.links.size());
  const auto figure_shift = static_cast<std::uint32_t>(document_.figures.size());
  const auto story_shift = static_cast<std::uint32_t>(document_.stories.size());
  const auto record_shift = static_cast<std::uint32_t>(document_.resource_records.size());
  const auto moved = [text_shift](TextRef ref) { return TextRef{ref.offset + text_shift, ref.size}; };
  document_.storage += other.storage;
  for (const TextRef label : other.labels) {
    document_.labels.push_back(moved(label));
  }
  for (Link link : other.links) {
    link.target = moved(link.target);
    link.title = moved(link.title);
    link.anchor = moved(link.anchor);
    document_.links.push_back(link);
  }
  document_.figures.insert(document_.figures.end(), other.figures.begin(), other.figures.end());
  document_.stories.insert(document_.stories.end(), other.stories.begin(), other.stories.end());
  document_.resource_records.insert(document_.resource_records.end(), other.resource_records.begin(),
                                    other.resource_records.end());
  for (NodeIndex i = root + 1; i < other.nodes[root].end; ++i) {
    Node node = other.nodes[i];
    node.end += node_shift;
    node.text = moved(node.text);
    switch (node.kind) {
      case Kind::code_block:
      case Kind::term:
        node.data += label_shift;
        break;
      case Kind::link:
      case Kind::image:
      case Kind::card:
        node.data += link_shift;
        break;
      case Kind::figure:
        node.data += figure_shift;
        break;
      case Kind::story:
        node.data += story_shift;
        break;
      case Kind::resource:
        node.data += record_shift;
        break;
      default:
        break;
    }
    document_.nodes.push_back(node);
  }
}

}  // namespace waymark
