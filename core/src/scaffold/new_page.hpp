// Makes a new page in a pack.
#pragma once

#include "data/date.hpp"
#include "scaffold/scaffolded.hpp"

#include <filesystem>
#include <string_view>

namespace waymark {

/// Makes the page `id` ('pack/name' or 'pack/folder/name') and, if the pack's pack.yaml has 'contents', adds it there:
/// after the last page of the same folder, else at the end. Throws UsageError if the id can't be used or names no pack,
/// Error if there is no knowledge base or the file exists already.
Scaffolded new_page(const std::filesystem::path& knowledge_base, std::string_view id, Date today);

}  // namespace waymark
