#include "render/pdf/page_content.hpp"

#include "render/pdf/figure_drawing.hpp"
#include "render/pdf/pdf_syntax.hpp"
#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace waymark {

void PageDrawer::numbers(std::initializer_list<float> values) {
  for (const float value : values) {
    append_number(out(), value);
    out() += ' ';
  }
}

void PageDrawer::open(ElementId element) {
  if (marked_ && open_ == element) {
    return;
  }
  close();
  if (element == kArtifact) {
    out() += "/Artifact BMC\n";
  } else {
    const auto mcid = static_cast<std::uint32_t>(page_->contents.size());
    page_->contents.push_back(element);
    flow_.structure.add_content(element, page_number_, mcid);
    fmt::format_to(std::back_inserter(out()), "/{} <</MCID {}>>BDC\n",
                   tag_name(flow_.structure.elements()[element].tag), mcid);
  }
  open_ = element;
  marked_ = true;
}

void PageDrawer::close() {
  end_text();
  if (marked_) {
    out() += "EMC\n";
    marked_ = false;
  }
}

void PageDrawer::fill(Ink ink) {
  if (fill_ != ink) {
    flush_run();
    const PrintColour& colour = style_.colour(ink);
    numbers({colour.red, colour.green, colour.blue});
    out() += "rg\n";
    fill_ = ink;
  }
}

void PageDrawer::stroke(Ink ink) {
  if (stroke_ != ink) {
    const PrintColour& colour = style_.colour(ink);
    numbers({colour.red, colour.green, colour.blue});
    out() += "RG\n";
    stroke_ = ink;
  }
}

void PageDrawer::rectangle(float x, float y, float w, float h) {
  numbers({x, up(y + h), w, h});
  out() += "re";
}

void PageDrawer::flush_run() {
  if (in_run_) {
    out() += "]TJ\n";
    in_run_ = false;
  }
}

void PageDrawer::end_text() {
  flush_run();
  if (in_text_) {
    out() += "ET\n";
    in_text_ = false;
    font_ = kNone;
  }
}

void PageDrawer::text_run(WordId word, float size) {
  const std::string_view actual = fonts_.actual_text(word);
  if (!actual.empty()) {
    flush_run();
    out() += "/Span <</ActualText ";
    out() += text_string(actual);
    out() += ">>BDC\n";
  }
  for (std::size_t i = 0; i < fonts_.run_count(word); ++i) {
    const FontSet::Run& run = fonts_.run(word, i);
    if (run.font != font_ || size != size_) {
      flush_run();
      fmt::format_to(std::back_inserter(out()), "/F{} ", run.font);
      append_number(out(), size);
      out() += " Tf\n";
      font_ = run.font;
      size_ = size;
    }
    if (!in_run_) {
      out() += '[';
      in_run_ = true;
    }
    out() += fonts_.shown(run);
  }
  if (!actual.empty()) {
    flush_run();
    out() += "EMC\n";
  }
}

void PageDrawer::add_link(float left, float right, float baseline, float size, std::uint32_t link, ElementId element) {
  Annotation annotation;
  annotation.page = page_number_;
  annotation.box = {left, baseline - size * 0.26F, right, baseline + size * 0.95F};
  annotation.link = link;
  annotation.element = element;
  flow_.structure.add_annotation(element, page_number_, static_cast<std::uint32_t>(annotations_.size()));
  annotations_.push_back(annotation);
}

void PageDrawer::draw_text(const Op& op, float top, bool repeated) {
  std::vector<TextItem> line(flow_.items.begin() + op.first, flow_.items.begin() + op.end);
  if (op.hyphen) {
    line.push_back(flow_.items[op.end]);
    line.back().kind = ItemKind::word;
  } else if (op.end < flow_.items.size() && flow_.items[op.end].kind == ItemKind::space) {
    line.push_back(flow_.items[op.end]);  // joins the lines when the text is copied
  }
  for (TextItem& item : line) {
    if (item.kind == ItemKind::page_number) {
      const Destination* at = &flow_.destinations[item.word];
      if (at->page == kNone && at->fallback != kNone) {
        at = &flow_.destinations[at->fallback];
      }
      const TextStyle& look = flow_.styles[item.style];
      item.word = fonts_.word(look.role, at->page == kNone ? std::string("?") : std::to_string(at->page + 1));
      item.width = fonts_.width(item.word) * look.size;
      item.kind = ItemKind::word;
    }
  }
  std::erase_if(line, [](const TextItem& item) { return item.kind != ItemKind::word && item.kind != ItemKind::space; });
  if (std::any_of(line.begin(), line.end(), [](const TextItem& item) { return item.right_to_left; })) {
    std::vector<bool> directions;
    for (std::size_t i = 0; i < line.size(); ++i) {
      // A space between words of one direction runs with them.
      const bool both = line[i].kind == ItemKind::space && i > 0 && i + 1 < line.size() && line[i - 1].right_to_left &&
                        line[i + 1].right_to_left;
      directions.push_back(line[i].right_to_left || both);
    }
    std::vector<TextItem> shown;
    for (const std::uint32_t i : visual_order(directions)) {
      shown.push_back(line[i]);
    }
    line = std::move(shown);
  }
  float x = op.x;
  if (op.ends_at_x) {
    for (const TextItem& item : line) {
      x -= item.width;
    }
  }
  const float y = up(top + op.y);
  const TextItem* before = nullptr;  // the first item of the piece that looks alike
  float start = x;
  Stretch link;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const TextItem& item = line[i];
    const bool last_space = item.kind == ItemKind::space && i + 1 == line.size();
    const ElementId element = repeated ? kArtifact : item.element;
    if (before == nullptr || before->style != item.style || open_ != element || !marked_) {
      if (before != nullptr) {
        end_piece(*before, start, x, y);
      }
      start_piece(item, element, x, y);
      before = &item;
      start = x;
    }
    if (!repeated && item.link != link.link && !last_space) {
      end_link(link, y);
      link = {item.link, x, x, item.element, flow_.styles[item.style].size};
    }
    text_run(item.word, flow_.styles[item.style].size);
    if (last_space) {
      break;
    }
    x += item.width;
    link.end = x;
  }
  if (before != nullptr) {
    end_piece(*before, start, x, y);
  }
  end_link(link, y);
}

void PageDrawer::end_link(const Stretch& link, float y) {
  if (link.link != kNone) {
    add_link(link.start, link.end, y, link.size, link.link, link.element);
  }
}

void PageDrawer::start_piece(const TextItem& item, ElementId element, float x, float y) {
  const TextStyle& look = flow_.styles[item.style];
  open(element);
  fill(look.ink);
  out() += "BT\n";
  in_text_ = true;
  numbers({x, y + look.rise});
  out() += "Td\n";
}

void PageDrawer::end_piece(const TextItem& item, float start, float end, float y) {
  const TextStyle& look = flow_.styles[item.style];
  end_text();
  const float height = std::max(0.5F, look.size * 0.05F);
  if (look.underline && end > start) {
    numbers({start, y - look.size * 0.13F - height, end - start, height});
    out() += "re f\n";
  }
  if (look.strike && end > start) {
    numbers({start, y + look.size * 0.27F, end - start, height});
    out() += "re f\n";
  }
}

void PageDrawer::set_box(const Op& op, float top) {
  ElementDetails& details = flow_.structure.details(op.element);
  details.box = {op.x, up(top + op.y + op.h), op.x + op.w, up(top + op.y)};
  details.has_box = true;
}

void PageDrawer::draw_image(const Op& op, float top) {
  open(op.element);
  set_box(op, top);
  out() += "q ";
  numbers({op.w, 0, 0, op.h, op.x, up(top + op.y + op.h)});
  fmt::format_to(std::back_inserter(out()), "cm /I{} Do Q\n", op.first);
}

void PageDrawer::draw_op(const Op& op, float top, bool repeated) {
  switch (op.kind) {
    case Op::Kind::text:
      draw_text(op, top, repeated);
      break;
    case Op::Kind::fill:
    case Op::Kind::rule:
      open(kArtifact);
      fill(op.ink);
      rectangle(op.x, top + op.y, op.w, op.h);
      out() += " f\n";
      break;
    case Op::Kind::outline:
      open(kArtifact);
      stroke(op.ink);
      out() += "0.75 w ";
      rectangle(op.x, top + op.y, op.w, op.h);
      out() += " S\n";
      break;
    case Op::Kind::figure:
      open(op.element);
      if (!repeated) {
        set_box(op, top);
      }
      FigureDrawer(*this, *flow_.figures[op.first].figure, op.x, top + op.y, op.w).draw();
      break;
    case Op::Kind::image:
      draw_image(op, top);
      break;
    case Op::Kind::field:
    case Op::Kind::link_area: {
      if (repeated) {
        break;
      }
      Annotation annotation;
      annotation.page = page_number_;
      annotation.box = {op.x, up(top + op.y + op.h), op.x + op.w, up(top + op.y)};
      (op.kind == Op::Kind::field ? annotation.field : annotation.link) = op.first;
      annotation.element = op.element;
      flow_.structure.add_annotation(op.element, page_number_, static_cast<std::uint32_t>(annotations_.size()));
      annotations_.push_back(annotation);
      break;
    }
    case Op::Kind::destination:
      break;  // placed before
    case Op::Kind::element:
      if (!repeated) {
        flow_.structure.place(op.element);
      }
      break;
  }
}

void PageDrawer::draw_frames(const PrintPage& page) {
  struct Extent {
    float top = 1e9F;
    float bottom = -1e9F;
  };
  std::map<std::uint32_t, Extent> extents;  // outer frames have smaller numbers
  for (const PlacedStrip& placed : page.strips) {
    const Strip& strip = flow_.strips[placed.strip];
    for (std::uint32_t frame = strip.frame; frame != kNone; frame = flow_.frames[frame].parent) {
      Extent& extent = extents[frame];
      extent.top = std::min(extent.top, placed.y);
      extent.bottom = std::max(extent.bottom, placed.y + strip.height);
    }
  }
  for (const auto& [index, extent] : extents) {
    const FlowFrame& frame = flow_.frames[index];
    const float height = extent.bottom - extent.top;
    open(kArtifact);
    if (frame.fill != Ink::none) {
      fill(frame.fill);
      rectangle(frame.x, extent.top, frame.width, height);
      out() += " f\n";
    }
    if (frame.outline != Ink::none) {
      stroke(frame.outline);
      out() += "1 w ";
      rectangle(frame.x, extent.top, frame.width, height);
      out() += " S\n";
    }
    if (frame.bar != Ink::none) {
      fill(frame.bar);
      rectangle(frame.x, extent.top, 3, height);
      out() += " f\n";
    }
  }
}

void PageDrawer::draw_page(const PrintPage& page) {
  pages_.emplace_back();
  page_ = &pages_.back();
  page_number_ = static_cast<std::uint32_t>(pages_.size() - 1);
  page_->sheet = sheet_of(page.paper);
  page_->content.reserve(8192);
  fill_ = Ink::none;
  stroke_ = Ink::none;
  font_ = kNone;
  marked_ = false;
  draw_frames(page);
  for (const PlacedStrip& placed : page.strips) {
    const Strip& strip = flow_.strips[placed.strip];
    for (std::uint32_t i = strip.first_op; i < strip.end_op; ++i) {
      draw_op(flow_.ops[i], placed.y, placed.repeated);
    }
  }
  close();
}

void PageDrawer::draw(const std::vector<PrintPage>& pages) {
  pages_.reserve(pages_.size() + pages.size());
  for (const PrintPage& page : pages) {
    draw_page(page);
  }
}

void PageDrawer::plain_text(std::string_view text, FontRole role, float size, Ink ink, float x, float y) {
  end_text();
  fill(ink);
  out() += "BT\n";
  in_text_ = true;
  numbers({x, up(y)});
  out() += "Td\n";
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == ' ' ? i + 1 : std::min(text.find(' ', i), text.size());
    text_run(fonts_.word(role, text.substr(i, end - i)), size);
    i = end;
  }
  end_text();
}

void PageDrawer::turn_to(std::uint32_t page) {
  page_ = &pages_[page];
  page_number_ = page;
  fill_ = Ink::none;
  stroke_ = Ink::none;
  font_ = kNone;
  marked_ = false;
}

void PageDrawer::furniture(std::string_view kind, std::string_view text, const TextStyle& look, float x, float y,
                           char align) {
  close();
  const float width = align == 'l' ? 0 : text_width(look.role, text, look.size);
  fmt::format_to(std::back_inserter(out()), "/Artifact <</Type/Pagination/Subtype/{}/Attached[/{}]>>BDC\n", kind,
                 kind == "Header" ? "Top" : "Bottom");
  plain_text(text, look.role, look.size, look.ink, align == 'r' ? x - width : align == 'c' ? x - width / 2 : x, y);
  out() += "EMC\n";
}

void PageDrawer::button(std::string_view text, const TextStyle& look, float x, float y, float w, float h, Ink face,
                        ElementId element, std::uint32_t link) {
  open(kArtifact);
  fill(face);
  rectangle(x, y, w, h);
  out() += " f\n";
  open(element);
  const float width = text_width(look.role, text, look.size);
  plain_text(text, look.role, look.size, look.ink, x + std::max(0.0F, w - width) / 2, y + h / 2 + look.size * 0.36F);
  Annotation annotation;
  annotation.page = page_number_;
  annotation.box = {x, up(y + h), x + w, up(y)};
  annotation.link = link;
  annotation.element = element;
  flow_.structure.add_annotation(element, page_number_, static_cast<std::uint32_t>(annotations_.size()));
  annotations_.push_back(annotation);
}

std::string PageDrawer::shortened(std::string_view text, const TextStyle& look, float room) {
  if (text_width(look.role, text, look.size) <= room) {
    return std::string(text);
  }
  while (text.find(' ') != std::string_view::npos) {
    text = text.substr(0, text.rfind(' '));
    std::string shorter = std::string(text) + "…";
    if (text_width(look.role, shorter, look.size) <= room) {
      return shorter;
    }
  }
  return {};
}

float PageDrawer::text_width(FontRole role, std::string_view text, float size) {
  float width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = text[i] == ' ' ? i + 1 : std::min(text.find(' ', i), text.size());
    width += fonts_.width(fonts_.word(role, text.substr(i, end - i))) * size;
    i = end;
  }
  return width;
}

}  // namespace waymark
