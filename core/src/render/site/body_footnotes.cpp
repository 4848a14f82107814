// Footnotes: references to them, and the notes with ways back.
#include "render/site/body_writer.hpp"

#include <algorithm>

namespace waymark {

void BodyWriter::write_footnote_reference(NodeIndex index) {
  const std::uint32_t number = node(index).data;
  references_.resize(std::max<std::size_t>(references_.size(), number + 1));
  const std::uint32_t count = ++references_[number];
  html_.markup("<sup class=\"wm-footnote-reference\"><a id=\"").attribute(context_.id_prefix);
  html_.markup("wm-fnref-").number(number);
  if (count > 1) {
    html_.markup("-").number(count);
  }
  html_.markup("\" href=\"#").attribute(context_.id_prefix).markup("wm-fn-").number(number);
  html_.markup("\" aria-label=\"Note ").number(number).markup("\">").number(number).markup("</a></sup>");
}

void BodyWriter::write_footnotes(NodeIndex index) {
  html_.markup("<section class=\"wm-footnotes\" aria-labelledby=\"").attribute(context_.id_prefix);
  const auto level = static_cast<std::uint64_t>(std::min(6, 2 + context_.heading_shift));
  html_.markup("wm-notes\">\n<h").number(level).markup(" id=\"").attribute(context_.id_prefix);
  html_.markup("wm-notes\">Notes</h").number(level).markup(">\n<ol>\n");
  for (const NodeIndex footnote : document_.children(index)) {
    write_footnote(footnote);
  }
  html_.markup("</ol>\n</section>\n");
}

void BodyWriter::write_footnote(NodeIndex index) {
  html_.markup("<li id=\"").attribute(context_.id_prefix).markup("wm-fn-").number(node(index).data).markup("\">");
  bool linked = false;
  for (const NodeIndex child : document_.children(index)) {
    if (node(child).kind == Kind::paragraph && node(child).end == node(index).end) {
      html_.markup("<p>");
      write_children(child);
      write_backlinks(node(index).data);
      html_.markup("</p>\n");
      linked = true;
    } else {
      write_node(child);
    }
  }
  if (!linked) {
    html_.markup("<p>");
    write_backlinks(node(index).data);
    html_.markup("</p>\n");
  }
  html_.markup("</li>\n");
}

void BodyWriter::write_backlinks(std::uint32_t number) {
  // Not those met so far: a note may be referred to from a later one.
  const auto count = std::count_if(document_.nodes.begin(), document_.nodes.end(), [number](const Node& each) {
    return each.kind == Kind::footnote_reference && each.data == number;
  });
  for (std::uint32_t i = 1; i <= count; ++i) {
    html_.markup(" <a class=\"wm-footnote-back\" href=\"#").attribute(context_.id_prefix);
    html_.markup("wm-fnref-").number(number);
    if (i > 1) {
      html_.markup("-").number(i);
    }
    html_.markup("\" aria-label=\"Back to reference ").number(number);
    if (count > 1) {
      html_.markup(", place ").number(i);
    }
    html_.markup("\">↩</a>");
  }
}

}  // namespace waymark
