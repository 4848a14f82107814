#include "directive/diagram_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace waymark {
namespace {

// Advance widths in thousandths of the font size of the characters from space to tilde: the wider of Noto Sans Regular
// and Arial.
constexpr std::array<std::uint16_t, 95> kAdvance = {
    278,  278, 408, 646, 572, 889, 732, 225, 333, 333, 551, 584, 278, 333, 278, 372,  // space to slash
    572,  572, 572, 572, 572, 572, 572, 572, 572, 572, 278, 278, 584, 584, 584, 556,  // 0 to ?
    1015, 667, 667, 722, 730, 667, 611, 778, 741, 339, 500, 667, 556, 907, 760, 781,  // @ to O
    667,  781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 329, 372, 329, 572, 556,  // P to _
    333,  561, 615, 500, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605,  // ` to o
    615,  615, 413, 500, 361, 618, 508, 786, 529, 510, 500, 380, 551, 380, 584,       // p to ~
};

struct Character {
  char32_t code = 0;
  std::size_t size = 1;  // in bytes
};

// The character at `offset` of valid UTF-8.
Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0x80U;
  };
  const char32_t first = byte(0);
  if (first < 0x80) {
    return {first, 1};
  }
  if (first < 0xe0) {
    return {(first & 0x1fU) << 6U | (byte(1) & 0x3fU), 2};
  }
  if (first < 0xf0) {
    return {(first & 0x0fU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU), 3};
  }
  return {(first & 0x07U) << 18U | (byte(1) & 0x3fU) << 12U | (byte(2) & 0x3fU) << 6U | (byte(3) & 0x3fU), 4};
}

bool is_mark(char32_t code) {
  return (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f);
}

bool is_wide(char32_t code) {
  return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) ||
         (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
         (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) ||
         (code >= 0x1f000 && code <= 0x3ffff);
}

double advance(char32_t code) {
  if (code >= 0x20 && code <= 0x7e) {
    return kAdvance[code - 0x20] / 1000.0;
  }
  if (is_mark(code)) {
    return 0;
  }
  if (is_wide(code) || code == 0x2014 || code == 0x2026) {  // an em dash and an ellipsis fill the em, too
    return 1;
  }
  return 0.6;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A piece that is not broken, and whether white space stands before it.
struct Piece {
  std::string text;
  double width = 0;
  bool space_before = false;
};

// Pieces end at white space, after a hyphen, dash or slash between other characters, and around wide characters.
std::vector<Piece> split(std::string_view text, double size) {
  std::vector<Piece> pieces;
  bool space = false;
  bool fresh = true;
  for (std::size_t i = 0; i < text.size();) {
    if (is_space(text[i])) {
      space = true;
      fresh = true;
      ++i;
      continue;
    }
    const Character c = character_at(text, i);
    if (fresh || (is_wide(c.code) && !is_mark(c.code))) {
      pieces.push_back({{}, 0, space && !pieces.empty()});
    }
    pieces.back().text += text.substr(i, c.size);
    pieces.back().width += advance(c.code) * size;
    space = false;
    const bool breaks = c.code == '-' || c.code == '/' || c.code == 0x2013 || c.code == 0x2014;
    fresh = (breaks && pieces.back().text.size() > c.size) || is_wide(c.code);
    i += c.size;
    if (fresh && i < text.size() && is_mark(character_at(text, i).code)) {
      fresh = false;
    }
  }
  return pieces;
}

// Cuts pieces that are wider than a line.
std::vector<Piece> cut(std::vector<Piece> pieces, double size, double width) {
  std::vector<Piece> result;
  for (Piece& piece : pieces) {
    if (piece.width <= width) {
      result.push_back(std::move(piece));
      continue;
    }
    Piece part{{}, 0, piece.space_before};
    for (std::size_t i = 0; i < piece.text.size();) {
      const Character c = character_at(piece.text, i);
      const double step = advance(c.code) * size;
      if (!part.text.empty() && !is_mark(c.code) && part.width + step > width) {
        result.push_back(std::move(part));
        part = {};
      }
      part.text += piece.text.substr(i, c.size);
      part.width += step;
      i += c.size;
    }
    result.push_back(std::move(part));
  }
  return result;
}

std::vector<std::string> fill(const std::vector<Piece>& pieces, double space, double width) {
  std::vector<std::string> lines(1);
  double used = 0;
  for (const Piece& piece : pieces) {
    const double lead = piece.space_before ? space : 0;
    if (!lines.back().empty() && used + lead + piece.width > width + 1e-6) {
      lines.emplace_back();
      used = 0;
    }
    if (!lines.back().empty() && piece.space_before) {
      lines.back() += ' ';
      used += space;
    }
    lines.back() += piece.text;
    used += piece.width;
  }
  return lines;
}

}  // namespace

double text_width(std::string_view text, double size) {
  double width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    width += advance(c.code) * size;
    i += c.size;
  }
  return width;
}

double longest_word_width(std::string_view text, double size) {
  double width = 0;
  for (const Piece& piece : split(text, size)) {
    width = std::max(width, piece.width);
  }
  return width;
}

std::vector<std::string> wrap_text(std::string_view text, double size, double width) {
  const double space = advance(' ') * size;
  const std::vector<Piece> pieces = cut(split(text, size), size, width);
  std::vector<std::string> lines = fill(pieces, space, width);
  // Why: lines of about one length look better in a box than a full line above a single word.
  double narrow = 0;
  for (const Piece& piece : pieces) {
    narrow = std::max(narrow, piece.width);
  }
  for (double wide = width; wide - narrow > 1;) {
    const double middle = (narrow + wide) / 2;
    std::vector<std::string> candidate = fill(pieces, space, middle);
    if (candidate.size() > lines.size()) {
      narrow = middle;
    } else {
      wide = middle;
      lines = std::move(candidate);
    }
  }
  return lines;
}

double lines_width(const std::vector<std::string>& lines, double size) {
  double width = 0;
  for (const std::string& line : lines) {
    width = std::max(width, text_width(line, size));
  }
  return width;
}

}  // namespace waymark
