// Builds a document from front to back.
#pragma once

#include <waymark/document.hpp>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

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
  /// As open(), with a text: an expander's title, say.
  NodeIndex open(Kind kind, std::string_view text) {
    const auto index = open(kind);
    document_.nodes[index].text = store(text);
    return index;
  }
  void text(std::string_view text) { add(Kind::text, text); }
  void strong(std::string_view text) {
    open(Kind::strong);
    add(Kind::text, text);
    close();
  }
  /// A link to what an author would write: 'page:pack/name', a relative '.md' or a web address.
  void link_to(std::string_view target, std::string_view text) {
    const auto index = open(Kind::link);
    document_.nodes[index].data = link(target);
    add(Kind::text, text);
    close();
  }
  /// Text in another language, whose BCP 47 tag is `tag`: 'cy'.
  void language(std::string_view text, std::string_view tag) {
    open(Kind::language, tag);
    add(Kind::text, text);
    close();
  }
  /// Text that `explanation` explains.
  void explained(std::string_view text, std::string_view explanation) {
    open(Kind::explained, explanation);
    add(Kind::text, text);
    close();
  }
  /// A paragraph of one text.
  void paragraph(std::string_view text) {
    open(Kind::paragraph);
    add(Kind::text, text);
    close();
  }
  /// A heading of `level` 1 to 6. Its anchor is made by the program, unless one is stored in the node's text.
  NodeIndex heading(int level, std::string_view text) {
    const auto index = open(Kind::heading);
    document_.nodes[index].level = static_cast<std::uint8_t>(level);
    add(Kind::text, text);
    close();
    return index;
  }
  /// Starts a table; `alignment` has one letter a column ('l', 'c', 'r' or '-'). REQUIRES a later close().
  NodeIndex open_table(std::string_view alignment, std::string_view caption = {}) {
    const auto index = open(Kind::table, alignment);
    if (!caption.empty()) {
      document_.nodes[index].data = label(caption) + 1;
    }
    return index;
  }
  /// REQUIRES an open table and a later close().
  NodeIndex open_row(bool header = false) {
    const auto index = open(Kind::table_row);
    document_.nodes[index].level = header ? 1 : 0;
    return index;
  }
  /// REQUIRES an open row and a later close().
  NodeIndex open_cell(bool header = false) {
    const auto index = open(Kind::table_cell);
    document_.nodes[index].level = header ? 1 : 0;
    return index;
  }
  void cell(std::string_view text, bool header = false) {
    open_cell(header);
    if (!text.empty()) {
      add(Kind::text, text);
    }
    close();
  }
  /// Starts a list. REQUIRES a later close().
  NodeIndex open_list(bool ordered = false) {
    const auto index = open(Kind::list);
    document_.nodes[index].level = static_cast<std::uint8_t>(kListTight | (ordered ? kListOrdered : 0));
    document_.nodes[index].data = ordered ? 1 : 0;
    return index;
  }
  /// A list item of one text.
  void item(std::string_view text) {
    open(Kind::list_item);
    paragraph(text);
    close();
  }
  /// Starts a callout; an empty title means its kind's own. REQUIRES a later close().
  NodeIndex open_callout(CalloutKind kind, std::string_view title = {}) {
    const auto index = open(Kind::callout, title);
    document_.nodes[index].level = static_cast<std::uint8_t>(kind);
    return index;
  }
  /// Starts a worksheet. REQUIRES a later close().
  NodeIndex open_worksheet(Worksheet worksheet) {
    const auto index = open(Kind::worksheet);
    document_.nodes[index].data = static_cast<std::uint32_t>(document_.worksheets.size());
    document_.worksheets.push_back(std::move(worksheet));
    return index;
  }
  /// REQUIRES an open worksheet.
  NodeIndex field(Field field) {
    const auto index = add(Kind::field);
    document_.nodes[index].data = static_cast<std::uint32_t>(document_.fields.size());
    document_.fields.push_back(std::move(field));
    return index;
  }
  NodeIndex figure(Figure figure) {
    const auto index = add(Kind::figure);
    document_.nodes[index].data = static_cast<std::uint32_t>(document_.figures.size());
    document_.figures.push_back(std::move(figure));
    return index;
  }
  /// Offers a file to take away.
  NodeIndex download(Download download) {
    const auto index = add(Kind::download);
    document_.nodes[index].data = static_cast<std::uint32_t>(document_.downloads.size());
    document_.downloads.push_back(std::move(download));
    return index;
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
  /// Notes that the plugin made a part of the document.
  void add_plugin(std::string_view id) {
    const auto at = std::lower_bound(document_.plugins.begin(), document_.plugins.end(), id);
    if (at == document_.plugins.end() || *at != id) {
      document_.plugins.insert(at, std::string(id));
    }
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
  const auto worksheet_shift = static_cast<std::uint32_t>(document_.worksheets.size());
  const auto field_shift = static_cast<std::uint32_t>(document_.fields.size());
  const auto download_shift = static_cast<std::uint32_t>(document_.downloads.size());
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
  document_.dated.insert(document_.dated.end(), other.dated.begin(), other.dated.end());
  document_.worksheets.insert(document_.worksheets.end(), other.worksheets.begin(), other.worksheets.end());
  document_.fields.insert(document_.fields.end(), other.fields.begin(), other.fields.end());
  document_.downloads.insert(document_.downloads.end(), other.downloads.begin(), other.downloads.end());
  for (const std::string& plugin : other.plugins) {
    add_plugin(plugin);
  }
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
      case Kind::worksheet:
        node.data += worksheet_shift;
        break;
      case Kind::field:
        node.data += field_shift;
        break;
      case Kind::download:
        node.data += download_shift;
        break;
      case Kind::table:
        node.data += node.data != 0 ? label_shift : 0;
        break;
      default:
        break;
    }
    document_.nodes.push_back(node);
  }
}

}  // namespace waymark
