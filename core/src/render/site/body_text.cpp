// Text: paragraphs, headings, lists, code, tables, links, images, terms, footnotes.
#include "render/site/body_writer.hpp"

#include <algorithm>

namespace waymark {

void BodyWriter::write_children(NodeIndex parent) {
  for (const NodeIndex child : document_.children(parent)) {
    write_node(child);
  }
}

void BodyWriter::write_node(NodeIndex index) {
  const auto wrapped = [&](Markup before, Markup after) {
    html_.markup(before);
    write_children(index);
    html_.markup(after);
  };
  switch (node(index).kind) {
    case Kind::document:
      write_children(index);
      break;
    case Kind::paragraph:
      wrapped("<p>", "</p>\n");
      break;
    case Kind::heading:
      write_heading(index);
      break;
    case Kind::list:
      write_list(index);
      break;
    case Kind::list_item:
      write_item(index, false);
      break;
    case Kind::block_quote:
      wrapped("<blockquote>\n", "</blockquote>\n");
      break;
    case Kind::code_block:
      write_code(index);
      break;
    case Kind::worksheet:
    case Kind::explained:
      write_children(index);
      break;
    case Kind::field:
    case Kind::download:
      break;
    case Kind::thematic_break:
      html_.markup("<hr>\n");
      break;
    case Kind::table:
      write_table(index);
      break;
    case Kind::figure:
      write_figure(index);
      break;
    case Kind::expander:
      write_expander(index);
      break;
    case Kind::callout:
      write_callout(index);
      break;
    case Kind::quotation:
      write_quotation(index);
      break;
    case Kind::scenario:
      write_scenario(index);
      break;
    case Kind::story:
      write_story(index);
      break;
    case Kind::contents:
      write_contents(index);
      break;
    case Kind::cards:
      write_cards(index);
      break;
    case Kind::resources:
      write_resources(index);
      break;
    case Kind::footnotes:
      write_footnotes(index);
      break;
    case Kind::text:
      html_.text(document_.text(node(index)));
      break;
    case Kind::line_break:
      html_.markup("<br>\n");
      break;
    case Kind::code:
      html_.markup("<code>").text(document_.text(node(index))).markup("</code>");
      break;
    case Kind::emphasis:
      wrapped("<em>", "</em>");
      break;
    case Kind::strong:
      wrapped("<strong>", "</strong>");
      break;
    case Kind::strikethrough:
      wrapped("<del>", "</del>");
      break;
    case Kind::link:
      write_link(index);
      break;
    case Kind::image:
      write_image(index);
      break;
    case Kind::footnote_reference:
      write_footnote_reference(index);
      break;
    case Kind::term:
      write_term(index);
      break;
    case Kind::table_row:  // write_table() writes them
    case Kind::table_cell:
    case Kind::card:      // write_cards()
    case Kind::resource:  // write_resources()
    case Kind::footnote:  // write_footnotes()
      break;
  }
}

void BodyWriter::write_heading(NodeIndex index) {
  const auto level = static_cast<std::uint64_t>(std::min(6, node(index).level + context_.heading_shift));
  html_.markup("<h").number(level).markup(" id=\"").attribute(context_.id_prefix);
  html_.attribute(document_.text(node(index))).markup("\">");
  write_children(index);
  html_.markup("</h").number(level).markup(">\n");
}

void BodyWriter::write_list(NodeIndex index) {
  const Node& list = node(index);
  const bool ordered = (list.level & kListOrdered) != 0;
  bool tasks = false;
  for (const NodeIndex item : document_.children(index)) {
    tasks = tasks || static_cast<TaskState>(node(item).level) != TaskState::none;
  }
  if (ordered) {
    html_.markup("<ol");
    if (list.data != 1) {
      html_.markup(" start=\"").number(list.data).markup("\"");
    }
  } else {
    html_.markup("<ul");
  }
  if (tasks) {
    html_.markup(" class=\"wm-tasks\"");
  }
  html_.markup(">\n");
  for (const NodeIndex item : document_.children(index)) {
    write_item(item, (list.level & kListTight) != 0);
  }
  if (ordered) {
    html_.markup("</ol>\n");
  } else {
    html_.markup("</ul>\n");
  }
}

void BodyWriter::write_item(NodeIndex index, bool tight) {
  switch (static_cast<TaskState>(node(index).level)) {
    case TaskState::none:
      html_.markup("<li>");
      break;
    case TaskState::open:
      html_.markup("<li class=\"wm-task\"><span class=\"nhsuk-u-visually-hidden\">To do: </span>");
      break;
    case TaskState::done:
      html_.markup("<li class=\"wm-task wm-task--done\"><span class=\"nhsuk-u-visually-hidden\">Done: </span>");
      break;
  }
  bool first = true;
  for (const NodeIndex child : document_.children(index)) {
    if (tight && node(child).kind == Kind::paragraph) {
      if (!first) {
        html_.markup("\n");
      }
      write_children(child);
    } else {
      if (first || tight) {
        html_.markup("\n");
      }
      write_node(child);
    }
    first = false;
  }
  html_.markup("</li>\n");
}

void BodyWriter::write_code(NodeIndex index) {
  const std::string_view language = document_.label(node(index).data);
  html_.markup("<pre class=\"wm-code\"><code");
  if (!language.empty()) {
    html_.markup(" class=\"language-").attribute(language).markup("\"");
  }
  html_.markup(">").text(document_.text(node(index))).markup("</code></pre>\n");
}

void BodyWriter::write_table(NodeIndex index) {
  const std::string_view alignment = document_.text(node(index));
  html_.markup("<div class=\"wm-table\"><table>\n");
  bool in_body = false;
  for (const NodeIndex row : document_.children(index)) {
    const bool header = node(row).level == 1;
    if (header) {
      html_.markup("<thead><tr>");
    } else {
      if (!in_body) {
        html_.markup("<tbody>\n");
        in_body = true;
      }
      html_.markup("<tr>");
    }
    std::size_t column = 0;
    for (const NodeIndex cell : document_.children(row)) {
      const bool heading = header && node(cell).end > cell + 1;  // an empty heading would name nothing
      if (heading) {
        html_.markup("<th scope=\"col\"");
      } else {
        html_.markup("<td");
      }
      const char align = column < alignment.size() ? alignment[column] : '-';
      if (align == 'c') {
        html_.markup(" class=\"wm-centre\"");
      } else if (align == 'r') {
        html_.markup(" class=\"wm-right\"");
      }
      html_.markup(">");
      write_children(cell);
      if (heading) {
        html_.markup("</th>");
      } else {
        html_.markup("</td>");
      }
      ++column;
    }
    if (header) {
      html_.markup("</tr></thead>\n");
    } else {
      html_.markup("</tr>\n");
    }
  }
  if (in_body) {
    html_.markup("</tbody>");
  }
  html_.markup("</table></div>\n");
}

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
  write_children(index);
  html_.markup("</a>");
}

void BodyWriter::write_image(NodeIndex index) {
  const Link& link = document_.links[node(index).data];
  html_.markup("<img class=\"wm-image\" src=\"");
  if (link.kind == Link::Kind::asset) {
    write_link_address(link);
  } else {
    html_.address(document_.text(link.target));
  }
  html_.markup("\" alt=\"").attribute(document_.text(node(index))).markup("\"");
  if (link.title.size != 0) {
    html_.markup(" title=\"").attribute(document_.text(link.title)).markup("\"");
  }
  html_.markup(">");
}

void BodyWriter::write_term(NodeIndex index) {
  const std::string_view anchor = document_.label(node(index).data);
  const auto found = context_.terms.find(anchor);
  if (found == context_.terms.end()) {
    html_.text(document_.text(node(index)));
    return;
  }
  ++terms_;
  html_.markup("<span class=\"wm-term\"><a class=\"wm-term__word\" href=\"").attribute(context_.root);
  html_.markup("glossary.html#").address(anchor).markup("\" aria-describedby=\"").attribute(context_.id_prefix);
  html_.markup("wm-term-").number(terms_).markup("\">").text(document_.text(node(index)));
  html_.markup("</a><span class=\"wm-term__meaning\" role=\"tooltip\" id=\"").attribute(context_.id_prefix);
  html_.markup("wm-term-").number(terms_).markup("\">").text(found->second->meaning).markup("</span></span>");
}

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
