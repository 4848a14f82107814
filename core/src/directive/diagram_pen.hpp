// Draws what diagrams are made of (boxes with text, arrows with rounded bends, labels) into a figure.
#pragma once

#include <waymark/figure.hpp>

#include <string>
#include <vector>

namespace waymark {

/// A box as its author described it.
struct DiagramBox {
  std::string text;
  std::string page;        ///< where it leads to, as in a link; may be empty
  Tone tone = Tone::none;  ///< its fill; none leaves the choice to the diagram
};

/// A rectangle on the drawing.
struct DiagramRect {
  double left = 0;
  double top = 0;
  double width = 0;
  double height = 0;
  [[nodiscard]] double right() const { return left + width; }
  [[nodiscard]] double bottom() const { return top + height; }
  [[nodiscard]] double middle_x() const { return left + width / 2; }
  [[nodiscard]] double middle_y() const { return top + height / 2; }
};

/// A place while a diagram is laid out, in units.
struct DiagramPoint {
  double x = 0;
  double y = 0;
};

inline constexpr double kDiagramWidth = 720;  ///< what a diagram should fit into
inline constexpr double kBoxTextSize = 16;
inline constexpr double kBoxLineHeight = 20;
inline constexpr double kBoxPadding = 16;  ///< beside a box's text: room for wider fonts than were reckoned with
inline constexpr double kLabelTextSize = 14;
inline constexpr double kLabelLineHeight = 17;
inline constexpr double kArrowBend = 10;  ///< the radius of an arrow's bends
inline constexpr double kArrowHead = 10;  ///< the length of an arrowhead

/// The height of a box that holds so many lines.
double box_height(std::size_t lines);

/// How much room a label's lines take, with the margin around them.
DiagramPoint label_size(const std::vector<std::string>& lines);

/// Adds primitives to a figure. Coordinates are rounded to halves, so that the same diagram gives the same bytes.
class DiagramPen {
 public:
  explicit DiagramPen(Figure& figure) : figure_(figure) {}

  /// A rounded box; its text tone follows from its fill.
  void box(const DiagramRect& rect, Tone fill, double radius);
  /// Lines of text, centred in `rect`, in the tone that is legible on `fill`.
  void text(const DiagramRect& rect, const std::vector<std::string>& lines, Tone fill);
  /// A line through `points`, with rounded bends and a head at the end. REQUIRES two points or more, none equal to the
  /// next, and every stretch horizontal or vertical.
  void arrow(const std::vector<DiagramPoint>& points, bool dashed);
  /// A curve of one or more cubic segments that ends in a head; `points` are as in a path.
  void curved_arrow(const std::vector<DiagramPoint>& points);
  /// A small text on paper, centred on `centre`.
  void label(DiagramPoint centre, const std::vector<std::string>& lines);
  /// Makes `rect` lead to the box's page, if it has one.
  void link(const DiagramRect& rect, const DiagramBox& box);
  /// Sets the figure's size.
  void size(double width, double height);

 private:
  Primitive& add(Primitive::Kind kind);

  Figure& figure_;
};

}  // namespace waymark
