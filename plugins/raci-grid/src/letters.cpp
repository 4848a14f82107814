#include "letters.hpp"

#include <algorithm>
#include <utility>

namespace raci_grid {
namespace {

constexpr std::string_view kBetween = " \t\r\n/,;+&";

constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

Parts part_of(char letter) {
  switch (small(letter)) {
    case 'r':
      return kResponsible;
    case 'a':
      return kAccountable;
    case 'c':
      return kConsulted;
    case 'i':
      return kInformed;
    default:
      return 0;
  }
}

bool is_and(std::string_view word) {
  return word.size() == 3 && small(word[0]) == 'a' && small(word[1]) == 'n' && small(word[2]) == 'd';
}

/// Whether a cell may hold this set: one letter at most, or A and R.
bool may_stand(Parts parts) { return (parts & (parts - 1)) == 0 || parts == (kResponsible | kAccountable); }

/// Adds the letters of one word to `reading`; a fault ends it.
void add_word(std::string_view word, CellReading& reading) {
  for (const char letter : word) {
    const Parts part = part_of(letter);
    if (part == 0) {
      reading = {0, CellFault::unknown, std::string(word)};
      return;
    }
    if ((reading.parts & part) != 0) {
      reading = {0, CellFault::doubled, parts_text(part)};
      return;
    }
    reading.parts = static_cast<Parts>(reading.parts | part);
  }
}

}  // namespace

CellReading read_parts(std::string_view cell) {
  CellReading reading;
  while (reading.fault == CellFault::none) {
    const std::size_t start = cell.find_first_not_of(kBetween);
    if (start == std::string_view::npos) {
      break;
    }
    const std::size_t end = std::min(cell.find_first_of(kBetween, start), cell.size());
    const std::string_view word = cell.substr(start, end - start);
    if (!is_and(word)) {
      add_word(word, reading);
    }
    cell.remove_prefix(end);
  }
  if (reading.fault == CellFault::none && !may_stand(reading.parts)) {
    return {0, CellFault::mixed, {}};
  }
  return reading;
}

std::string parts_text(Parts parts) {
  std::string text;
  for (const auto& [part, letter] : {std::pair{kAccountable, 'A'}, std::pair{kResponsible, 'R'},
                                     std::pair{kConsulted, 'C'}, std::pair{kInformed, 'I'}}) {
    if (has(parts, part)) {
      text += text.empty() ? "" : "/";
      text += letter;
    }
  }
  return text;
}

}  // namespace raci_grid
