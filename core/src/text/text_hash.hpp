// Lets maps with std::string keys be asked for a std::string_view without making a string of it.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace waymark {

/// For std::unordered_map<std::string, T, TextHash, std::equal_to<>>.
struct TextHash {
  using is_transparent = void;  // NOLINT(readability-identifier-naming): the standard library looks for this name
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

}  // namespace waymark
