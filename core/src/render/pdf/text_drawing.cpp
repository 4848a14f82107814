// Text in a page's content stream: runs of glyphs, lines of items, what lies below and through them.
#include "render/pdf/page_content.hpp"
#include "render/pdf/pdf_syntax.hpp"
#include "text/code_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace waymark {

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
