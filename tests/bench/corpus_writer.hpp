// Writes a planned corpus twice: as a Waymark knowledge base and as the content of a Hugo site.
#pragma once

#include "corpus_plan.hpp"

#include <cstdint>
#include <filesystem>

namespace waymark::bench {

struct CorpusSize {
  std::size_t pages = 0;
  std::uintmax_t bytes = 0;  ///< of the Waymark pages
};

/// Writes 'waymark/' and 'hugo/' in `folder`; throws std::runtime_error if it can't.
CorpusSize write_corpus(const CorpusPlan& plan, const Vocabulary& vocabulary, const std::filesystem::path& folder);

}  // namespace waymark::bench
