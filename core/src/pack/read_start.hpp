// Reads what the home page offers to begin with: steps, and ways in by who the reader is and where they are.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

namespace waymark {

/// Fills in what 'start' says. What is wrong is reported; whether its pages exist is not known yet.
void read_start(MappingReader& reader, KnowledgeBase& base, Diagnostics& diagnostics);

}  // namespace waymark
