// Makes a new pack in a knowledge base.
#pragma once

#include "data/date.hpp"
#include "scaffold/new_files.hpp"
#include "scaffold/scaffolded.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace waymark {

/// The files of a new pack in `folder`: pack.yaml, its first page, and a page to write on from.
std::vector<NewFile> pack_files(const std::filesystem::path& folder, std::string_view id, Date today);

/// Makes the pack `name` beside the last pack that `knowledge_base` lists, and adds it to that list. Throws UsageError
/// if the name can't be used or is taken, Error if there is no knowledge base or a file exists already.
Scaffolded new_pack(const std::filesystem::path& knowledge_base, std::string_view name, Date today);

}  // namespace waymark
