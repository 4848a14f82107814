#include "directive/diagram_rings.hpp"

#include "directive/diagram_text.hpp"

#include <algorithm>
#include <cassert>
#include <string>

namespace waymark {
namespace {

constexpr double kMargin = 4;
constexpr double kCoreRadius = 14;
constexpr double kMostRadius = 64;
constexpr double kCoreWidth = 180;  // at least
constexpr double kLongLabel = 340;  // longer labels are broken into lines
constexpr double kLabelGap = 12;    // above and below a ring's label

// Outer rings take turns, so that each stands out from its neighbours.
Tone fill_of(const DiagramBox& ring, std::size_t index, std::size_t count) {
  if (ring.tone != Tone::none) {
    return ring.tone;
  }
  if (index == 0) {
    return Tone::accent;
  }
  return (count - index) % 2 == 1 ? Tone::tint : Tone::paper;
}

}  // namespace

void draw_rings(const std::vector<DiagramBox>& rings, Figure& figure) {
  assert(rings.size() >= 2);
  const std::size_t count = rings.size();
  const double side = count > 6 ? 16 : 26;  // from one ring's edge to the next, but at the top
  const auto inset = [&](std::size_t index) { return side * static_cast<double>(count - 1 - index); };
  const double widest = kDiagramWidth - 2 * kMargin;

  // Wide enough for each label on one line, or a long one on three. Bends cut into its room as far as they go down.
  double width = kCoreWidth + 2 * inset(0);
  const auto room_beside = [&](std::size_t index) {
    return 2 * (index == 0 ? kBoxPadding
                           : kBoxPadding + std::min(kMostRadius, kCoreRadius + side * static_cast<double>(index)) / 3);
  };
  for (std::size_t i = 0; i < count; ++i) {
    const double whole = text_width(rings[i].text, kBoxTextSize);
    const double wish = std::min(whole, std::max(kLongLabel, whole / 3));
    width = std::max(width, std::min(widest, wish + room_beside(i) + 2 * inset(i)));
  }
  std::vector<std::vector<std::string>> lines;
  std::vector<double> heads;
  double tops = 0;
  for (std::size_t i = 0; i < count; ++i) {
    lines.push_back(wrap_text(rings[i].text, kBoxTextSize, width - 2 * inset(i) - room_beside(i)));
    const double text_height = static_cast<double>(lines[i].size()) * kBoxLineHeight;
    heads.push_back(i == 0 ? box_height(lines[i].size()) + 8 : text_height + 2 * kLabelGap);
    tops += i == 0 ? 0 : heads[i];
  }
  const double height = tops + heads[0] + inset(0);

  DiagramPen pen(figure);
  DiagramRect rect{kMargin, kMargin, width, height};
  for (std::size_t i = count; i-- > 0;) {
    const double radius = std::min(kMostRadius, kCoreRadius + side * static_cast<double>(i));
    const Tone fill = fill_of(rings[i], i, count);
    pen.box(rect, fill, radius);
    const DiagramRect head{rect.left, rect.top, rect.width, heads[i]};
    pen.text(head, lines[i], fill);
    pen.link(head, rings[i]);
    rect = {rect.left + side, rect.top + heads[i], rect.width - 2 * side, rect.height - heads[i] - side};
  }
  pen.size(width + 2 * kMargin, height + 2 * kMargin);
}

}  // namespace waymark
