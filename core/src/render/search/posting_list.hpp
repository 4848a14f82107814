// A stem's list of units as text, strongest first, cut into blocks.
#pragma once

#include "render/search/word_index.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

struct PostingBlock {
  std::string list;       ///< levels and slots
  std::string positions;  ///< in the list's order
};

/// Cuts where a block's list would be longer than `max_bytes`, about. Sorts the postings. REQUIRES no slot twice.
std::vector<PostingBlock> posting_blocks(std::vector<Posting>& postings, std::size_t max_bytes);

}  // namespace waymark
