#include "wording.hpp"

#include <algorithm>
#include <cstddef>

namespace raci_grid {

const std::array<Prompt, 4> kPrompts{{
    {kResponsible, "responsible", "Responsible", "What do you rely on them to do? What won't happen unless they do it?",
     "Does the work, alone or with others."},
    {kAccountable, "accountable", "Accountable",
     "What do they answer for, and to whom? How could what they decide help or hinder the change?",
     "Answers for the result and has the last word. There is one in each activity."},
    {kConsulted, "consulted", "Consulted",
     "Do you need their advice? On what, how and why? What do they know or see that you don't, and how much does their "
     "view weigh there?",
     "Gives advice before a decision or while the work is done."},
    {kInformed, "informed", "Informed",
     "Do they need to be kept up to date, and how? Formally or not, how often, with a general briefing or one of their "
     "own?",
     "Is told what was decided or done. Whoever is responsible or accountable tells them."},
}};

std::string one_line(std::string_view text) {
  std::string result;
  bool gap = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f) {
      gap = !result.empty();
      continue;
    }
    if (gap) {
      result += ' ';
      gap = false;
    }
    result += c;
  }
  return result;
}

std::string folded(std::string_view text) {
  std::string result = one_line(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return result;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (std::string line = one_line(text.substr(start, end - start)); !line.empty()) {
      lines.push_back(std::move(line));
    }
    start = end + 1;
  }
  return lines;
}

std::string in_quotes(std::string_view name) {
  constexpr std::size_t kMost = 80;
  if (name.size() <= kMost) {
    return "'" + std::string(name) + "'";
  }
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) {
    --end;  // not in the middle of a character
  }
  return "'" + std::string(name.substr(0, end)) + "…'";
}

std::string listed(const std::vector<std::string>& items) {
  constexpr std::size_t kMost = 5;
  const std::size_t shown = items.size() > kMost ? kMost - 1 : items.size();
  std::string result;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == items.size();
    result += i == 0 ? "" : (last ? " and " : ", ");
    result += items[i];
  }
  if (shown < items.size()) {
    result += " and " + std::to_string(items.size() - shown) + " others";
  }
  return result;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

}  // namespace raci_grid
