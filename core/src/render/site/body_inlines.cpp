// Links, images, words in another language, and words that explain themselves.
#include "render/site/body_writer.hpp"
#include "text/web_address.hpp"
#include "text/writing_direction.hpp"

#include <utility>

namespace waymark {

void BodyWriter::write_link_address(const Link& link) {
  switch (link.kind) {
    case Link::Kind::page:
      if (link.page != context_.page || link.anchor.size == 0) {
        html_.attribute(context_.root).fragment(context_.map.address(link.page));
      }
      if (link.anchor.size != 0) {
        html_.markup("#");
        if (link.page == context_.page) {
          html_.attribute(context_.id_prefix);
        }
        html_.address(document_.text(link.anchor));
      }
      break;
    case Link::Kind::asset:
      html_.attribute(context_.root).fragment(encoded_path(document_.asset_path(link)));
      break;
    case Link::Kind::external:
    case Link::Kind::unresolved:
      // Second line of defence: the check step has refused other addresses already.
      if (is_allowed_address(document_.text(link.target))) {
        html_.address(document_.text(link.target));
      } else {
        html_.markup("#");
      }
      break;
  }
}

void BodyWriter::write_link(NodeIndex index) {
  const Link& link = document_.links[node(index).data];
  html_.markup("<a href=\"");
  write_link_address(link);
  html_.markup("\"");
  if (link.title.size != 0) {
    html_.markup(" title=\"").attribute(document_.text(link.title)).markup("\"");
  }
  html_.markup(">");
  const bool before = std::exchange(in_link_, true);
  write_children(index);
  in_link_ = before;
  html_.markup("</a>");
}

void BodyWriter::write_image(NodeIndex index) {
  const Link& link = document_.links[node(index).data];
  html_.markup("<img class=\"wm-image\" src=\"");
  write_link_address(link);
  html_.markup("\" alt=\"").attribute(document_.text(node(index))).markup("\"");
  if (link.title.size != 0) {
    html_.markup(" title=\"").attribute(document_.text(link.title)).markup("\"");
  }
  html_.markup(">");
}

void BodyWriter::write_language(NodeIndex index) {
  const std::string_view language = document_.text(node(index));
  html_.markup("<span lang=\"").attribute(language);
  // Why: a phrase written from left to right needs no 'dir' on our pages, which all are.
  html_.markup(is_right_to_left(language) ? Markup("\" dir=\"rtl\">") : Markup("\">"));
  write_children(index);
  html_.markup("</span>");
}

void BodyWriter::write_term(NodeIndex index) {
  const std::string_view anchor = document_.label(node(index).data);
  const auto found = context_.terms.find(anchor);
  if (found == context_.terms.end() || in_button_) {
    html_.text(document_.text(node(index)));
    return;
  }
  ++terms_;
  html_.markup("<span class=\"wm-term\"><a class=\"wm-term__word\" href=\"").attribute(context_.root);
  html_.markup("glossary.html#").address(anchor).markup("\" aria-describedby=\"").attribute(context_.id_prefix);
  html_.markup("wm-term-").number(terms_).markup("\">").text(document_.text(node(index)));
  html_.markup("</a><span class=\"wm-term__meaning\" role=\"tooltip\" id=\"").attribute(context_.id_prefix);
  html_.markup("wm-term-").number(terms_).markup("\">");
  html_.text(found->second->local ? "Local: " : "").text(found->second->meaning).markup("</span></span>");
}

bool BodyWriter::can_be_button(NodeIndex index) const {
  for (NodeIndex i = index + 1; i < node(index).end; ++i) {
    if (node(i).kind == Kind::link || node(i).kind == Kind::footnote_reference) {
      return false;
    }
  }
  return !in_link_ && !in_button_;
}

void BodyWriter::write_explained(NodeIndex index) {
  const std::string_view explanation = document_.text(node(index));
  if (!can_be_button(index)) {  // what can be pressed holds, and lies in, nothing else that can
    write_children(index);
    html_.text(" (").text(explanation).text(")");
    return;
  }
  ++explained_;
  html_.markup(
      "<span class=\"wm-term wm-explained\"><button class=\"wm-term__word\" type=\"button\" aria-describedby=\"");
  html_.attribute(context_.id_prefix).markup("wm-explained-").number(explained_).markup("\">");
  in_button_ = true;
  write_children(index);
  in_button_ = false;
  html_.markup("</button><span class=\"wm-term__meaning\" role=\"tooltip\" id=\"").attribute(context_.id_prefix);
  html_.markup("wm-explained-").number(explained_).markup("\">").text(explanation).markup("</span></span>");
}

}  // namespace waymark
