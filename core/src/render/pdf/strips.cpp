// Strips: lines of text, headings, boxes around blocks.
#include "render/pdf/line_breaks.hpp"
#include "render/pdf/page_flow.hpp"

#include <algorithm>
#include <utility>

namespace waymark {
Op& PageFlow::add_op(Op::Kind kind) {
  Op& op = flow().ops.emplace_back();
  op.kind = kind;
  return op;
}

Strip& PageFlow::add_strip(float height, float before, const Column& column) {
  Strip& strip = flow().strips.emplace_back();
  strip.space_before = std::max(before, after_);
  strip.height = height;
  strip.frame = column.frame;
  strip.section = context_.section;
  strip.paper = context_.paper;
  strip.first_op = static_cast<std::uint32_t>(flow().ops.size());
  for (const Op& op : pending_) {
    flow().ops.push_back(op);
  }
  pending_.clear();
  strip.end_op = static_cast<std::uint32_t>(flow().ops.size());
  after_ = 0;
  return strip;
}

void PageFlow::mark_destination(std::uint32_t destination) {
  Op op;
  op.kind = Op::Kind::destination;
  op.first = destination;
  add_to_next(op);
}

void PageFlow::add_text(std::string_view text, Tag tag, const TextStyle& text_style, const LineLook& look,
                        const Column& column) {
  const ElementId element = tree().add(tag, column.parent);
  TextBuilder builder(context_, column.width, {page_.file, 0, 0});
  builder.text(text, {text_style, element, kNone});
  add_lines(builder.items(), column, look, text_style.size <= style().lead * 1.1F);
}

void PageFlow::add_lines(std::vector<TextItem> items, const Column& column, const LineLook& look, bool hyphenate) {
  if (items.empty()) {
    return;
  }
  if (!hyphenate) {
    std::erase_if(items, [](const TextItem& item) { return item.kind == ItemKind::hyphen_place; });
  }
  while (!items.empty() && (items.back().kind == ItemKind::space || items.back().kind == ItemKind::line_break)) {
    items.pop_back();
  }
  const auto base = static_cast<std::uint32_t>(flow().items.size());
  const std::vector<TextLine> lines = break_lines(items, column.width);
  flow().items.insert(flow().items.end(), items.begin(), items.end());
  float largest = 0;
  for (const TextItem& item : items) {
    largest = std::max(largest, flow().styles[item.style].rise != 0 ? 0.0F : flow().styles[item.style].size);
  }
  const float height = look.line != 0 ? look.line : largest * style().line;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    Strip& strip = add_strip(height, i == 0 ? look.before : 0, column);
    Op& op = add_op(Op::Kind::text);
    op.first = base + static_cast<std::uint32_t>(line.first);
    op.end = base + static_cast<std::uint32_t>(line.end);
    op.hyphen = line.hyphen;
    op.x = column.x;
    if (look.align == 'c') {
      op.x += std::max(0.0F, column.width - line.width) / 2;
    } else if (look.align == 'r') {
      op.x += std::max(0.0F, column.width - line.width);
    }
    op.y = height / 2 + largest * 0.36F;
    op.w = line.width;
    strip.end_op = static_cast<std::uint32_t>(flow().ops.size());
    // Neither a first nor a last line alone on a page.
    strip.keep_with_next = (look.keep_with_next) || (lines.size() > 1 && (i == 0 || i + 2 == lines.size()));
  }
  after_ = look.after;
}

void PageFlow::add_heading(TextBuilder& text, int level, const Column& column, bool new_page) {
  LineLook look;
  const float size = style().headings[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
  look.before = level <= 2 ? size * 1.15F : size * 0.95F;
  look.after = size * 0.38F;
  look.keep_with_next = true;
  look.line = size * 1.25F;
  const std::size_t first = flow().strips.size();
  add_lines(text.items(), column, look, false);
  if (first < flow().strips.size()) {
    flow().strips[first].new_page = new_page;
  }
}

void PageFlow::add_framed(const FlowFrame& frame, Tag tag, const Column& column,
                          const std::function<void(const Column&)>& content) {
  FlowFrame made = frame;
  made.parent = column.frame;
  made.x = column.x;
  made.width = column.width;
  flow().frames.push_back(made);
  const bool boxed = made.fill != Ink::none || made.outline != Ink::none;
  const float side = boxed ? style().body : style().body * 1.1F;
  const float padding = boxed ? style().body * 0.8F : 1;
  Column inner = column;
  inner.frame = static_cast<std::uint32_t>(flow().frames.size() - 1);
  inner.x += side;
  inner.width = std::max(inner.width - (boxed ? 2 * side : side), 60.0F);
  inner.parent = tree().add(tag, column.parent);
  inner.plain = false;
  const float before = std::max(after_, style().paragraph);
  after_ = 0;
  add_strip(padding, before, inner).keep_with_next = true;
  const std::size_t first = flow().strips.size();
  content(inner);
  after_ = 0;
  if (flow().strips.size() > first) {
    flow().strips.back().keep_with_next = true;
  }
  add_strip(padding, 0, inner);
  after_ = style().paragraph * 1.4F;
}

Place PageFlow::place(NodeIndex index) const {
  const PageSource& source = page_index_ == kNoPage ? page_ : source_of(context_.input.library, page_index_, index);
  return {source.file, node(index).line, node(index).column};
}

TextStyle PageFlow::body() const { return text_style(FontRole::regular, Ink::ink, style().body); }

Column page_column(const PrintContext& context, ElementId parent) {
  Column column;
  column.x = context.style.side;
  column.width = context.text_width();
  column.parent = parent;
  return column;
}

Column PageFlow::page_column(ElementId parent) const { return waymark::page_column(context_, parent); }

}  // namespace waymark
