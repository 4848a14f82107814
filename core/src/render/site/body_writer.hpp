// The writer behind write_body(): one member for each block that is more than a tag.
#pragma once

#include "render/site/body_html.hpp"
#include "render/site/html_writer.hpp"

#include <cstdint>
#include <string>
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
  void write_table(NodeIndex index);
  void write_footnotes(NodeIndex index);
  void write_footnote_reference(NodeIndex index);
  void write_link(NodeIndex index);
  void write_image(NodeIndex index);
  void write_term(NodeIndex index);
  void write_link_address(const Link& link);
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
};

}  // namespace waymark
