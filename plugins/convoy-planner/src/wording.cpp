#include "wording.hpp"

#include <algorithm>

namespace convoy_planner {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

std::string one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool gap = byte <= 0x20 || byte == 0x7f;
    if (!gap) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') {
    result.pop_back();
  }
  return result;
}

std::string folded(std::string_view text) {
  std::string result = one_line(text);
  std::transform(result.begin(), result.end(), result.begin(), small);
  return result;
}

std::string id_from(std::string_view name) {
  constexpr std::size_t kMost = 64;
  std::string result;
  for (const char c : name) {
    const char letter = small(c);
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      result += letter;
    } else if (c != '\'' && !result.empty() && result.back() != '-') {
      result += '-';
    }
    if (result.size() == kMost) {
      break;
    }
  }
  while (!result.empty() && result.back() == '-') {
    result.pop_back();
  }
  return result;
}

std::string in_quotes(std::string_view name) {
  constexpr std::size_t kMost = 80;
  if (name.size() <= kMost) {
    return "'" + std::string(name) + "'";
  }
  std::size_t end = kMost;
  while (end > 0 && is_inside_character(name[end])) {
    --end;
  }
  return "'" + std::string(name.substr(0, end)) + "…'";
}

std::string listed(const std::vector<std::string>& items, std::size_t most) {
  const std::size_t shown = items.size() > most ? most - 1 : items.size();
  std::string result;
  for (std::size_t i = 0; i < shown; ++i) {
    result += i == 0 ? "" : (i + 1 == items.size() ? " and " : ", ");
    result += items[i];
  }
  if (shown < items.size()) {
    result += " and " + std::to_string(items.size() - shown) + " others";
  }
  return result;
}

std::string working_days(int count) { return std::to_string(count) + (count == 1 ? " working day" : " working days"); }

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace convoy_planner
