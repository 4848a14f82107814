// How printed pages look: sizes, spaces, papers and colours, for ordinary and for large print.
#pragma once

#include "render/pdf/print_text.hpp"

#include <waymark/field.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace waymark {

/// Red, green and blue, 0 to 1.
struct PrintColour {
  float red = 0;
  float green = 0;
  float blue = 0;
};

/// A sheet of paper, in points.
struct Sheet {
  float width = 0;
  float height = 0;
};
Sheet sheet_of(Paper paper);

/// All measures are in points.
struct PrintStyle {
  bool large = false;
  float body = 11;
  float small = 9.5F;
  float table = 10;
  float lead = 12.5F;
  float running = 9;  ///< headers and footers
  std::array<float, 6> headings{24, 17.5F, 14, 12, 11, 11};
  float cover = 34;
  float line = 1.42F;  ///< a line's height, as a multiple of the font's size
  float side = 68;     ///< margins
  float top = 76;
  float bottom = 68;
  float furniture = 34;                   ///< from the paper's edge to the running header's and footer's baseline
  float paragraph = 7;                    ///< space between paragraphs
  float indent = 19;                      ///< of a list
  float tick = 13;                        ///< side of a box to tick
  float field_line = 22;                  ///< height of a line to write on
  std::array<PrintColour, 10> colours{};  ///< by Ink

  [[nodiscard]] const PrintColour& colour(Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

/// From a theme's colours, by role as '#rrggbb'. A colour of text that stands at less than 4.5 to 1 on paper becomes
/// ink (WCAG 2.2, 1.4.3). Large print is at least 16 points throughout.
PrintStyle print_style(const std::map<std::string, std::string>& colours, bool large);

/// `style` with all its measures times `factor`, for posters.
PrintStyle scaled(PrintStyle style, float factor);

}  // namespace waymark
