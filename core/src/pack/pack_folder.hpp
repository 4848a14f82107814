// Finds the folders that knowledge-base.yaml lists.
#pragma once

#include "pack/read_knowledge_base.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

/// A pack's folder that exists and lies inside the knowledge base.
struct PackFolder {
  std::filesystem::path folder;
  std::string path;   ///< relative to the knowledge base, normalised
  std::string shown;  ///< as messages show it
};

/// The folders of `listed` that can be read as packs: they exist, have a pack.yaml, lie inside the knowledge base's
/// `folder` (no '..', no link) and not in each other. The others are reported against `file`.
std::vector<PackFolder> find_pack_folders(const std::vector<ListedFolder>& listed, const std::filesystem::path& folder,
                                          const std::string& shown_folder, const std::string& file,
                                          Diagnostics& diagnostics);

}  // namespace waymark
