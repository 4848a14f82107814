// The document model: a page as a flat tree of blocks and inlines, the same for every renderer.
#pragma once

#include <waymark/field.hpp>
#include <waymark/figure.hpp>

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
  table,       ///< rows; text has one letter a column: 'l', 'c', 'r' or '-' for its alignment; data is its caption as
               ///< index into `labels` plus 1, 0 for none; level 1 marks the next of its worksheet's `views`
  table_row,   ///< cells; level 1 marks a header row
  table_cell,  ///< inlines and fields; level 1 marks a header cell: of its column in a header row, else of its row
  figure,      ///< data is an index into `figures`
  expander,    ///< blocks that open on demand; text is the title
  callout,    ///< blocks; level is a CalloutKind; text is the title, empty for the kind's own; the title of a local one
              ///< names the pack that brings it
  quotation,  ///< blocks that somebody said; text is who; level 1 means reported speech, not their words
  scenario,   ///< blocks of an illustrative story; text is the title
  story,      ///< data is an index into `stories`
  contents,   ///< a list of links; level is a ContentsScope; text is a pack id when the scope is another pack
  cards,      ///< cards
  card,       ///< blocks; text is the title; data is an index into `links`
  resources,  ///< resource records; text is the caption; level 1 means that readers can filter it
  resource,   ///< data is an index into `resource_records`
  worksheet,  ///< blocks and fields that people fill in; data is an index into `worksheets`
  field,      ///< a place to write; data is an index into `fields`; in a table cell its label is not shown
  download,   ///< a file to take away; data is an index into `downloads`
  footnotes,  ///< footnotes, last in the document
  footnote,   ///< blocks; text is the label; data is its number, from 1
  // Inlines
  text,  ///< text; a line end in it is a space to readers
  line_break,
  code,                ///< text
  emphasis,            ///< inlines
  strong,              ///< inlines
  strikethrough,       ///< inlines
  inserted,            ///< inlines that a comparison found new; renderers say so in words
  deleted,             ///< inlines that a comparison found gone; renderers say so in words
  language,            ///< inlines in another language; text is its BCP 47 tag: 'cy'
  link,                ///< inlines; data is an index into `links`
  image,               ///< text is the alternative; data is an index into `links`
  footnote_reference,  ///< text is the label; data is the footnote's number; level is 1 for its first reference
  term,                ///< text as written; data is the glossary entry's index in `labels` (its anchor)
  explained,           ///< inlines; text explains them on hover, on focus and in print
};

enum ListFlags : std::uint8_t { kListOrdered = 1, kListTight = 2 };
enum class TaskState : std::uint8_t { none, open, done };
enum class CalloutKind : std::uint8_t { note, important, warning, local };
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
  std::string as_of;        ///< what it says was true then: YYYY, YYYY-MM, YYYY-MM-DD or 'source'; empty if it lasts
  bool unverified = false;  ///< the address is given as found and was not checked
};

/// Words of the page that were true at a time, which stands behind them.
struct DatedStatement {
  std::string words;
  std::string as_of;  ///< YYYY, YYYY-MM, YYYY-MM-DD or 'source'
};

/// A file that a plugin made for readers to take away.
struct Download {
  std::string name;   ///< a portable file name: 'plan.ics'
  std::string title;  ///< what it is, as the link's text
  std::string bytes;
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
  std::vector<Worksheet> worksheets;
  std::vector<Field> fields;
  std::vector<Download> downloads;
  std::vector<DatedStatement> dated;  ///< for those who keep the page; what readers see of it is text
  std::vector<std::string> plugins;   ///< ids of those that made parts of it, each once, sorted

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

}  // namespace waymark
