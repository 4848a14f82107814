// Which member writes which kind; paragraphs, headings, lists, code.
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
      write_worksheet(index);
      break;
    case Kind::field:
      write_field(index);
      break;
    case Kind::download:
      write_download(index);
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
    case Kind::inserted:
      wrapped("<ins class=\"wm-inserted\"><span class=\"wm-mark\">[added: </span>",
              "<span class=\"wm-mark\">]</span></ins>");
      break;
    case Kind::deleted:
      wrapped("<del class=\"wm-deleted\"><span class=\"wm-mark\">[removed: </span>",
              "<span class=\"wm-mark\">]</span></del>");
      break;
    case Kind::language:
      write_language(index);
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
    case Kind::explained:
      write_explained(index);
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

}  // namespace waymark
