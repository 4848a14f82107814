// Finds the folders that knowledge-base.yaml lists.
#pragma once

#include "pack/read_knowledge_base.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

/// A pack's folder that exists and may be read.
struct PackFolder {
  std::filesystem::path folder;
  std::string path;   ///< relative to the knowledge base, or to its origin's root; normalised
  std::string shown;  ///< as messages show it
  std::uint32_t origin = kNoOrigin;
};

struct PackFolders {
  std::vector<PackFolder> folders;
  std::vector<PackOrigin> origins;
};

/// The folders of `listed` that can be read as packs. Those of the knowledge base exist, have a pack.yaml, lie inside
/// its `folder` (no '..', no link) and not in each other; of entries written as 'from', those that pack_origin.hpp
/// finds. The others are reported against `file`.
PackFolders find_pack_folders(const std::vector<ListedFolder>& listed, const std::filesystem::path& folder,
                              const std::string& shown_folder, const std::string& file, Diagnostics& diagnostics);

}  // namespace waymark
