#include "corpus_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>

namespace waymark::bench {
namespace {

constexpr std::array<std::string_view, 60> kCommonest = {
    "the",  "of",    "and",  "to",    "in",   "a",     "is",   "that", "for",   "are",   "with",  "as",
    "on",   "be",    "by",   "this",  "or",   "from",  "an",   "it",   "can",   "their", "which", "at",
    "have", "they",  "not",  "will",  "may",  "has",   "when", "who",  "each",  "all",   "other", "more",
    "what", "about", "into", "these", "how",  "than",  "its",  "one",  "where", "been",  "some",  "up",
    "out",  "so",    "any",  "do",    "such", "under", "only", "new",  "them",  "would", "there", "should"};

std::string made_up_word(Random& random) {
  constexpr std::array<std::string_view, 24> kStarts = {"b",  "c",  "d",  "f",  "g",  "h",  "l",  "m",
                                                        "n",  "p",  "r",  "s",  "t",  "v",  "w",  "br",
                                                        "cl", "cr", "fr", "gr", "pl", "pr", "st", "tr"};
  constexpr std::array<std::string_view, 12> kVowels = {"a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "ou"};
  constexpr std::array<std::string_view, 14> kEnds = {"",  "",   "",   "n",  "r",  "l", "s",
                                                      "t", "nd", "rt", "ng", "ck", "m", "d"};
  std::string word;
  for (std::size_t syllables = random.between(2, 3); syllables > 0; --syllables) {
    word += kStarts[random.below(kStarts.size())];
    word += kVowels[random.below(kVowels.size())];
    if (syllables == 1) {
      word += kEnds[random.below(kEnds.size())];
    }
  }
  return word;
}

std::string capitalised(std::string text) {
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

}  // namespace

Vocabulary::Vocabulary(std::uint64_t seed, std::size_t size) {
  Random random(seed, 0);
  std::set<std::string, std::less<>> known(kCommonest.begin(), kCommonest.end());
  words_.assign(kCommonest.begin(), kCommonest.end());
  while (words_.size() < size) {
    std::string word = made_up_word(random);
    if (known.insert(word).second) {
      words_.push_back(std::move(word));
    }
  }
  double sum = 0;
  for (std::size_t rank = 0; rank < words_.size(); ++rank) {
    sum += std::pow(static_cast<double>(rank) + 2.7, -1.05);
    cumulative_.push_back(sum);
  }
  for (double& share : cumulative_) {
    share /= sum;
  }
}

const std::string& Vocabulary::word(Random& random) const {
  const auto found = std::upper_bound(cumulative_.begin(), cumulative_.end() - 1, random.fraction());
  return words_[static_cast<std::size_t>(found - cumulative_.begin())];
}

std::string Vocabulary::phrase(Random& random, std::size_t words) const {
  std::string result;
  for (std::size_t i = 0; i < words; ++i) {
    const std::string& word = words_[random.between(kCommonest.size(), words_.size() - 1)];
    result += result.empty() ? capitalised(word) : ' ' + word;
  }
  return result;
}

std::string Vocabulary::sentence(Random& random) const {
  std::string result = capitalised(word(random));
  const std::size_t length = random.between(8, 18);
  const std::size_t marked = random.between(1, length * 3);  // past the end: a sentence without markup
  const std::string_view mark = std::array<std::string_view, 3>{"**", "*", "`"}[random.below(3)];
  for (std::size_t i = 1; i < length; ++i) {
    result += ' ';
    if (i == marked) {
      result += mark;
    }
    result += word(random);
    if (i == marked) {
      result += mark;
    } else if (i + 1 < length && random.below(10) == 0) {
      result += ',';
    }
  }
  return result + '.';
}

std::string Vocabulary::sentences(Random& random, std::size_t bytes) const {
  std::string result;
  std::size_t line_start = 0;
  while (result.size() < bytes) {
    if (!result.empty()) {
      const bool full = result.size() - line_start > 60;
      result += full ? '\n' : ' ';
      line_start = full ? result.size() : line_start;
    }
    result += sentence(random);
  }
  return result;
}

std::string slug_of(std::string_view phrase) {
  std::string slug;
  for (const char c : phrase) {
    slug += c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return slug;
}

}  // namespace waymark::bench
