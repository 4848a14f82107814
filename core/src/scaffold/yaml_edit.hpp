// Edits one of the author's YAML files on disk, keeping its line ends and byte order mark.
#pragma once

#include "data/yaml.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace waymark {

/// Reads `file`, has `edit` make a new text of it (from a text with LF line ends, and its tree), and replaces the file
/// with that. False, and the file is as it was, if it can't be read as YAML, mixes line ends, is not an ordinary file,
/// or if `edit` returns nothing. Throws Error if writing fails.
bool edit_yaml(const std::filesystem::path& file,
               const std::function<std::optional<std::string>(const std::string&, const YamlNode&)>& edit);

}  // namespace waymark
