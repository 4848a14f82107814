// The fonts, the hyphenation patterns and the colour profile that PDFs are made with: read once, shared by all threads.
#pragma once

#include "render/pdf/print_text.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct hb_face_t;
struct hb_font_t;
struct _HyphenDict;

namespace waymark {

/// One TrueType font file.
struct FontFile {
  struct Destroy {
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };
  std::string name;  ///< its PostScript name: 'NotoSans-Bold'
  std::unique_ptr<hb_face_t, Destroy> face;
  std::unique_ptr<hb_font_t, Destroy> font;
  float units = 1000;  ///< an em in the font's units
  float ascent = 0;    ///< in thousandths of an em, as those that follow
  float descent = 0;   ///< below the baseline: negative
  float cap_height = 0;
  std::array<float, 4> box{};
  float italic_angle = 0;  ///< in degrees; leaning to the right is negative
  bool bold = false;
  bool mono = false;
};

class PrintFonts {
 public:
  /// Reads what lies in `folder`, as the build puts it there. Throws Error if something is missing or no font.
  explicit PrintFonts(const std::filesystem::path& folder);
  PrintFonts(const PrintFonts&) = delete;
  PrintFonts& operator=(const PrintFonts&) = delete;
  ~PrintFonts();

  [[nodiscard]] const std::vector<FontFile>& files() const { return files_; }
  /// The fonts to try for a character, best first, as indices into files().
  [[nodiscard]] const std::vector<std::uint16_t>& order(FontRole role) const {
    return orders_[static_cast<std::size_t>(role)];
  }
  /// Offsets in the word, in bytes, before which it may be hyphenated. `word` is of small ASCII letters.
  [[nodiscard]] std::vector<std::uint8_t> hyphenation(std::string_view word) const;
  /// An sRGB profile.
  [[nodiscard]] const std::string& colour_profile() const { return colour_profile_; }

 private:
  struct DestroyHyphens {
    void operator()(_HyphenDict* dictionary) const;
  };
  std::vector<FontFile> files_;
  std::array<std::vector<std::uint16_t>, 5> orders_;
  std::unique_ptr<_HyphenDict, DestroyHyphens> hyphens_;
  std::string colour_profile_;
};

}  // namespace waymark
