// The words of one PDF, shaped: each with the codes that draw it, and for each font which glyphs and characters they
// are.
#pragma once

#include "render/pdf/print_fonts.hpp"
#include "render/pdf/print_text.hpp"
#include "text/text_hash.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct hb_buffer_t;

namespace waymark {

/// Belongs to one thread. Codes are numbers from 1 in the order of first use, one for each pair of glyph and character,
/// so that every code has exactly one meaning when text is copied or read out.
class FontSet : public WordMeasure {
 public:
  explicit FontSet(const PrintFonts& fonts);
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;
  ~FontSet() override;

  WordId word(FontRole role, std::string_view text) override;
  [[nodiscard]] float width(WordId word) const override { return words_[word].ems; }
  [[nodiscard]] char32_t missing(WordId word) const override { return words_[word].missing; }

  /// Part of a word in one font: `shown` is what stands between the brackets of a TJ operator.
  struct Run {
    std::uint16_t font = 0;  ///< index into PrintFonts::files()
    std::uint32_t offset = 0;
    std::uint32_t size = 0;
  };
  [[nodiscard]] std::size_t run_count(WordId word) const { return words_[word].run_count; }
  [[nodiscard]] const Run& run(WordId word, std::size_t index) const { return runs_[words_[word].first_run + index]; }
  [[nodiscard]] std::string_view shown(const Run& run) const { return {shown_.data() + run.offset, run.size}; }
  /// What the word's codes alone do not tell, because glyphs and characters don't match one to one; else empty.
  [[nodiscard]] std::string_view actual_text(WordId word) const { return actual_[words_[word].actual]; }

  /// What a code of a font stands for.
  struct Code {
    std::uint32_t glyph = 0;
    char32_t character = 0;
  };
  /// Of a font, by code - 1; empty if nothing was drawn with it.
  [[nodiscard]] const std::vector<Code>& codes(std::uint16_t font) const { return used_[font].codes; }
  [[nodiscard]] const PrintFonts& fonts() const { return fonts_; }

 private:
  struct Word {
    float ems = 0;
    char32_t missing = 0;
    std::uint32_t first_run = 0;
    std::uint16_t run_count = 0;
    std::uint16_t actual = 0;
  };
  struct UsedFont {
    std::vector<Code> codes;
    std::unordered_map<std::uint64_t, std::uint16_t> numbers;
  };

  WordId shape(FontRole role, std::string_view text);
  void shape_run(Word& word, std::uint16_t font, std::string_view text, char32_t stands_for, bool& one_to_one);
  /// Cuts the text where another font is needed.
  void shape_runs(Word& word, FontRole role, std::string_view text, bool& one_to_one);
  [[nodiscard]] bool has_all(std::uint16_t font, std::string_view text) const;
  std::uint16_t code(std::uint16_t font, std::uint32_t glyph, char32_t character);

  const PrintFonts& fonts_;
  hb_buffer_t* buffer_;
  std::array<std::unordered_map<std::string, WordId, TextHash, std::equal_to<>>, 5> ids_;
  std::vector<Word> words_;
  std::vector<Run> runs_;
  std::string shown_;
  std::vector<std::string> actual_{std::string()};
  std::vector<UsedFont> used_;
};

}  // namespace waymark
