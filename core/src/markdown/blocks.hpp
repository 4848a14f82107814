// Turns cmark-gfm's blocks into the model's, and directives' bodies with them.
#pragma once

#include "markdown/inlines.hpp"
#include "markdown/page_state.hpp"
#include "markdown/source_lines.hpp"

#include <cmark-gfm.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// Parses one text (a page's body, or a directive's) and adds its blocks to the page's document.
class BlockAdder {
 public:
  BlockAdder(PageState& state, const SourceLines& lines)
      : state_(state), lines_(lines), inlines_(state, lines, labels_) {}

  /// `definitions` are added for this parse, so that references to them work; they make no blocks of their own.
  void add(std::string_view definitions);

 private:
  void add_children(cmark_node* parent);
  void add_block(cmark_node* node);
  void add_container(cmark_node* node, Kind kind, std::uint8_t level = 0, std::uint32_t data = 0);
  void add_heading(cmark_node* node);
  void add_list(cmark_node* node);
  void add_item(cmark_node* node);
  void add_code(cmark_node* node);
  void add_directive(cmark_node* node, std::string_view info, char fence, int length);
  void add_table(cmark_node* node);
  void add_html(cmark_node* node);
  void find_footnote_labels(cmark_node* root, std::string_view text);
  void add_footnotes(cmark_node* root);
  [[nodiscard]] LineColumn place_of(cmark_node* node) const;

  PageState& state_;
  const SourceLines& lines_;
  std::vector<std::string> labels_;  ///< of the footnotes, by cmark-gfm's numbers
  InlineAdder inlines_;
};

}  // namespace waymark
