// Worksheets: their title and how to use them, and their fields.
#include "render/pdf/field_flow.hpp"
#include "render/pdf/page_flow.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

void PageFlow::add_worksheet(ElementId parent, NodeIndex worksheet) {
  const Worksheet& sheet = document_.worksheets[node(worksheet).data];
  section_ = tree().add(Tag::sect, parent);
  context_.paper = context_.poster.value_or(sheet.papers.empty() ? Paper::a4 : sheet.papers.front());
  const Column column = page_column(section_);
  const ElementId heading = tree().add(Tag::h1, section_);
  context_.heading_level(1);
  const std::uint32_t destination = context_.destination(page_index_, {});
  mark_destination(destination);
  TextBuilder text(context_, column.width, place(worksheet));
  text.text(sheet.title, {text_style(FontRole::bold, Ink::ink, style().headings[0]), heading, kNone});
  flow().bookmarks.push_back({sheet.title, 1, destination, heading});
  add_heading(text, 1, column, false);
  if (context_.examples) {
    add_text("This copy is filled in with an invented example.", Tag::paragraph,
             text_style(FontRole::bold, Ink::accent, style().body), {0, 5, true}, column);
  }
  if (!sheet.help.empty()) {
    LineLook look;
    look.after = style().paragraph * 1.4F;
    add_text(sheet.help, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().lead), look, column);
  }
  worksheet_ = &sheet;
  // The title may be said by the worksheet's own first heading; the highest of the others is below the title.
  const NodeIndex said = worksheet + 1 < node(worksheet).end && node(worksheet + 1).kind == Kind::heading &&
                                 document_.plain_text(worksheet + 1) == sheet.title
                             ? worksheet + 1
                             : 0;
  int highest = 6;
  for (NodeIndex i = worksheet + 1; i < node(worksheet).end; ++i) {
    if (node(i).kind == Kind::heading && i != said) {
      highest = std::min<int>(highest, node(i).level);
    }
  }
  level_ = 3 - highest;
  for (const NodeIndex child : document_.children(worksheet)) {
    if (child != said) {
      add_block(child, page_column(section_));
    }
  }
  worksheet_ = nullptr;
  add_addresses(page_column(section_));
  add_sources(page_column(section_));
}

void PageFlow::add_worksheet_block(NodeIndex index, const Column& column) {
  const Worksheet& sheet = document_.worksheets[node(index).data];
  const bool turned =
      column.plain && context_.paper == Paper::a4 && !sheet.papers.empty() && sheet.papers.front() != Paper::a4;
  Column inner = column;
  if (turned) {
    context_.paper = Paper::a4_landscape;
    inner.width = context_.text_width();
  }
  inner.parent = tree().add(Tag::sect, column.parent);
  mark_destination(context_.destination(page_index_, sheet.id));
  LineLook look;
  look.before = style().paragraph * 1.5F;
  look.after = 3;
  look.keep_with_next = true;
  add_text(fmt::format("Worksheet: {}", sheet.title), Tag::paragraph,
           text_style(FontRole::bold, Ink::accent, style().body), look, inner);
  look.before = 0;
  look.after = style().paragraph;
  if (!sheet.help.empty()) {
    add_text(sheet.help, Tag::paragraph, text_style(FontRole::regular, Ink::muted, style().small), look, inner);
  }
  worksheet_ = &sheet;
  add_children(index, inner);
  worksheet_ = nullptr;
  if (turned) {
    context_.paper = Paper::a4;
  }
}

void PageFlow::add_field(NodeIndex index, const Column& column) {
  add_labelled_field(*this, document_.fields[node(index).data], column);
}

}  // namespace waymark
