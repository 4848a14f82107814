// Blocks that directives make: expanders, callouts, quotations, scenarios, stories, contents, cards, figures,
// downloads.
#include "render/local_label.hpp"
#include "render/pdf/page_flow.hpp"
#include "render/pdf/site_address.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

void PageFlow::add_expander(NodeIndex index, const Column& column) {
  FlowFrame frame;
  frame.bar = Ink::accent;
  add_framed(frame, Tag::div, column, [&](const Column& inner) {
    LineLook look;
    look.after = 3;
    look.keep_with_next = true;
    add_text(document_.text(node(index)), Tag::paragraph, text_style(FontRole::bold, Ink::accent, style().body), look,
             inner);
    add_children(index, inner);
  });
}

void PageFlow::add_callout(NodeIndex index, const Column& column) {
  FlowFrame frame;
  frame.fill = Ink::tint;
  frame.bar = Ink::accent;
  std::string title;
  switch (static_cast<CalloutKind>(node(index).level)) {
    case CalloutKind::note:
      title = "Note";
      break;
    case CalloutKind::important:
      title = "Important";
      break;
    case CalloutKind::warning:
      title = "Warning";
      break;
    case CalloutKind::local:
      title = "Local";
      break;
  }
  if (node(index).text.size != 0) {
    title += ": ";
    title += document_.text(node(index));
  }
  add_framed(frame, Tag::div, column, [&](const Column& inner) {
    LineLook look;
    look.after = 3;
    look.keep_with_next = true;
    add_text(title, Tag::paragraph, text_style(FontRole::bold, Ink::ink, style().body), look, inner);
    add_children(index, inner);
  });
}

void PageFlow::add_quotation(NodeIndex index, const Column& column) {
  const bool reported = node(index).level == 1;
  const std::string_view who = document_.text(node(index));
  FlowFrame frame;
  frame.bar = reported ? Ink::border : Ink::accent;
  add_framed(frame, reported ? Tag::div : Tag::block_quote, column, [&](const Column& inner) {
    LineLook look;
    look.after = 3;
    look.keep_with_next = true;
    if (reported) {
      add_text("What people said", Tag::paragraph, text_style(FontRole::bold, Ink::muted, style().small), look, inner);
    }
    for (const NodeIndex child : document_.children(index)) {
      if (node(child).kind == Kind::paragraph) {
        LineLook lines;
        lines.after = style().paragraph * 0.7F;
        add_paragraph(child, inner, tree().add(Tag::paragraph, inner.parent),
                      text_style(reported ? FontRole::regular : FontRole::italic, Ink::ink, style().lead * 0.96F),
                      lines);
      } else {
        add_block(child, inner);
      }
    }
    if (!who.empty()) {
      if (!flow().strips.empty()) {
        flow().strips.back().keep_with_next = true;
      }
      add_text(fmt::format("– {}", who), Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().small), {},
               inner);
    }
  });
}

void PageFlow::add_scenario(NodeIndex index, const Column& column) {
  FlowFrame frame;
  frame.outline = Ink::border;
  add_framed(frame, Tag::div, column, [&](const Column& inner) {
    LineLook look;
    look.after = 3;
    look.keep_with_next = true;
    add_text("Scenario: an illustrative story", Tag::paragraph, text_style(FontRole::bold, Ink::accent, style().small),
             look, inner);
    if (node(index).text.size != 0) {
      add_text(document_.text(node(index)), Tag::paragraph, text_style(FontRole::bold, Ink::ink, style().lead), look,
               inner);
    }
    add_children(index, inner);
  });
}

void PageFlow::add_story(NodeIndex index, const Column& column) {
  const Story& story = document_.stories[node(index).data];
  FlowFrame frame;
  frame.fill = Ink::tint;
  add_framed(frame, Tag::div, column, [&](const Column& inner) {
    const auto part = [&](std::string_view start, const std::string& words, std::string_view end) {
      const ElementId element = tree().add(Tag::paragraph, inner.parent);
      TextBuilder text(context_, inner.width, place(index));
      text.text(start, {text_style(FontRole::bold, Ink::accent, style().lead), element, kNone});
      text.text(words, {text_style(FontRole::regular, Ink::ink, style().lead), element, kNone});
      text.text(end, {text_style(FontRole::regular, Ink::ink, style().lead), element, kNone});
      LineLook look;
      look.after = 3;
      look.keep_with_next = end == ",";
      add_lines(text.items(), inner, look, true);
    };
    part("As ", story.role, ",");
    part("I want ", story.want, ",");
    part("so that ", story.benefit, ".");
  });
}

void PageFlow::add_page_link(std::uint32_t page, std::string_view title, std::string_view summary, ElementId list,
                             const Column& column) {
  const PageSource& target = context_.input.library.pages[page];
  const ElementId item = tree().add(Tag::list_item, list);
  Column inner = column;
  inner.parent = tree().add(Tag::list_body, item);
  TextBuilder text(context_, column.width, {page_.file, 0, 0});
  const TextLook look{body(), inner.parent, kNone};
  PrintLink link;
  const std::string address =
      context_.contains[page] ? std::string() : site_address(context_.input.library, target.id + ".html", {});
  if (context_.contains[page]) {
    link.destination = context_.destination(page, {});
    link.description = fmt::format("{}: a page of this document", title);
    text.text(title, link_look(look, link));
    text.text(" (page ", {text_style(FontRole::regular, Ink::muted, style().body), inner.parent, kNone});
    text.page_number(link.destination, {text_style(FontRole::regular, Ink::muted, style().body), inner.parent, kNone});
    text.text(")", {text_style(FontRole::regular, Ink::muted, style().body), inner.parent, kNone});
  } else if (!address.empty()) {
    link.address = address;
    link.description = fmt::format("{}: {}", title, address);
    text.text(title, link_look(look, std::move(link)));
    text.text(fmt::format("\u00A0[{}]", note_address(address, title)),
              {text_style(FontRole::regular, Ink::muted, style().body * 0.8F), inner.parent, kNone});
  } else {
    text.text(title, look);
    text.text(fmt::format(" (in the knowledge base, '{}')", context_.input.library.packs[target.pack].title),
              {text_style(FontRole::regular, Ink::muted, style().body), inner.parent, kNone});
  }
  if (const std::string_view tag = local_tag(target); !tag.empty()) {
    text.text(fmt::format(" – {}", tag), {text_style(FontRole::bold, Ink::accent, style().body), inner.parent, kNone});
  }
  LineLook lines;
  lines.after = summary.empty() ? 3 : 1;
  lines.keep_with_next = !summary.empty();
  add_lines(text.items(), inner, lines, true);
  if (!summary.empty()) {
    lines.keep_with_next = false;
    lines.after = style().paragraph * 1.2F;
    add_text(summary, Tag::paragraph, body(), lines, inner);
  }
}

void PageFlow::add_contents(NodeIndex index, const Column& column) {
  const Library& library = context_.input.library;
  const auto scope = static_cast<ContentsScope>(node(index).level);
  if (scope == ContentsScope::page) {
    const ElementId list = tree().add(Tag::list, column.parent);
    for (NodeIndex i = 0; i < document_.nodes.size(); ++i) {
      if (node(i).kind != Kind::heading || node(i).level > 3) {
        continue;
      }
      Column inner = column;
      inner.parent = tree().add(Tag::list_body, tree().add(Tag::list_item, list));
      const float indent = node(i).level == 3 ? style().indent : 0;
      inner.x += indent;
      inner.width -= indent;
      TextBuilder text(context_, inner.width, place(index));
      PrintLink link;
      link.destination = context_.destination(page_index_, document_.text(node(i)));
      link.description = fmt::format("{}: a heading of this page", document_.plain_text(i));
      text.text(document_.plain_text(i), link_look({body(), inner.parent, kNone}, std::move(link)));
      LineLook look;
      look.after = 3;
      add_lines(text.items(), inner, look, true);
    }
    after_ = style().paragraph;
    return;
  }
  std::uint32_t pack = page_.pack;
  for (std::uint32_t i = 0; i < library.packs.size() && node(index).text.size != 0; ++i) {
    if (library.packs[i].id == document_.text(node(index))) {
      pack = i;
    }
  }
  const std::vector<OutlineEntry>* entries = &library.packs[pack].outline;
  if (scope == ContentsScope::section) {
    // The innermost section that holds or opens with the page.
    const std::function<void(const std::vector<OutlineEntry>&)> find = [&](const std::vector<OutlineEntry>& list) {
      for (const OutlineEntry& entry : list) {
        const bool holds = entry.page == page_index_ ||
                           std::any_of(entry.children.begin(), entry.children.end(),
                                       [&](const OutlineEntry& child) { return child.page == page_index_; });
        if (entry.section && holds) {
          entries = &entry.children;
        }
        find(entry.children);
      }
    };
    find(library.packs[page_.pack].outline);
  }
  add_entries(*entries, column);
  after_ = style().paragraph;
}

void PageFlow::add_entries(const std::vector<OutlineEntry>& entries, const Column& column) {
  const bool any = std::any_of(entries.begin(), entries.end(), [](const OutlineEntry& entry) {
    return entry.page != kNoPage || !entry.children.empty();
  });
  if (!any) {
    return;
  }
  const ElementId list = tree().add(Tag::list, column.parent);
  for (const OutlineEntry& entry : entries) {
    if (entry.page != kNoPage) {
      add_page_link(entry.page, entry.title, {}, list, column);
    } else if (!entry.children.empty()) {
      Column inner = column;
      inner.parent = tree().add(Tag::list_body, tree().add(Tag::list_item, list));
      LineLook look;
      look.after = 3;
      look.keep_with_next = true;
      add_text(entry.title, Tag::paragraph, body(), look, inner);
    }
    if (!entry.children.empty()) {
      Column inner = column;
      inner.parent = tree().add(Tag::list_body, tree().add(Tag::list_item, list));
      const float indent = std::min(style().indent, std::max(column.width - 150, 0.0F));
      inner.x += indent;
      inner.width -= indent;
      add_entries(entry.children, inner);
    }
  }
}

void PageFlow::add_cards(NodeIndex index, const Column& column) {
  const ElementId list = tree().add(Tag::list, column.parent);
  for (const NodeIndex card : document_.children(index)) {
    const Link& link = document_.links[node(card).data];
    std::string_view title = document_.text(node(card));
    if (link.kind == Link::Kind::page) {
      const PageMeta& meta = context_.input.library.pages[link.page].meta;
      title = title.empty() ? std::string_view(meta.title) : title;
      const bool own_text = node(card).end > card + 1;
      add_page_link(link.page, title, own_text ? std::string_view() : std::string_view(meta.summary), list, column);
    } else {
      title = title.empty() ? document_.text(link.target) : title;
      Column inner = column;
      inner.parent = tree().add(Tag::list_body, tree().add(Tag::list_item, list));
      TextBuilder text(context_, column.width, place(card));
      bool note = false;
      PrintLink made = resolve(link, title, note);
      const TextLook look{body(), inner.parent, kNone};
      if (made.address.empty() && made.destination == kNone) {
        text.text(title, look);
      } else {
        const std::string address = made.address;
        text.text(title, link_look(look, std::move(made)));
        if (note) {
          text.text(fmt::format("\u00A0[{}]", note_address(address, title)),
                    {text_style(FontRole::regular, Ink::muted, style().body * 0.8F), inner.parent, kNone});
        }
      }
      LineLook lines;
      lines.after = 3;
      add_lines(text.items(), inner, lines, true);
    }
    if (node(card).end > card + 1) {
      Column inner = column;
      inner.parent = tree().add(Tag::list_body, tree().add(Tag::list_item, list));
      add_children(card, inner);
    }
  }
  after_ = style().paragraph;
}

void PageFlow::add_figure(NodeIndex index, const Column& column) {
  const Figure& figure = document_.figures[node(index).data];
  // A figure unit is a CSS pixel.
  const float wide = std::max(figure.width, 1.0F) * 0.75F;
  const float high = std::max(figure.height, 1.0F) * 0.75F;
  const float room = context_.text_height() * 0.8F;
  const float scale = std::min({style().large ? 1.4F : 1.15F, column.width / wide, room / high});
  for (const Primitive& primitive : figure.primitives) {
    TextBuilder(context_, column.width, place(index)).text(primitive.text, {});  // what no font has is reported
  }
  const ElementId element = tree().add(Tag::figure, column.parent);
  ElementDetails& details = tree().details(element);
  details.alternative =
      figure.title.empty() ? figure.description : fmt::format("{}. {}", figure.title, figure.description);
  Strip& strip = add_strip(high * scale, style().paragraph * 1.3F, column);
  Op& op = add_op(Op::Kind::figure);
  op.element = element;
  op.x = column.x;
  op.w = wide * scale;
  op.h = high * scale;
  op.first = static_cast<std::uint32_t>(flow().figures.size());
  flow().figures.push_back({&figure});
  // Links of the drawing, by the rectangle that they cover.
  for (const Primitive& primitive : figure.primitives) {
    if (primitive.kind != Primitive::Kind::link_area || primitive.points.size() < 2) {
      continue;
    }
    const auto link = std::find_if(document_.links.begin(), document_.links.end(), [&](const Link& each) {
      return each.kind != Link::Kind::unresolved && document_.text(each.target) == primitive.target;
    });
    bool note = false;
    if (link == document_.links.end()) {
      continue;
    }
    PrintLink made = resolve(*link, primitive.text, note);
    if (made.address.empty() && made.destination == kNone) {
      continue;
    }
    const auto [left, right] = std::minmax(primitive.points[0].x, primitive.points[1].x);
    const auto [top, bottom] = std::minmax(primitive.points[0].y, primitive.points[1].y);
    Op& area = add_op(Op::Kind::link_area);
    area.element = tree().add(Tag::link, column.parent);
    area.first = static_cast<std::uint32_t>(flow().links.size());
    flow().links.push_back(std::move(made));
    const float unit = 0.75F * scale;
    area.x = column.x + left * unit;
    area.y = top * unit;
    area.w = (right - left) * unit;
    area.h = (bottom - top) * unit;
  }
  strip.end_op = static_cast<std::uint32_t>(flow().ops.size());
  strip.keep_with_next = !figure.title.empty();
  after_ = 3;
  if (!figure.title.empty()) {
    LineLook look;
    look.after = style().paragraph * 1.5F;
    add_text(figure.title, Tag::paragraph, text_style(FontRole::bold, Ink::muted, style().small), look, column);
  }
}

void PageFlow::add_download(NodeIndex index, const Column& column) {
  const Download& download = document_.downloads[node(index).data];
  LineLook look;
  look.after = style().paragraph;
  add_text(fmt::format("To take away from the knowledge base: {} ({})", download.title, download.name), Tag::paragraph,
           body(), look, column);
}

}  // namespace waymark
