// What text on paper is made of before it is drawn: words with a width, the places between them, and how they look.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace waymark {

/// The faces that text is set in.
enum class FontRole : std::uint8_t { regular, bold, italic, bold_italic, mono };

/// Colours by role, as the theme gives them.
enum class Ink : std::uint8_t { none, ink, muted, accent, tint, paper, link, border, header, header_text };

/// A word in a face, known to whoever measured it.
using WordId = std::uint32_t;

/// Says how wide words are. Layout asks for nothing else, so that tests can make widths up.
class WordMeasure {
 public:
  WordMeasure() = default;
  WordMeasure(const WordMeasure&) = delete;
  WordMeasure& operator=(const WordMeasure&) = delete;
  virtual ~WordMeasure() = default;
  /// The same id for the same word in the same face. The text is valid UTF-8 without spaces, or one space.
  virtual WordId word(FontRole role, std::string_view text) = 0;
  /// In ems: times the font's size it is the width in points.
  [[nodiscard]] virtual float width(WordId word) const = 0;
  /// The first character of the word that no font has, or 0.
  [[nodiscard]] virtual char32_t missing(WordId word) const = 0;
};

/// How a piece of text looks.
struct TextStyle {
  FontRole role = FontRole::regular;
  Ink ink = Ink::ink;
  bool underline = false;
  bool strike = false;
  float size = 11;  ///< in points
  float rise = 0;   ///< above the baseline, in points
  bool operator==(const TextStyle&) const = default;
};

inline TextStyle text_style(FontRole role, Ink ink, float size) {
  TextStyle style;
  style.role = role;
  style.ink = ink;
  style.size = size;
  return style;
}

/// An element of the structure tree; kArtifact is what no reader need hear.
using ElementId = std::uint32_t;
inline constexpr ElementId kArtifact = 0xffffffff;
inline constexpr std::uint32_t kNone = 0xffffffff;

/// A word, or a place between words where a line may end.
struct TextItem {
  enum class Kind : std::uint8_t {
    word,
    space,         ///< a line may end at it, and it then takes no room
    hyphen_place,  ///< a line may end at it with a hyphen, which `word` is
    break_place,   ///< a line may end at it
    line_break,    ///< a line ends here
    page_number,   ///< the number of the page that holds destination `word`; has room for three digits
  };
  Kind kind = Kind::word;
  bool right_to_left = false;
  std::uint16_t style = 0;  ///< index into `PrintFlow::styles`
  WordId word = 0;
  float width = 0;  ///< in points
  ElementId element = kArtifact;
  std::uint32_t link = kNone;  ///< index into `PrintFlow::links`
};

using ItemKind = TextItem::Kind;

}  // namespace waymark
