// Reads which packs knowledge-base.yaml takes, and where from.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/read_knowledge_base.hpp"

#include <string>
#include <vector>

namespace waymark {

/// The entries under 'packs': folders of the knowledge base, or '- from: PATH' for packs that lie elsewhere. What is
/// wrong is reported; whether there are such folders is not known yet.
std::vector<ListedFolder> read_pack_list(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
