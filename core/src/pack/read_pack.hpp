// Reads pack.yaml.
#pragma once

#include "data/yaml.hpp"
#include "pack/glossary.hpp"
#include "pack/library.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

struct PackFile {
  Pack pack;
  std::vector<GlossaryEntry> glossary;
  std::map<std::string, std::string, std::less<>> placeholders;
  std::map<std::string, Place, std::less<>> placeholder_places;
  std::optional<YamlNode> contents;  ///< not yet looked into: its pages are not known at this point
  std::string text;                  ///< of the file, for excerpts
};

/// Reads `text`, the content of the file that messages call `file`. Mistakes are reported, and what could be read is
/// returned; the pack's id is empty if it has none that can be used.
PackFile read_pack(std::string text, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
