// The writer behind write_body(): one member for each block that is more than a tag.
#pragma once

#include "render/site/body_html.hpp"
#include "render/site/field_html.hpp"
#include "render/site/html_writer.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace waymark {

/// Writes one document, front to back.
class BodyWriter {
 public:
  BodyWriter(const Document& document, const BodyContext& context, std::string& out)
      : document_(document), context_(context), out_(out), html_(out) {}

  void write_children(NodeIndex parent);

 private:
  void write_node(NodeIndex index);
  // Text
  void write_heading(NodeIndex index);
  void write_list(NodeIndex index);
  void write_item(NodeIndex index, bool tight);
  void write_code(NodeIndex index);
  // Tables
  /// What a cell must know of its table.
  struct TableLook {
    std::string_view alignment;
    bool grid = false;                ///< has fields in it
    bool cards = false;               ///< shows a card for each row on phones
    NodeIndex label_row = 0;          ///< the last row of its head; 0 without a head
    std::vector<std::string> labels;  ///< of its columns
    std::vector<bool> required;       ///< columns whose fields all are, so that the heading says it for them
  };
  [[nodiscard]] TableLook look_of(NodeIndex table) const;
  void write_table(NodeIndex index);
  void write_view();
  void write_row(NodeIndex row, const TableLook& look);
  /// The title of the rows below it.
  void write_group_row(NodeIndex row, const TableLook& look);
  void write_cell(NodeIndex row, NodeIndex cell, std::size_t column, const TableLook& look);
  [[nodiscard]] bool is_filled(NodeIndex cell) const;
  [[nodiscard]] bool is_group(NodeIndex row) const;
  /// For the paper that a table of so many columns needs.
  [[nodiscard]] Markup width_class(std::size_t columns) const;
  // Inlines and footnotes
  void write_footnotes(NodeIndex index);
  void write_footnote_reference(NodeIndex index);
  void write_link(NodeIndex index);
  void write_image(NodeIndex index);
  void write_language(NodeIndex index);
  void write_term(NodeIndex index);
  void write_explained(NodeIndex index);
  /// Whether the text may be a button's, as far as HTML is concerned.
  [[nodiscard]] bool can_be_button(NodeIndex index) const;
  void write_link_address(const Link& link);
  // Worksheets and files
  void write_worksheet(NodeIndex index);
  void write_field(NodeIndex index);
  void write_cell_helps();
  [[nodiscard]] std::string cell_help_id(std::size_t number) const;
  void write_download(NodeIndex index);
  // Blocks of directives
  void write_expander(NodeIndex index);
  void write_callout(NodeIndex index);
  void write_quotation(NodeIndex index);
  void write_scenario(NodeIndex index);
  void write_story(NodeIndex index);
  void write_contents(NodeIndex index);
  void write_entry_list(const std::vector<std::uint32_t>& entries);
  void write_cards(NodeIndex index);
  void write_resources(NodeIndex index);
  void write_resource(const ResourceRecord& record);
  void write_figure(NodeIndex index);
  /// A link's resolved address for a figure's link area, which names its target by text.
  [[nodiscard]] std::string figure_address(const std::string& target) const;
  /// The children of a footnote, with links back at the end of the last paragraph.
  void write_footnote(NodeIndex index);
  void write_backlinks(std::uint32_t number);
  [[nodiscard]] const Node& node(NodeIndex index) const { return document_.nodes[index]; }

  const Document& document_;
  const BodyContext& context_;
  std::string& out_;
  HtmlWriter html_;
  std::vector<std::uint32_t> references_;  ///< how often each footnote has been referred to so far
  std::unordered_set<std::string> record_ids_;
  std::uint32_t figures_ = 0;
  std::uint32_t terms_ = 0;
  std::uint32_t explained_ = 0;
  bool in_link_ = false;
  bool in_button_ = false;
  FieldCell cell_ = FieldCell::none;
  const Worksheet* worksheet_ = nullptr;  ///< the one that is being written
  std::size_t views_ = 0;                 ///< of it that have been met
  std::vector<std::string> cell_helps_;   ///< texts that describe its fields in cells, each once
  std::unordered_map<std::string, std::size_t> cell_help_numbers_;
};

}  // namespace waymark
