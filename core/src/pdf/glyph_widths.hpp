// The widths of glyphs as a PDF's font dictionary has them.
#pragma once

#include "pdf/qpdf.hpp"

#include <cstdint>
#include <vector>

namespace waymark {

/// In thousandths of the font's size.
class GlyphWidths {
 public:
  /// Those of a simple font: 'FirstChar' and 'Widths'.
  static GlyphWidths of_simple_font(const QPDFObjectHandle& font);
  /// Those of a CIDFont: 'W' and 'DW'.
  static GlyphWidths of_cid_font(const QPDFObjectHandle& font);

  [[nodiscard]] double width(std::uint32_t code) const;
  /// Whether 'Widths' has as many as there are codes from 'FirstChar' to 'LastChar'.
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<double> widths{};  ///< one for each, or one for all
  };

  std::vector<Range> ranges_;  ///< by their first code
  double usual_ = 0;
  bool complete_ = true;
};

}  // namespace waymark
