#include "render/site/local_tag.hpp"

#include "render/local_label.hpp"

namespace waymark {

void write_local_tag(std::string_view tag, HtmlWriter& html) {
  if (!tag.empty()) {
    html.markup(" <strong class=\"wm-local\">").text(tag).markup("</strong>");
  }
}

void write_local_tag(const Library& library, std::uint32_t page, HtmlWriter& html) {
  if (page != kNoPage) {
    write_local_tag(local_tag(library.pages[page]), html);
  }
}

void write_local_label(const Library& library, std::uint32_t page, HtmlWriter& html) {
  const LocalLabel label = local_label(library, page);
  if (!label.tag.empty()) {
    html.markup("<p class=\"wm-labels\"><strong class=\"wm-local\">").text(label.tag);
    html.markup("</strong> ").text(label.text).markup("</p>\n");
  }
}

}  // namespace waymark
