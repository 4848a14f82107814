// Total-fit line breaking: the breaks of a paragraph are chosen together, so that its right edge is as even as it can
// be.
#pragma once

#include "render/pdf/print_text.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace waymark {

/// One line: the items [first, end) are on it, without the space at its end; with `hyphen`, the hyphen of item `end` is
/// drawn after them.
struct TextLine {
  std::size_t first = 0;
  std::size_t end = 0;
  float width = 0;
  bool hyphen = false;
};

/// Breaks `items` into lines of at most `width` points. A piece that is wider than a line stands on a line of its own.
/// The least sum of squared slack wins; hyphens cost extra, more so on two lines running (after Knuth and Plass,
/// 'Breaking Paragraphs into Lines', 1981). Gives at least one line.
std::vector<TextLine> break_lines(std::span<const TextItem> items, float width);

}  // namespace waymark
