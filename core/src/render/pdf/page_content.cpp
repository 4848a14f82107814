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

void PageDrawer::add_link(float left, float right, float baseline, float size, std::uint32_t link, ElementId element) {
  Annotation annotation;
  annotation.page = page_number_;
  annotation.box = {left, baseline - size * 0.26F, right, baseline + size * 0.95F};
  annotation.link = link;
  annotation.element = element;
  flow_.structure.add_annotation(element, page_number_, static_cast<std::uint32_t>(annotations_.size()));
  annotations_.push_back(annotation);
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

}  // namespace waymark
