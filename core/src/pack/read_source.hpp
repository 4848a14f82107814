// Reads where pages' content comes from: sources written out, or named by their ids in pack.yaml.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string>
#include <vector>

namespace waymark {

/// The list under 'sources' in pack.yaml. What is wrong is reported and left out.
std::vector<Source> read_named_sources(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

/// What a page's 'source' holds: a source, the id of one of the pack's `named` ones, or a list of either. nullptr means
/// that the pack's are not known: an id then stands for its title.
std::vector<Source> read_page_sources(MappingReader& reader, const std::string& file, const std::vector<Source>* named,
                                      Diagnostics& diagnostics);

}  // namespace waymark
