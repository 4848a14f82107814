#include "render/site/body_html.hpp"

#include "render/site/body_writer.hpp"

#include <algorithm>

namespace waymark {

void write_body(const Document& document, const BodyContext& context, std::string& out) {
  BodyWriter(document, context, out).write_children(0);
}

std::size_t heading_count(const Document& document) {
  return static_cast<std::size_t>(std::count_if(document.nodes.begin(), document.nodes.end(), [](const Node& node) {
    return node.kind == Kind::heading && node.level <= 3;
  }));
}

std::string heading_list(const Document& document, std::string_view id_prefix) {
  std::string out;
  HtmlWriter html(out);
  bool item_open = false;
  bool inner_open = false;
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const Node& node = document.nodes[i];
    if (node.kind != Kind::heading || node.level > 3) {
      continue;
    }
    if (node.level == 3 && item_open && !inner_open) {
      html.markup("\n<ul class=\"nhsuk-contents-list__list\">");
      inner_open = true;
    } else if (node.level == 2) {
      if (inner_open) {
        html.markup("</ul>");
        inner_open = false;
      }
      if (item_open) {
        html.markup("</li>\n");
      }
      item_open = true;
    }
    html.markup("<li class=\"nhsuk-contents-list__item\"><a class=\"nhsuk-contents-list__link\" href=\"#");
    html.attribute(id_prefix).address(document.text(node)).markup("\">").text(document.plain_text(i)).markup("</a>");
    if (node.level == 3) {
      html.markup("</li>");
    }
  }
  if (inner_open) {
    html.markup("</ul>");
  }
  if (item_open) {
    html.markup("</li>");
  }
  return out;
}

}  // namespace waymark
