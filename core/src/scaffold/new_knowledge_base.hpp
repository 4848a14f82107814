// Makes a new knowledge base.
#pragma once

#include "data/date.hpp"
#include "scaffold/scaffolded.hpp"

#include <filesystem>

namespace waymark {

/// Makes `folder` (its last part is the id) with a knowledge-base.yaml and one pack, 'guide'. The folder may exist if
/// none of the files does. Throws UsageError if the name can't be used, Error if a file exists or can't be written.
Scaffolded new_knowledge_base(const std::filesystem::path& folder, Date today);

}  // namespace waymark
