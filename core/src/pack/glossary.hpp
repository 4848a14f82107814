// Reads packs' glossaries and joins them into one.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string>
#include <vector>

namespace waymark {

/// A term and the place of its entry.
struct GlossaryEntry {
  GlossaryTerm term;
  Place place;
};

/// The entries under 'glossary'; those without a term or meaning are reported and left out.
std::vector<GlossaryEntry> read_glossary(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

/// Takes out the national entries that local ones stand for, which are those that share a name with one. Their other
/// names then are the local entry's too, so that they go on explaining themselves.
void prefer_local_terms(std::vector<GlossaryEntry>& entries);

/// All terms in alphabetical order, with anchors. A term (or another way to write it) that stands in two entries is
/// reported with both places.
std::vector<GlossaryTerm> join_glossaries(std::vector<GlossaryEntry> entries, Diagnostics& diagnostics);

}  // namespace waymark
