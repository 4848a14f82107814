#include "render/pdf/column_widths.hpp"

#include <algorithm>

namespace waymark {

std::vector<float> column_widths(const std::vector<TextBuilder::Extent>& columns, float width) {
  constexpr float kThin = 6;
  std::vector<float> result;
  float least = 0;
  float most = 0;
  for (const TextBuilder::Extent& each : columns) {
    least += std::max(each.least, kThin);
    most += std::max({each.most, each.least, kThin});
  }
  const float lack = most - least;
  for (const TextBuilder::Extent& each : columns) {
    const float own_least = std::max(each.least, kThin);
    const float own_most = std::max({each.most, each.least, kThin});
    if (most <= width) {
      result.push_back(own_most * width / most);
    } else if (least <= width) {
      result.push_back(own_least + (lack > 0 ? (width - least) * (own_most - own_least) / lack : 0));
    } else {
      result.push_back(own_least * width / least);
    }
  }
  return result;
}

}  // namespace waymark
