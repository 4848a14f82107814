// Makes a folder from which a plugin can be built, tried and tested outside this project.
#pragma once

#include "data/date.hpp"
#include "scaffold/scaffolded.hpp"

#include <filesystem>
#include <string_view>

namespace waymark {

/// Makes the folder `id` in `folder`: CMakeLists.txt, one source file, a README and a sample knowledge base that its
/// test builds. Throws UsageError if the id can't be used, Error if one of the files exists already.
Scaffolded new_plugin(const std::filesystem::path& folder, std::string_view id, Date today);

}  // namespace waymark
