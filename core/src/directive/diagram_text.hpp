// Estimates how wide a text is drawn, and breaks it into lines, without knowing the reader's font.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The width in units of one line of text `size` units high: per character the wider of Noto Sans and Arial.
/// REQUIRES valid UTF-8.
double text_width(std::string_view text, double size);

/// The width of the widest piece that is not broken, that is mostly of the longest word.
double longest_word_width(std::string_view text, double size);

/// Breaks a text into lines at most `width` units wide, as even in length as they can be without needing more of them.
/// White space is folded. A word that is too long for a line is cut. Returns at least one line.
std::vector<std::string> wrap_text(std::string_view text, double size, double width);

/// The width of the widest of `lines`.
double lines_width(const std::vector<std::string>& lines, double size);

}  // namespace waymark
