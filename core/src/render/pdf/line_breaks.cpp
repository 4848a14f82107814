#include "render/pdf/line_breaks.hpp"

#include <algorithm>
#include <limits>

namespace waymark {
namespace {

constexpr double kHyphenCost = 0.012;
constexpr double kHyphensRunningCost = 0.05;
/// A last line of one short word looks forlorn.
constexpr double kShortLastCost = 0.04;
constexpr double kShortLast = 0.12;

/// A place where a line may end, and the best way there.
struct Place {
  std::size_t item = 0;  ///< the line's end
  std::size_t next = 0;  ///< the next line's first item
  float before = 0;      ///< width of everything before `item`
  float after = 0;       ///< width of everything before `next`
  float hyphen = 0;      ///< width that the hyphen adds
  double cost = std::numeric_limits<double>::infinity();
  std::uint32_t from = 0;
  bool hyphened = false;
  bool forced = false;
};

bool takes_room(ItemKind kind) {
  return kind == ItemKind::word || kind == ItemKind::space || kind == ItemKind::page_number;
}

std::vector<Place> places_of(std::span<const TextItem> items) {
  std::vector<Place> places(1);
  places[0].cost = 0;
  float x = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const TextItem& item = items[i];
    const float next = x + (takes_room(item.kind) ? item.width : 0.0F);
    if (item.kind != ItemKind::word && item.kind != ItemKind::page_number) {
      Place place;
      place.item = i;
      place.next = i + 1;
      place.before = x;
      place.after = next;
      place.hyphened = item.kind == ItemKind::hyphen_place;
      place.hyphen = place.hyphened ? item.width : 0;
      place.forced = item.kind == ItemKind::line_break;
      places.push_back(place);
    }
    x = next;
  }
  Place last;
  last.item = last.next = items.size();
  last.before = last.after = x;
  last.forced = true;
  places.push_back(last);
  return places;
}

double cost_of(const Place& start, const Place& end, float line, float width, bool is_last) {
  const double slack = std::max(0.0, 1.0 - static_cast<double>(line) / static_cast<double>(width));
  double cost = end.forced ? 0.0 : slack * slack;
  if (is_last && start.next != 0 && 1.0 - slack < kShortLast) {
    cost += kShortLastCost;
  }
  if (end.hyphened) {
    cost += kHyphenCost + (start.hyphened ? kHyphensRunningCost : 0.0);
  }
  return cost;
}

}  // namespace

std::vector<TextLine> break_lines(std::span<const TextItem> items, float width) {
  std::vector<Place> places = places_of(items);
  const float room = std::max(width, 1.0F) + 0.01F;
  std::size_t first = 0;  // no line that ends from here on starts before it
  for (std::size_t j = 1; j < places.size(); ++j) {
    Place& end = places[j];
    const bool last = j + 1 == places.size();
    std::size_t i = j;
    while (i-- > first) {
      const Place& start = places[i];
      const float line = std::max(0.0F, end.before - start.after) + end.hyphen;
      const bool only = i + 1 == j;
      if (line > room && !only) {
        first = i + 1;
        break;
      }
      const double cost = start.cost + cost_of(start, end, std::min(line, width), width, last);
      if (cost < end.cost) {
        end.cost = cost;
        end.from = static_cast<std::uint32_t>(i);
      }
    }
    if (end.forced) {
      first = j;
    }
  }
  std::vector<TextLine> lines;
  for (std::size_t j = places.size() - 1; j != 0; j = places[j].from) {
    const Place& end = places[j];
    const Place& start = places[end.from];
    lines.push_back({start.next, std::max(end.item, start.next), std::max(0.0F, end.before - start.after) + end.hyphen,
                     end.hyphened});
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace waymark
