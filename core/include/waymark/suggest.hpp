// Finds what somebody probably meant by a misspelt name.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

namespace edit {

inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Optimal string alignment distance of bytes, ASCII letters without regard to case; `limit` + 1 if it is more.
inline std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) {
    return limit + 1;
  }
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> previous(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    previous[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change});
      if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1])) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least > limit + 1) {
      return limit + 1;
    }
    before.swap(previous);
    previous.swap(row);
  }
  return std::min(previous[b.size()], limit + 1);
}

}  // namespace edit

/// The candidate nearest to `name` by edit distance (swaps count once), or "" if none is near enough to be meant.
inline std::string suggest(std::string_view name, const std::vector<std::string_view>& candidates) {
  std::string_view best;
  // Why: a third of the letters wrong is still a slip; more is another word.
  std::size_t limit = std::min<std::size_t>((name.size() + 2) / 3, 3);
  bool found = false;
  for (const std::string_view candidate : candidates) {
    const std::size_t apart = edit::distance(name, candidate, limit);
    // Nothing of the name may be left over in a short candidate: 'a' does not mean 'b'.
    if (apart > limit || apart >= std::max(name.size(), candidate.size()) || (found && apart == limit)) {
      continue;
    }
    best = candidate;
    found = true;
    limit = apart;
    if (apart == 0) {
      break;
    }
  }
  return std::string(best);
}

}  // namespace waymark
