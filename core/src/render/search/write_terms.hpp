// The scripts with the lists of stems, and those with the words that lead to stems.
#pragma once

#include "render/render_input.hpp"
#include "render/search/word_index.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

/// About how long scripts get, in bytes.
struct IndexSizes {
  std::size_t words = 6'000;
  std::size_t terms = 16'000;
  std::size_t block = 12'000;  ///< of one list; more of it goes into scripts of its own
};

/// What the root must know of scripts that stand in the order of what they hold.
struct ScriptRange {
  std::vector<std::string> first;  ///< the first stem or form of each script
};

/// Writes the 't', 'p', 'b' and 'q' scripts, in parallel, and takes the postings out of `indexes`.
ScriptRange write_terms(std::vector<WordIndex*>& indexes, std::uint32_t key, const IndexSizes& sizes,
                        const OutputSink& sink);

/// Writes the 'w' scripts: all forms, and for English also how Americans or the British spell them.
ScriptRange write_words(const std::vector<WordIndex*>& indexes, const std::string& language, std::uint32_t key,
                        const IndexSizes& sizes, const OutputSink& sink);

}  // namespace waymark
