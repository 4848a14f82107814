// Finds what is wrong with a framework as a whole: ids, empty parts, weights, levels and what they count.
#pragma once

#include "framework.hpp"

#include <string>
#include <vector>

namespace maturity_framework {

/// How much of a framework there may be.
inline constexpr std::size_t kMaxItems = 5'000;
inline constexpr std::size_t kMaxLevels = 12;
inline constexpr double kMaxWeight = 1'000;
inline constexpr double kMaxCounts = 1'000;

/// What is wrong, in words for the author, and where.
struct Problem {
  Position at{};
  std::string message{};
  std::string hint{};
};

/// Whether `id` can be an id: 1 to 48 small letters, digits and single hyphens, from a letter to a letter or digit.
bool is_id(std::string_view id);

/// All problems, in the order of the file's parts: levels, components, foundations, items.
std::vector<Problem> check_framework(const Framework& framework);

}  // namespace maturity_framework
