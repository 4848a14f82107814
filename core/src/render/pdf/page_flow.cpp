// Which member lays out which kind; lists, quotes, code, notes.
#include "render/pdf/page_flow.hpp"

#include "render/pdf/heading_tag.hpp"
#include "render/pdf/table_flow.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

const PageSource kNoSource;
const Document kNoDocument;

/// Lists are moved in until so little room is left.
constexpr float kLeastColumn = 150;

}  // namespace

PageFlow::PageFlow(PrintContext& context, std::uint32_t page, int level)
    : context_(context),
      page_(context.input.library.pages[page]),
      document_(context.input.documents[page]),
      page_index_(page),
      level_(level) {}

PageFlow::PageFlow(PrintContext& context, int level)
    : context_(context), page_(kNoSource), document_(kNoDocument), page_index_(kNoPage), level_(level) {}

void PageFlow::add_children(NodeIndex parent, const Column& column) {
  for (const NodeIndex child : document_.children(parent)) {
    add_block(child, column);
  }
}

void PageFlow::add_block(NodeIndex index, const Column& column) {
  LineLook look;
  look.after = style().paragraph;
  switch (node(index).kind) {
    case Kind::document:
    case Kind::list_item:
      add_children(index, column);
      break;
    case Kind::paragraph:
      add_paragraph(index, column, tree().add(Tag::paragraph, column.parent), body(), look);
      break;
    case Kind::heading: {
      if (!has_words(index)) {
        mark_destination(context_.destination(page_index_, document_.text(node(index))));
        break;
      }
      const int level = context_.heading_level(level_ + node(index).level - 1);
      const ElementId heading = tree().add(heading_tag(level), column.parent);
      const std::uint32_t destination = context_.destination(page_index_, document_.text(node(index)));
      mark_destination(destination);
      TextBuilder text(context_, column.width, place(index));
      add_inlines(index, text,
                  {text_style(FontRole::bold, Ink::ink, style().headings[static_cast<std::size_t>(level - 1)]), heading,
                   kNone});
      if (level <= kBookmarkLevels) {
        flow().bookmarks.push_back(
            {document_.plain_text(index), static_cast<std::uint8_t>(level), destination, heading});
      }
      add_heading(text, level, column, false);
      break;
    }
    case Kind::list:
      add_list(index, column);
      break;
    case Kind::block_quote:
      add_block_quote(index, column);
      break;
    case Kind::code_block:
      add_code(index, column);
      break;
    case Kind::thematic_break:
      add_rule(column);
      break;
    case Kind::table:
      add_table(*this, index, column);
      break;
    case Kind::figure:
      add_figure(index, column);
      break;
    case Kind::expander:
      add_expander(index, column);
      break;
    case Kind::callout:
      add_callout(index, column);
      break;
    case Kind::quotation:
      add_quotation(index, column);
      break;
    case Kind::scenario:
      add_scenario(index, column);
      break;
    case Kind::story:
      add_story(index, column);
      break;
    case Kind::contents:
      add_contents(index, column);
      break;
    case Kind::cards:
      add_cards(index, column);
      break;
    case Kind::resources:
      add_resources(index, column);
      break;
    case Kind::worksheet:
      add_worksheet_block(index, column);
      break;
    case Kind::field:
      add_field(index, column);
      break;
    case Kind::download:
      add_download(index, column);
      break;
    case Kind::footnotes:
      add_footnotes(index, column);
      break;
    case Kind::table_row:  // parts, which their block lays out, and inlines, which stand in paragraphs
    case Kind::table_cell:
    case Kind::card:
    case Kind::resource:
    case Kind::footnote:
    case Kind::text:
    case Kind::line_break:
    case Kind::code:
    case Kind::emphasis:
    case Kind::strong:
    case Kind::strikethrough:
    case Kind::inserted:
    case Kind::deleted:
    case Kind::language:
    case Kind::link:
    case Kind::image:
    case Kind::footnote_reference:
    case Kind::term:
    case Kind::explained:
      break;
  }
}

bool PageFlow::has_words(NodeIndex index) const {
  for (NodeIndex i = index + 1; i < node(index).end; ++i) {
    const bool text = node(i).kind == Kind::text || node(i).kind == Kind::code || node(i).kind == Kind::term;
    if (text && document_.text(node(i)).find_first_not_of(" \n\t") != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

void PageFlow::add_list(NodeIndex index, const Column& column) {
  const Node& list = node(index);
  const bool ordered = (list.level & kListOrdered) != 0;
  const bool tight = (list.level & kListTight) != 0;
  const ElementId element = tree().add(Tag::list, column.parent);
  tree().details(element).numbering = ordered ? "Decimal" : "Disc";
  std::uint32_t number = list.data;
  static constexpr std::string_view kBullets[] = {"•", "–", "▪"};
  for (const NodeIndex item : document_.children(index)) {
    std::string label;
    switch (static_cast<TaskState>(node(item).level)) {
      case TaskState::none:
        label = ordered ? fmt::format("{}.", number++) : std::string(kBullets[static_cast<std::size_t>(depth_ % 3)]);
        break;
      case TaskState::open:
        label = "☐";
        break;
      case TaskState::done:
        label = "☑";
        break;
    }
    add_item(item, element, label, tight, column);
  }
  after_ = std::max(after_, style().paragraph);
}

void PageFlow::add_item(NodeIndex item, ElementId list, std::string_view label, bool tight, const Column& column) {
  const ElementId element = tree().add(Tag::list_item, list);
  Column inner = column;
  const ElementId label_element = tree().add(Tag::label, element);
  inner.parent = tree().add(Tag::list_body, element);
  inner.plain = false;
  const float indent = std::clamp(column.width - kLeastColumn, 0.0F, style().indent);
  inner.x += indent;
  inner.width -= indent;
  TextBuilder text(context_, column.width, place(item));
  text.text(label, {body(), label_element, kNone});
  if (indent == 0) {
    text.text(" ", {body(), label_element, kNone});
  }
  Op op;
  op.kind = Op::Kind::text;
  op.first = static_cast<std::uint32_t>(flow().items.size());
  flow().items.insert(flow().items.end(), text.items().begin(), text.items().end());
  op.end = static_cast<std::uint32_t>(flow().items.size());
  const float label_width = TextBuilder::extent(text.items()).most;
  op.x = indent == 0 ? std::max(column.x - label_width - 3, 8.0F)
                     : inner.x - std::max(label_width + style().body * 0.45F, style().indent * 0.75F);
  op.x = std::max(op.x, 8.0F);
  op.y = style().body * style().line / 2 + style().body * 0.36F;
  op.w = label_width;
  add_to_next(op);
  ++depth_;
  const std::size_t first = flow().strips.size();
  for (const NodeIndex child : document_.children(item)) {
    if (tight && node(child).kind == Kind::paragraph) {
      LineLook look;
      look.after = style().paragraph * 0.4F;
      // One paragraph is the item's body itself; several are told apart.
      const bool only = node(child).end == node(item).end && child == item + 1;
      add_paragraph(child, inner, only ? inner.parent : tree().add(Tag::paragraph, inner.parent), body(), look);
    } else {
      add_block(child, inner);
    }
  }
  --depth_;
  if (flow().strips.size() == first) {  // an empty item still has its label
    add_strip(style().body * style().line, 0, column);
  }
  pending_.clear();
  if (tight) {
    after_ = std::min(after_, style().paragraph * 0.4F);
  }
}

void PageFlow::add_block_quote(NodeIndex index, const Column& column) {
  FlowFrame frame;
  frame.bar = Ink::border;
  add_framed(frame, Tag::block_quote, column, [&](const Column& inner) { add_children(index, inner); });
}

void PageFlow::add_code(NodeIndex index, const Column& column) {
  FlowFrame frame;
  frame.fill = Ink::tint;
  add_framed(frame, Tag::div, column, [&](const Column& inner) {
    const ElementId element = tree().add(Tag::code, tree().add(Tag::paragraph, inner.parent));
    TextBuilder text(context_, inner.width, place(index));
    text.code(document_.text(node(index)),
              {text_style(FontRole::mono, Ink::ink, style().body * 0.86F), element, kNone});
    add_lines(text.items(), inner, {}, false);
  });
}

void PageFlow::add_rule(const Column& column) {
  Strip& strip = add_strip(1, style().paragraph * 1.4F, column);
  Op& op = add_op(Op::Kind::rule);
  op.ink = Ink::border;
  op.x = column.x;
  op.w = column.width;
  op.h = 1;
  strip.end_op = static_cast<std::uint32_t>(flow().ops.size());
  after_ = style().paragraph * 1.4F;
}

void PageFlow::add_footnotes(NodeIndex index, const Column& column) {
  const int level = context_.heading_level(level_ + 1);
  const ElementId heading = tree().add(heading_tag(level), column.parent);
  TextBuilder text(context_, column.width, place(index));
  text.text("Notes", {text_style(FontRole::bold, Ink::ink, style().headings[static_cast<std::size_t>(level - 1)]),
                      heading, kNone});
  add_heading(text, level, column, false);
  for (const NodeIndex footnote : document_.children(index)) {
    Column inner = column;
    inner.parent = tree().add(Tag::note, column.parent);
    tree().details(inner.parent).id = fmt::format("note-{}-{}", page_index_, node(footnote).data);
    mark_destination(context_.destination(page_index_, fmt::format("wm-fn-{}", node(footnote).data)));
    const ElementId label = tree().add(Tag::label, inner.parent);
    bool first = true;
    for (const NodeIndex child : document_.children(footnote)) {
      if (first && node(child).kind == Kind::paragraph) {
        TextBuilder note(context_, inner.width, place(child));
        note.text(fmt::format("{}. ", node(footnote).data), {body(), label, kNone});
        add_inlines(child, note, {body(), tree().add(Tag::paragraph, inner.parent), kNone});
        LineLook look;
        look.after = style().paragraph * 0.6F;
        add_lines(note.items(), inner, look, true);
      } else {
        add_block(child, inner);
      }
      first = false;
    }
  }
}

}  // namespace waymark
