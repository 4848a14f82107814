#include "compare/word_runs.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace waymark {
namespace {

std::vector<std::uint64_t> keys_of(const Words& words) {
  std::vector<std::uint64_t> keys;
  keys.reserve(words.words.size());
  for (const Word& word : words.words) {
    keys.push_back(word.key);
  }
  return keys;
}

std::vector<WordRun> one_change(const Words& older, const Words& newer) {
  return {{0, older.words.size(), 0, newer.words.size(), false}};
}

/// Appends a run; joins it to the last one if that is alike, and leaves empty ones out.
void append(std::vector<WordRun>& runs, const WordRun& run) {
  if (run.old_first == run.old_end && run.new_first == run.new_end) {
    return;
  }
  if (!runs.empty() && runs.back().same == run.same) {
    runs.back().old_end = run.old_end;
    runs.back().new_end = run.new_end;
  } else {
    runs.push_back(run);
  }
}

std::vector<WordRun> runs_of(const std::vector<Match>& matches, const Words& older, const Words& newer) {
  std::vector<WordRun> runs;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Match& match : matches) {
    append(runs, {i, match.older, j, match.newer, false});
    i = match.older + std::size_t{1};
    j = match.newer + std::size_t{1};
    append(runs, {i - 1, i, j - 1, j, true});
  }
  append(runs, {i, older.words.size(), j, newer.words.size(), false});
  return runs;
}

/// How well a change starts before word `i`: at the text's start or after a sentence best, after a comma well.
int start_score(const std::vector<Word>& words, std::size_t i) {
  if (i == 0) {
    return 3;
  }
  const std::string& before = words[i - 1].text;
  if (before == "." || before == "!" || before == "?" || before == ":") {
    return 3;
  }
  return before == "," || before == ";" ? 2 : words[i].letters ? 1 : 0;
}

/// Moves what was only put in, or only taken out, to where it reads best: 'the plan. {The team's plan.}' rather than
/// 'the {plan. The team's} plan.'
std::vector<WordRun> slid(std::vector<WordRun> runs, const Words& older, const Words& newer) {
  constexpr std::size_t kFarthest = 60;
  const std::size_t old_size = older.words.size();
  const std::size_t new_size = newer.words.size();
  runs.insert(runs.begin(), {0, 0, 0, 0, true});
  runs.push_back({old_size, old_size, new_size, new_size, true});
  for (std::size_t r = 1; r + 1 < runs.size(); ++r) {
    WordRun& run = runs[r];
    const bool put_in = run.old_first == run.old_end;
    if (run.same || (!put_in && run.new_first != run.new_end)) {
      continue;
    }
    const std::vector<Word>& words = put_in ? newer.words : older.words;
    const std::size_t first = put_in ? run.new_first : run.old_first;
    const std::size_t end = put_in ? run.new_end : run.old_end;
    const std::size_t most_left = std::min(kFarthest, runs[r - 1].old_end - runs[r - 1].old_first);
    const std::size_t most_right = std::min(kFarthest, runs[r + 1].old_end - runs[r + 1].old_first);
    std::size_t left = 0;
    while (left < most_left && words[first - left - 1].key == words[end - left - 1].key) {
      ++left;
    }
    std::size_t right = 0;
    while (right < most_right && words[first + right].key == words[end + right].key) {
      ++right;
    }
    std::size_t best = first;
    for (std::size_t at = first - left; at <= first + right; ++at) {
      best = start_score(words, at) > start_score(words, best) ? at : best;
    }
    const auto move = static_cast<std::ptrdiff_t>(best) - static_cast<std::ptrdiff_t>(first);
    for (std::size_t* bound : {&runs[r - 1].old_end, &runs[r - 1].new_end, &run.old_first, &run.old_end, &run.new_first,
                               &run.new_end, &runs[r + 1].old_first, &runs[r + 1].new_first}) {
      *bound = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(*bound) + move);
    }
  }
  std::vector<WordRun> result;
  for (const WordRun& run : runs) {
    append(result, run);
  }
  return result;
}

struct Length {
  std::size_t words = 0;
  std::size_t characters = 0;
};

Length length_of(const Words& words, std::size_t first, std::size_t end) {
  Length length;
  for (std::size_t i = first; i < end; ++i) {
    length.words += words.words[i].letters ? 1 : 0;
    length.characters += words.words[i].text.size();
  }
  return length;
}

/// Lets changes swallow what little stayed between them, so that readers meet one change and not confetti.
std::vector<WordRun> without_confetti(const std::vector<WordRun>& runs, const Words& older, const Words& newer) {
  constexpr std::size_t kFewWords = 3;
  constexpr std::size_t kShort = 3;
  const auto size_of = [&](const WordRun& run) {
    return std::max(length_of(older, run.old_first, run.old_end).characters,
                    length_of(newer, run.new_first, run.new_end).characters);
  };
  std::vector<WordRun> result;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    WordRun run = runs[r];
    if (run.same && !result.empty() && r + 1 < runs.size()) {
      const Length stayed = length_of(newer, run.new_first, run.new_end);
      const std::size_t least = std::min(size_of(result.back()), size_of(runs[r + 1]));
      const bool mere = stayed.words == 0 || (stayed.words == 1 && stayed.characters <= kShort);
      run.same = !mere && (stayed.words > kFewWords || stayed.characters > least);
    }
    append(result, run);
  }
  return result;
}

/// Whether so little stayed that the text is better read as another one.
bool is_rewritten(const std::vector<WordRun>& runs, const Words& older, const Words& newer) {
  constexpr std::size_t kLongEnough = 6;
  std::size_t same = 0;
  for (const WordRun& run : runs) {
    same += run.same ? length_of(newer, run.new_first, run.new_end).words : 0;
  }
  const std::size_t most =
      std::max(length_of(older, 0, older.words.size()).words, length_of(newer, 0, newer.words.size()).words);
  return most > kLongEnough && same * 4 < most && (same == 0 || runs.size() > 3);
}

}  // namespace

std::vector<WordRun> word_runs(const Words& older, const Words& newer, CompareBudget& budget) {
  const auto matches = common_sequence(keys_of(older), keys_of(newer), budget);
  if (!matches) {
    return one_change(older, newer);
  }
  std::vector<WordRun> runs = runs_of(*matches, older, newer);
  if (older.lines) {
    return runs;
  }
  runs = without_confetti(slid(std::move(runs), older, newer), older, newer);
  return is_rewritten(runs, older, newer) ? one_change(older, newer) : runs;
}

}  // namespace waymark
