// Reads a file as it is.
#pragma once

#include <filesystem>
#include <string>

namespace waymark {

/// All bytes of `file`. Throws Error, which names it as it is written, if it cannot be read.
std::string read_bytes(const std::filesystem::path& file);

}  // namespace waymark
