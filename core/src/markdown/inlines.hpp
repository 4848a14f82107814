// Turns cmark-gfm's inline nodes into the model's: text, addresses, struck text, glossary terms, links, images, phrases
// in other languages.
#pragma once

#include "markdown/page_state.hpp"
#include "markdown/source_lines.hpp"

#include <cmark-gfm.h>

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What may be made of the text of the inlines at hand.
struct InlineRules {
  bool autolinks = true;
  bool terms = true;
};

/// Adds the inlines of one parsed text. `labels` names its footnotes by cmark-gfm's numbers, from 1.
class InlineAdder {
 public:
  InlineAdder(PageState& state, const SourceLines& lines, const std::vector<std::string>& labels)
      : state_(state), lines_(lines), labels_(labels) {}

  /// Adds what lies in `parent` to the node that is open.
  void add_children(cmark_node* parent, InlineRules rules);

 private:
  struct Strikes;
  void add_inline(cmark_node* node, InlineRules rules);
  void add_run(std::string_view run, LineColumn where, InlineRules rules);
  void add_text(std::string_view text, LineColumn where, InlineRules rules);
  void add_terms(std::string_view text, InlineRules rules);
  void add_link(cmark_node* node, InlineRules rules);
  void add_image(cmark_node* node);
  /// A link to 'lang:TAG', which marks its text as being in that language.
  void add_language(cmark_node* node, std::string_view target, LineColumn where, InlineRules rules);
  /// A link to 'as-of:DATE', which says when its text was true.
  void add_dated(cmark_node* node, std::string_view target, LineColumn where, InlineRules rules);
  /// Whether a link's or image's address, with its title, is too long; says so.
  bool is_too_long(cmark_node* node, LineColumn where);
  void add_html(cmark_node* node);
  void add_footnote_reference(cmark_node* node);
  [[nodiscard]] LineColumn place_of(cmark_node* node) const;

  PageState& state_;
  const SourceLines& lines_;
  const std::vector<std::string>& labels_;
};

/// Stands for an escaped tilde while cmark-gfm parses, so that it strikes nothing through. As long as '\~' in bytes.
inline constexpr std::string_view kEscapedTilde = "\xC2\x86";
/// `text` with kEscapedTilde as what the author wrote: '~', or '\~' in code.
std::string with_tildes(std::string_view text, std::string_view tilde);

}  // namespace waymark
