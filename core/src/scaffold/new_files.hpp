// Writes files that must not be there yet, and replaces ones that must.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct NewFile {
  std::filesystem::path path;
  std::string text;
};

/// Writes all the files, making folders as needed, or none: what was made is taken away again if a later one fails.
/// Throws Error, with a hint, if one exists already (also if only letter case differs), if a link stands in the way
/// below `root`, or if the disk refuses.
void write_new_files(const std::filesystem::path& root, const std::vector<NewFile>& files);

/// Replaces the content of an ordinary file in one step, keeping its rights. Throws Error if that fails.
void replace_file(const std::filesystem::path& file, std::string_view text);

}  // namespace waymark
