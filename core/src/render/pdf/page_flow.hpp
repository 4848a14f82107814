// Lays out one document: its blocks become strips of a PDF's flow.
#pragma once

#include "render/pdf/print_context.hpp"
#include "render/pdf/text_builder.hpp"

#include <waymark/document.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Where blocks stand: from x on, so many points wide, inside a frame or none, as children of an element.
struct Column {
  float x = 0;
  float width = 0;
  ElementId parent = StructureTree::root();
  std::uint32_t frame = kNone;
  bool plain = true;  ///< not inside a list, a frame or a cell
};

/// All of the page between its margins.
Column page_column(const PrintContext& context, ElementId parent);

/// How a paragraph's lines are set.
struct LineLook {
  float before = 0;  ///< space above and below
  float after = 0;
  bool keep_with_next = false;
  char align = 'l';
  float line = 0;  ///< height of a line; 0 is the font's
};

class PageFlow {
 public:
  /// `level` is the heading level of the page's title, or of the heading that its own headings of level 1 would have.
  PageFlow(PrintContext& context, std::uint32_t page, int level);
  /// For what belongs to no page: covers, contents.
  PageFlow(PrintContext& context, int level);

  /// The whole page: its title, its summary, all blocks, addresses, and where it comes from.
  void add_page(ElementId parent, bool new_page);
  /// One worksheet of it alone, with its title.
  void add_worksheet(ElementId parent, NodeIndex worksheet);

 private:
  friend class TableFlow;
  friend class FieldFlow;
  friend class BookFlow;
  friend class TableSource;

  // page_flow.cpp
  void add_children(NodeIndex parent, const Column& column);
  void add_block(NodeIndex index, const Column& column);
  /// Whether a heading has text to show; one without would be none.
  [[nodiscard]] bool has_words(NodeIndex index) const;
  void add_list(NodeIndex index, const Column& column);
  void add_item(NodeIndex item, ElementId list, std::string_view label, bool tight, const Column& column);
  void add_block_quote(NodeIndex index, const Column& column);
  void add_code(NodeIndex index, const Column& column);
  void add_rule(const Column& column);
  void add_footnotes(NodeIndex index, const Column& column);
  void add_title(ElementId parent, bool new_page);
  void add_addresses(const Column& column);
  void add_sources(const Column& column);
  // page_inlines.cpp
  void add_paragraph(NodeIndex index, const Column& column, ElementId element, const TextStyle& style,
                     const LineLook& look);
  void add_inlines(NodeIndex parent, TextBuilder& text, const TextLook& look);
  void add_inline(NodeIndex index, TextBuilder& text, const TextLook& look);
  void add_link(NodeIndex index, TextBuilder& text, const TextLook& look);
  /// The node's inlines in `inner`, between `mark` and ']' in words of their own look.
  void add_marked(std::string_view mark, NodeIndex index, TextBuilder& text, const TextLook& look,
                  const TextLook& inner);
  void add_term(NodeIndex index, TextBuilder& text, const TextLook& look);
  void add_footnote_reference(NodeIndex index, TextBuilder& text, const TextLook& look);
  /// Starts a link element and gives the look of its text.
  TextLook link_look(const TextLook& look, PrintLink link);
  /// Where a link leads, as far as this PDF is concerned; `note` is set if it should be listed.
  PrintLink resolve(const Link& link, std::string_view text, bool& note);
  /// The number under which an address is listed below the page, from 1.
  std::size_t note_address(const std::string& address, std::string_view text);
  void add_image(NodeIndex index, const Column& column);
  // page_directives.cpp
  void add_expander(NodeIndex index, const Column& column);
  void add_callout(NodeIndex index, const Column& column);
  void add_quotation(NodeIndex index, const Column& column);
  void add_scenario(NodeIndex index, const Column& column);
  void add_story(NodeIndex index, const Column& column);
  void add_contents(NodeIndex index, const Column& column);
  void add_entries(const std::vector<OutlineEntry>& entries, const Column& column);
  void add_cards(NodeIndex index, const Column& column);
  void add_resources(NodeIndex index, const Column& column);
  void add_figure(NodeIndex index, const Column& column);
  void add_download(NodeIndex index, const Column& column);
  /// A list item that is a link to a page, perhaps with a text below.
  void add_page_link(std::uint32_t page, std::string_view title, std::string_view summary, ElementId list,
                     const Column& column);
  // page_worksheet.cpp
  void add_worksheet_block(NodeIndex index, const Column& column);
  void add_field(NodeIndex index, const Column& column);
  // strips.cpp
  /// A paragraph of plain text in an element of its own.
  void add_text(std::string_view text, Tag tag, const TextStyle& style, const LineLook& look, const Column& column);
  /// Breaks items into lines and makes strips of them.
  void add_lines(std::vector<TextItem> items, const Column& column, const LineLook& look, bool hyphenate);
  void add_heading(TextBuilder& text, int level, const Column& column, bool new_page);
  Strip& add_strip(float height, float before, const Column& column);
  Op& add_op(Op::Kind kind);
  /// Drawn with the next strip: a list item's label, a destination.
  void add_to_next(const Op& op) { pending_.push_back(op); }
  void mark_destination(std::uint32_t destination);
  /// Lays out `content` inside a box with padding.
  void add_framed(const FlowFrame& frame, Tag tag, const Column& column,
                  const std::function<void(const Column&)>& content);

  [[nodiscard]] const Node& node(NodeIndex index) const { return document_.nodes[index]; }
  [[nodiscard]] Place place(NodeIndex index) const;
  [[nodiscard]] TextStyle body() const;
  [[nodiscard]] Column page_column(ElementId parent) const;
  [[nodiscard]] const PrintStyle& style() const { return context_.style; }
  PrintFlow& flow() { return context_.flow; }
  StructureTree& tree() { return context_.flow.structure; }

  PrintContext& context_;
  const PageSource& page_;
  const Document& document_;
  std::uint32_t page_index_;
  int level_;
  float after_ = 0;  ///< space that the last block wants below it
  std::vector<Op> pending_;
  std::vector<std::pair<std::string, std::string>> addresses_;  ///< met on the page, with the text of their link
  std::vector<NodeIndex> images_;                               ///< of the paragraph that is being laid out
  ElementId section_ = StructureTree::root();
  const Worksheet* worksheet_ = nullptr;
  std::string worksheet_file_;
  int depth_ = 0;
  bool measuring_ = false;  ///< items are made to learn their width only: nothing may be noted
};

}  // namespace waymark
