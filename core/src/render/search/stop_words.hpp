// English words that nearly every text has, so that they tell nothing about one.
#pragma once

#include <array>
#include <string_view>

namespace waymark {

/// As SearchWords reads them, sorted.
inline constexpr std::array kStopWords = std::to_array<std::string_view>({
    "a",     "also", "an",    "and",  "any",   "are",  "as",   "at",    "be",    "been",   "being", "but",
    "by",    "can",  "could", "did",  "do",    "does", "for",  "from",  "had",   "has",    "have",  "he",
    "her",   "him",  "his",   "how",  "i",     "if",   "in",   "into",  "is",    "it",     "its",   "may",
    "me",    "my",   "not",   "of",   "on",    "or",   "our",  "shall", "she",   "should", "so",    "some",
    "such",  "than", "that",  "the",  "their", "them", "then", "there", "these", "they",   "this",  "those",
    "to",    "us",   "was",   "we",   "were",  "what", "when", "where", "which", "while",  "who",   "whom",
    "whose", "why",  "will",  "with", "would", "you",  "your",
});

}  // namespace waymark
