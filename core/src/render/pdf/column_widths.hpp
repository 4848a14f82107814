// How a table's width is shared out among its columns.
#pragma once

#include "render/pdf/text_builder.hpp"

#include <vector>

namespace waymark {

/// The width of each column's content; they add up to `width`. Columns get what their longest line needs if all can;
/// else at least what their widest word needs, and of the rest each as much as it lacks, in proportion. If even the
/// words are too wide, all shrink alike.
std::vector<float> column_widths(const std::vector<TextBuilder::Extent>& columns, float width);

}  // namespace waymark
