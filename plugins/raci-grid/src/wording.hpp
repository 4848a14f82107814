// The words of grids: what the four prompts mean, and how names and lists are written.
#pragma once

#include "letters.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace raci_grid {

/// One of the four prompts.
struct Prompt {
  Part part;
  std::string_view key;       ///< in data files: 'responsible'
  std::string_view name;      ///< 'Responsible'
  std::string_view question;  ///< what to ask of a group of stakeholders
  std::string_view meaning;   ///< of the letter in a matrix
};

/// Responsible, accountable, consulted, informed.
extern const std::array<Prompt, 4> kPrompts;

/// The text without control characters, each run of white space made one space, and none at the ends.
std::string one_line(std::string_view text);

/// As one_line(), in small letters (ASCII's), so that names which differ in capitals are the same.
std::string folded(std::string_view text);

/// The lines of a text that are not blank, each as one_line() gives it.
std::vector<std::string> lines_of(std::string_view text);

/// The name in single quotes, cut short if it is very long.
std::string in_quotes(std::string_view name);

/// 'a', 'a and b', 'a, b and c'; of more than five, the first four and how many others.
std::string listed(const std::vector<std::string>& items);

/// A first small letter made a capital one.
std::string capitalised(std::string text);

}  // namespace raci_grid
