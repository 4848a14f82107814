// Draws a figure's primitives on a page.
#pragma once

#include "render/pdf/page_content.hpp"

#include <waymark/figure.hpp>

namespace waymark {

/// Draws with its upper left corner at x, y (below the paper's upper edge), scaled to `width`. The figure's marked
/// content must be open.
class FigureDrawer {
 public:
  FigureDrawer(PageDrawer& page, const Figure& figure, float x, float y, float width)
      : page_(page), figure_(figure), x_(x), y_(y), unit_(width / std::max(figure.width, 1.0F)) {}
  void draw();

 private:
  void draw_line(const Primitive& primitive);
  void draw_rectangle(const Primitive& primitive);
  void draw_ellipse(const Primitive& primitive);
  void draw_path(const Primitive& primitive);
  void draw_text(const Primitive& primitive);
  void curve(Point a, Point b, Point c);
  void move(Point to);
  void line(Point to);
  void point(Point at);
  /// Prepares the colours; what paints the path, or nothing if it is neither filled nor stroked.
  bool begin(const Primitive& primitive);
  void paint(const Primitive& primitive, bool closed);

  PageDrawer& page_;
  const Figure& figure_;
  float x_;
  float y_;
  float unit_;
};

}  // namespace waymark
