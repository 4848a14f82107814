// A font that a PDF sets text in: what is wrong with it, and with each code that is shown in it.
#pragma once

#include "pdf/font_program.hpp"
#include "pdf/glyph_widths.hpp"
#include "pdf/pdf_subject.hpp"
#include "pdf/to_unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

class ShownFont {
 public:
  /// Checks the font itself; `page` is where it is used first.
  ShownFont(const QPDFObjectHandle& font, PdfSubject& subject, std::size_t page);

  /// Checks each code in a shown string, once a font. `invisible` text (render mode 3) needs no glyphs.
  void show(std::string_view bytes, std::size_t page, bool invisible);

 private:
  enum class Glyphs : std::uint8_t { unknown, by_cid, by_character, by_symbol };

  void read_composite(const QPDFObjectHandle& font);
  void read_simple(const QPDFObjectHandle& font);
  void read_program(const QPDFObjectHandle& descriptor);
  void check_true_type(const QPDFObjectHandle& font);
  void check_code(std::uint32_t code, std::size_t page, bool invisible);
  void check_glyph(std::uint32_t code, const PdfSpot& spot);
  void check_characters(std::uint32_t code, const PdfSpot& spot);
  [[nodiscard]] std::optional<std::uint32_t> glyph_of(std::uint32_t code) const;
  /// The characters of `code`, if the encoding says so; an empty text if it only names them.
  [[nodiscard]] std::optional<std::u32string> encoded(std::uint32_t code) const;
  [[nodiscard]] std::string code_name(std::uint32_t code) const;
  void not_checked(std::string_view why);

  PdfSubject& subject_;
  std::size_t page_;
  std::string name_;
  std::string type_;
  std::string encoding_;
  std::map<std::uint32_t, std::string> differences_;
  bool composite_ = false;
  bool symbolic_ = false;
  bool embedded_ = false;
  bool known_collection_ = false;  ///< its CIDs have characters that every reader knows
  std::size_t code_size_ = 1;      ///< 0: codes can't be told apart
  Glyphs glyphs_ = Glyphs::unknown;
  std::unique_ptr<FontProgram> program_;
  std::optional<std::string> glyph_map_;  ///< 'CIDToGIDMap', if it is a stream
  GlyphWidths widths_;
  std::optional<ToUnicode> to_unicode_;
  std::vector<bool> seen_;
  bool missing_said_ = false;
};

}  // namespace waymark
