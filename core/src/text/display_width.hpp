// How text from outside looks on a terminal: made harmless, and measured in columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// One character of a text as a terminal may be given it.
struct ShownCharacter {
  std::string text;       ///< what to print: never a control character but tab, always valid UTF-8
  std::size_t bytes = 0;  ///< how many bytes of the source it stands for
  unsigned width = 0;     ///< columns; 0 for combining marks. A tab has 1: its true width depends on where it stands
};

/// The character that starts at `offset`, which REQUIRES offset < text.size(). Control characters become their Unicode
/// pictures ('␛'), C1 controls and bidirectional overrides become '<U+202E>', bytes that are not UTF-8 become U+FFFD.
/// Widths follow UAX #11 (wide and fullwidth count 2).
ShownCharacter shown_character(std::string_view text, std::size_t offset);

/// The whole text made harmless; a tab becomes a picture too unless `keep_tabs`.
std::string shown(std::string_view text, bool keep_tabs = false);

/// How many columns `text` takes once it is shown.
std::size_t display_width(std::string_view text);

}  // namespace waymark
