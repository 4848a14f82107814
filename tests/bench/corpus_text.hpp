// Makes up text: words that occur as often as words do in a language, in phrases and sentences.
#pragma once

#include "corpus_random.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark::bench {

/// Words in order of frequency, drawn by the Zipf-Mandelbrot law (exponent 1.05).
class Vocabulary {
 public:
  Vocabulary(std::uint64_t seed, std::size_t size);
  [[nodiscard]] const std::string& word(Random& random) const;
  /// So many words, none of them among the commonest, the first with a capital letter: a title.
  [[nodiscard]] std::string phrase(Random& random, std::size_t words) const;
  /// A sentence of 8 to 18 words with a full stop; some have emphasis or code in them.
  [[nodiscard]] std::string sentence(Random& random) const;
  /// Sentences of at least `bytes` bytes, on lines of about 100.
  [[nodiscard]] std::string sentences(Random& random, std::size_t bytes) const;

 private:
  std::vector<std::string> words_;
  std::vector<double> cumulative_;  ///< of the words' shares; the last is 1
};

/// 'Shared records' gives 'shared-records'. REQUIRES ASCII letters and spaces.
std::string slug_of(std::string_view phrase);

}  // namespace waymark::bench
