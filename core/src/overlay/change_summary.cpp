#include "overlay/change_summary.hpp"

#include "compare/change_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

namespace waymark {

std::string change_summary(const std::vector<BlockChange>& changes) {
  constexpr std::size_t kNamed = 3;
  if (changes.empty()) {
    return "nothing changed that a reader would see";
  }
  std::string text;
  const std::size_t named = changes.size() == kNamed + 1 ? kNamed + 1 : std::min(changes.size(), kNamed);
  for (std::size_t i = 0; i < named; ++i) {
    text += fmt::format("{}{} {}", i == 0 ? "" : ", ", changes[i].thing, what_word(changes[i].what));
  }
  return named == changes.size() ? text : text + fmt::format(", and {} more changes", changes.size() - named);
}

}  // namespace waymark
