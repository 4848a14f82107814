// Plans a corpus: which pages there are, where they lie, and which headings others may link to.
#pragma once

#include "corpus_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace waymark::bench {

struct Heading {
  std::string text;
  std::string anchor;  ///< as GitHub makes it; unique in the page
};

struct PlannedPage {
  std::string folder;  ///< 'pack-01/shared-records', or 'pack-01' for a pack's own page
  std::string name;    ///< without '.md'; 'index' for a section's or pack's own page
  std::string title;
  std::vector<Heading> headings;
  std::size_t pack = 0;
  std::size_t section = 0;  ///< index into CorpusPlan::sections; that of the pack's first one for a pack's own page
};

/// Pages [first, end) of the plan; the first is the section's own.
struct PlannedSection {
  std::string folder;  ///< within the pack
  std::string title;
  std::size_t first = 0;
  std::size_t end = 0;
};

/// The first page of a pack is its own; the others lie in its sections.
struct PlannedPack {
  std::string id;
  std::string title;
  std::size_t first_page = 0;
  std::size_t end_page = 0;
  std::size_t first_section = 0;
  std::size_t end_section = 0;
};

struct CorpusPlan {
  std::uint64_t seed = 0;
  std::vector<PlannedPack> packs;
  std::vector<PlannedSection> sections;
  std::vector<PlannedPage> pages;
};

/// Exactly `page_count` pages in at most ten packs, with sections of 20 to 100 pages (fewer in tiny corpora).
CorpusPlan plan_corpus(std::size_t page_count, std::uint64_t seed, const Vocabulary& vocabulary);

}  // namespace waymark::bench
