// Reads what knowledge-base.yaml says of plugins: their limits, and the keys that are trusted.
#pragma once

#include "data/mapping_reader.hpp"
#include "pack/library.hpp"

#include <string>

namespace waymark {

/// The keys 'plugin-limits' and 'trust'. What is wrong is reported and has its default.
PluginSettings read_plugin_settings(MappingReader& reader, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
