// A TrueType or OpenType font program that a PDF embeds, as far as checking text that is set in it needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

struct hb_face_t;
struct hb_font_t;

namespace waymark {

class FontProgram {
 public:
  /// Nothing if `bytes` are no such font, or one without TrueType outlines.
  static std::unique_ptr<FontProgram> open(std::string bytes);
  ~FontProgram();
  FontProgram(const FontProgram&) = delete;
  FontProgram& operator=(const FontProgram&) = delete;

  [[nodiscard]] std::uint32_t glyph_count() const { return glyph_count_; }
  /// In thousandths of the font's size. REQUIRES glyph < glyph_count().
  [[nodiscard]] double advance(std::uint32_t glyph) const;
  /// Whether something is drawn for it. REQUIRES glyph < glyph_count().
  [[nodiscard]] bool has_outline(std::uint32_t glyph) const;
  /// Whether it says itself which characters its glyphs are.
  [[nodiscard]] bool has_characters() const { return cmap_tables_ != 0; }
  /// How many of its tables say so, and whether one is for symbols (platform 3, encoding 0) or Unicode.
  [[nodiscard]] std::size_t cmap_tables() const { return cmap_tables_; }
  [[nodiscard]] bool has_symbol_cmap() const { return has_symbol_cmap_; }
  [[nodiscard]] bool has_unicode_cmap() const { return has_unicode_cmap_; }
  /// 0 if it has none for the character.
  [[nodiscard]] std::uint32_t glyph_of(char32_t character) const;

 private:
  FontProgram() = default;
  void read_cmap_list();

  std::string bytes_;
  hb_face_t* face_ = nullptr;
  hb_font_t* font_ = nullptr;
  std::uint32_t glyph_count_ = 0;
  double units_ = 1000;
  std::size_t cmap_tables_ = 0;
  bool has_symbol_cmap_ = false;
  bool has_unicode_cmap_ = false;
};

}  // namespace waymark
