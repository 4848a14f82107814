#include "directive/diagram_flow.hpp"

#include "directive/diagram_route.hpp"
#include "directive/diagram_text.hpp"

#include <algorithm>

namespace waymark {
namespace {

constexpr double kMargin = 4;  // around the drawing, for the strokes
constexpr double kRadius = 8;
constexpr double kMinBoxWidth = 96;
constexpr double kMaxWordBox = 240;   // up to here a box grows so that its longest word is not cut
constexpr double kLabelWidth = 150;   // of a label in a channel
constexpr double kBesideLabel = 104;  // of a label between neighbours

struct Sizes {
  double box = 0;
  double gap = 0;
  std::vector<std::vector<std::string>> lines;   // of each box
  std::vector<std::vector<std::string>> labels;  // of each arrow
};

std::vector<RoutedBox> columns(const FlowDiagram& diagram) {
  std::vector<RoutedBox> result(diagram.boxes.size());
  for (std::size_t row = 0; row < diagram.rows.size(); ++row) {
    for (std::size_t column = 0; column < diagram.rows[row].size(); ++column) {
      result[diagram.rows[row][column]] = {row, column, 0, 0};
    }
  }
  return result;
}

bool neighbours(const RoutedBox& a, const RoutedBox& b) {
  return a.row == b.row && (a.column + 1 == b.column || b.column + 1 == a.column);
}

// All boxes are of one width, as narrow as their texts allow without more lines.
Sizes choose_sizes(const FlowDiagram& diagram, const std::vector<RoutedBox>& places) {
  std::size_t longest = 1;
  for (const auto& row : diagram.rows) {
    longest = std::max(longest, row.size());
  }
  Sizes sizes;
  sizes.gap = longest > 3 ? 36 : 48;
  bool skips = false;
  for (const FlowArrow& arrow : diagram.arrows) {
    const auto [low, high] = std::minmax(places[arrow.from].row, places[arrow.to].row);
    skips = skips || high - low > 1;
    const bool beside = neighbours(places[arrow.from], places[arrow.to]);
    sizes.labels.emplace_back();
    if (!arrow.text.empty()) {
      sizes.labels.back() = wrap_text(arrow.text, kLabelTextSize, beside ? kBesideLabel : kLabelWidth);
      if (beside) {
        sizes.gap = std::max(sizes.gap, label_size(sizes.labels.back()).x + 12);
      }
    }
  }
  const auto count = static_cast<double>(longest);
  const double lanes = skips ? 24 : 0;  // arrows that pass outside the boxes
  const double available = (kDiagramWidth - 2 * kMargin - lanes - (count - 1) * sizes.gap) / count;
  const double wish = longest == 1 ? 340 : longest == 2 ? 280 : 210;
  double word = 0;
  for (const DiagramBox& box : diagram.boxes) {
    word = std::max(word, longest_word_width(box.text, kBoxTextSize) + 2 * kBoxPadding);
  }
  const double limit = std::max({kMinBoxWidth, std::min(wish, available), std::min(word, kMaxWordBox)});
  double needed = kMinBoxWidth - 2 * kBoxPadding;
  for (const DiagramBox& box : diagram.boxes) {
    sizes.lines.push_back(wrap_text(box.text, kBoxTextSize, limit - 2 * kBoxPadding));
    needed = std::max(needed, lines_width(sizes.lines.back(), kBoxTextSize));
  }
  sizes.box = needed + 2 * kBoxPadding;
  return sizes;
}

}  // namespace

void draw_flow(const FlowDiagram& diagram, Figure& figure) {
  std::vector<RoutedBox> places = columns(diagram);
  const Sizes sizes = choose_sizes(diagram, places);
  std::vector<double> row_heights;
  for (const auto& row : diagram.rows) {
    double height = 0;
    double left = -(static_cast<double>(row.size()) * (sizes.box + sizes.gap) - sizes.gap) / 2;
    for (const std::size_t box : row) {
      places[box].left = left;
      places[box].width = sizes.box;
      left += sizes.box + sizes.gap;
      height = std::max(height, box_height(sizes.lines[box].size()));
    }
    row_heights.push_back(height);
  }
  std::vector<RoutedArrow> arrows;
  for (std::size_t i = 0; i < diagram.arrows.size(); ++i) {
    const bool labelled = !sizes.labels[i].empty();
    arrows.push_back(
        {diagram.arrows[i].from, diagram.arrows[i].to, labelled ? label_size(sizes.labels[i]) : DiagramPoint{}});
  }
  Routes routes = route_arrows(places, row_heights, arrows);

  // Everything moves so that it starts at the margin.
  double low_x = 0;
  double high_x = 0;
  double low_y = 0;
  double high_y = routes.bottom;
  for (const RoutedBox& place : places) {
    low_x = std::min(low_x, place.left);
    high_x = std::max(high_x, place.left + place.width);
  }
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    for (const DiagramPoint& point : routes.arrows[i].points) {
      low_x = std::min(low_x, point.x);
      high_x = std::max(high_x, point.x);
    }
    if (arrows[i].label.x > 0) {
      const double width = arrows[i].label.x;
      low_x = std::min(low_x, routes.arrows[i].label.x - width / 2);
      high_x = std::max(high_x, routes.arrows[i].label.x + width / 2);
      low_y = std::min(low_y, routes.arrows[i].label.y - arrows[i].label.y / 2);
      high_y = std::max(high_y, routes.arrows[i].label.y + arrows[i].label.y / 2);
    }
  }
  const double dx = kMargin - low_x;
  const double dy = kMargin - low_y;

  DiagramPen pen(figure);
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    for (DiagramPoint& point : routes.arrows[i].points) {
      point = {point.x + dx, point.y + dy};
    }
    pen.arrow(routes.arrows[i].points, diagram.arrows[i].dashed);
  }
  for (std::size_t i = 0; i < arrows.size(); ++i) {
    if (!sizes.labels[i].empty()) {
      pen.label({routes.arrows[i].label.x + dx, routes.arrows[i].label.y + dy}, sizes.labels[i]);
    }
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const DiagramRect rect{places[i].left + dx, routes.row_tops[places[i].row] + dy, sizes.box,
                           row_heights[places[i].row]};
    const Tone fill = diagram.boxes[i].tone == Tone::none ? Tone::tint : diagram.boxes[i].tone;
    pen.box(rect, fill, kRadius);
    pen.text(rect, sizes.lines[i], fill);
    pen.link(rect, diagram.boxes[i]);
  }
  pen.size(high_x - low_x + 2 * kMargin, high_y - low_y + 2 * kMargin);
}

}  // namespace waymark
