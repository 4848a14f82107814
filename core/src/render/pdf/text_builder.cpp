#include "render/pdf/text_builder.hpp"

#include "text/code_points.hpp"

#include <algorithm>

namespace waymark {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

}  // namespace

void TextBuilder::add(ItemKind kind, WordId word, float width, const TextLook& look, std::uint16_t style) {
  TextItem item;
  item.kind = kind;
  item.style = style;
  item.word = word;
  item.width = width;
  item.element = look.element;
  item.link = look.link;
  items_.push_back(item);
}

void TextBuilder::text(std::string_view text, const TextLook& look) {
  const std::uint16_t style = context_.flow.style(look.style);
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      while (i < text.size() && is_space(text[i])) {
        ++i;
      }
      if (!items_.empty() && items_.back().kind != ItemKind::space && items_.back().kind != ItemKind::line_break) {
        WordMeasure& measure = context_.words.measure();
        const WordId space = measure.word(look.style.role, " ");
        add(ItemKind::space, space, measure.width(space) * look.style.size, look, style);
      }
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) {
      ++end;
    }
    word(text.substr(i, end - i), look, style);
    i = end;
  }
}

void TextBuilder::code(std::string_view text, const TextLook& look) {
  const std::uint16_t style = context_.flow.style(look.style);
  WordMeasure& measure = context_.words.measure();
  const WordId space = measure.word(look.style.role, " ");
  const float space_width = measure.width(space) * look.style.size;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '\n') {
      add(ItemKind::line_break, 0, 0, look, style);
      ++i;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      for (int n = c == '\t' ? 4 : 1; n > 0 && c != '\r'; --n) {
        add(ItemKind::word, space, space_width, look, style);
      }
      add(ItemKind::break_place, 0, 0, look, style);
      ++i;
    } else {
      std::size_t end = i;
      while (end < text.size() && !is_space(text[end])) {
        ++end;
      }
      word(text.substr(i, end - i), look, style);
      i = end;
    }
  }
}

void TextBuilder::line_break(const TextLook& look) {
  if (!items_.empty() && items_.back().kind == ItemKind::space) {
    items_.pop_back();
  }
  add(ItemKind::line_break, 0, 0, look, context_.flow.style(look.style));
}

void TextBuilder::page_number(std::uint32_t destination, const TextLook& look) {
  WordMeasure& measure = context_.words.measure();
  const float digit = measure.width(measure.word(look.style.role, "0")) * look.style.size;
  add(ItemKind::page_number, destination, 3 * digit, look, context_.flow.style(look.style));
}

void TextBuilder::word(std::string_view word, const TextLook& look, std::uint16_t style) {
  const std::vector<WordPiece>& pieces = context_.words.pieces(look.style.role, word);
  const float size = look.style.size;
  for (const WordPiece& piece : pieces) {
    if (piece.missing != 0) {
      context_.report_missing(piece.missing, place_);
    }
    if (piece.ems * size > width_) {
      pieces_of_long(word.substr(piece.offset, piece.size), look, style);
    } else {
      add(ItemKind::word, piece.word, piece.ems * size, look, style);
      items_.back().right_to_left = piece.right_to_left;
    }
    if (piece.after == ItemKind::hyphen_place) {
      WordMeasure& measure = context_.words.measure();
      const WordId hyphen = measure.word(look.style.role, "\u00AD");
      add(ItemKind::hyphen_place, hyphen, measure.width(hyphen) * size, look, style);
    } else if (piece.after == ItemKind::break_place) {
      add(ItemKind::break_place, 0, 0, look, style);
    }
  }
}

// Cuts before the character that would no longer fit, never before one that is written upon its neighbour.
void TextBuilder::pieces_of_long(std::string_view text, const TextLook& look, std::uint16_t style) {
  WordMeasure& measure = context_.words.measure();
  const float size = look.style.size;
  std::size_t start = 0;
  float width = 0;
  const auto flush = [&](std::size_t end) {
    if (end > start) {
      const WordId word = measure.word(look.style.role, text.substr(start, end - start));
      if (measure.missing(word) != 0) {
        context_.report_missing(measure.missing(word), place_);
      }
      add(ItemKind::word, word, measure.width(word) * size, look, style);
      std::size_t at = start;
      items_.back().right_to_left = is_right_to_left(next_code_point(text, at));
      add(ItemKind::break_place, 0, 0, look, style);
    }
    start = end;
    width = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t character = next_code_point(text, i);
    while (i < text.size()) {
      std::size_t after = i;
      const char32_t next = next_code_point(text, after);
      if (!is_mark(next) && !is_ignorable(next)) {
        break;
      }
      i = after;
    }
    const float own =
        is_mark(character) ? 0 : measure.width(measure.word(look.style.role, text.substr(at, i - at))) * size;
    if (width + own > width_ * 0.98F) {
      flush(at);
    }
    width += own;
  }
  flush(text.size());
  if (!items_.empty() && items_.back().kind == ItemKind::break_place) {
    items_.pop_back();
  }
}

void TextBuilder::remove_hyphens() {
  std::erase_if(items_, [](const TextItem& item) { return item.kind == ItemKind::hyphen_place; });
}

TextBuilder::Extent TextBuilder::extent(const std::vector<TextItem>& items) {
  Extent extent;
  float piece = 0;
  float line = 0;
  for (const TextItem& item : items) {
    switch (item.kind) {
      case ItemKind::word:
      case ItemKind::page_number:
        piece += item.width;
        line += item.width;
        break;
      case ItemKind::space:
        line += item.width;
        piece = 0;
        break;
      case ItemKind::hyphen_place:  // a table's cells are not hyphenated
        break;
      case ItemKind::break_place:
        piece = 0;
        break;
      case ItemKind::line_break:
        piece = 0;
        line = 0;
        break;
    }
    extent.least = std::max(extent.least, piece);
    extent.most = std::max(extent.most, line);
  }
  return extent;
}

}  // namespace waymark
