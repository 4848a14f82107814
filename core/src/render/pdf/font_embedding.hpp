// Puts the fonts of a PDF into its file: subsets of the glyphs that are used, their widths, and what each code means.
#pragma once

#include "render/pdf/font_set.hpp"
#include "render/pdf/pdf_writer.hpp"

#include <string>

namespace waymark {

/// The name of the form's font among the resources.
inline constexpr const char* kFormFont = "WF";

struct EmbeddedFonts {
  std::string resources;        ///< entries of a /Font dictionary: '/F0 12 0 R/F1 …'
  PdfWriter::Id form_font = 0;  ///< with all of WinAnsi, to type with; 0 if none was asked for
};

/// Writes every font that has codes. Throws Error if a font cannot be cut down.
EmbeddedFonts embed_fonts(const FontSet& fonts, bool with_form_font, PdfWriter& file);

}  // namespace waymark
