// A figure: a drawing made of a few primitives, with a title and a long description, that every renderer can draw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// Colours are roles, not values: the theme says what they are, so that a figure follows it on screen and on paper.
enum class Tone : std::uint8_t { none, ink, muted, accent, tint, paper };

/// Where a text's reference point lies on its line.
enum class TextAlign : std::uint8_t { start, middle, end };

/// A point in figure units: 1 unit is 1 CSS pixel (0.75 pt); x grows to the right, y grows downwards.
struct Point {
  float x = 0;
  float y = 0;
};

/// One drawing step. Which members count depends on `kind`; the comments say which.
struct Primitive {
  enum class Kind : std::uint8_t {
    line,       ///< `points[0]` to `points[1]`, stroked; `arrow` puts a head at the end
    rectangle,  ///< `points[0]` is the top left corner, `points[1]` the bottom right; `radius` rounds corners
    ellipse,    ///< `points[0]` is the centre, `points[1]` holds the two radii
    path,       ///< cubic Bézier: `points[0]` is the start, then three points a segment; `closed` joins the ends
    text,       ///< one line of `text` whose baseline reference point is `points[0]`; `size` is its height in units
    link_area,  ///< the rectangle of `points[0]` and `points[1]` leads to `target`; `text` names it; texts that start
                ///< in it are shown as links
  };
  Kind kind = Kind::line;
  Tone stroke = Tone::none;
  Tone fill = Tone::none;
  TextAlign align = TextAlign::start;
  bool arrow = false;
  bool closed = false;
  bool bold = false;
  bool dashed = false;
  float stroke_width = 1;
  float radius = 0;
  float size = 16;
  std::vector<Point> points;
  std::string text;
  std::string target;  ///< of a link area, as an author writes it: 'page:pack/name', a relative '.md' or a web address
};

/// A complete drawing. `description` is its text alternative and is never empty in a checked document.
struct Figure {
  std::string title;
  std::string description;
  float width = 0;
  float height = 0;
  std::vector<Primitive> primitives;
};

}  // namespace waymark
