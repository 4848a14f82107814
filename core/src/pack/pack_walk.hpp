// Finds the files of a pack.
#pragma once

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace waymark {

struct FoundFile {
  enum class Kind : std::uint8_t { page, data, other };
  std::string path;  ///< in the pack, NFC, with '/'
  std::filesystem::path file;
  std::uintmax_t size = 0;  ///< 0 for pages
  Kind kind = Kind::other;
};

/// All files under `folder` but its pack.yaml, READMEs in Markdown, and what is hidden; those of one folder stand
/// together, in the order of their names without regard to case. Links, names that Windows can't hold, names that
/// differ only in case, and folders that cannot be read are reported; `shown` is what messages call the folder, and
/// `pack_id` names it in the site.
std::vector<FoundFile> find_pack_files(const std::filesystem::path& folder, const std::string& shown,
                                       const std::string& pack_id, Diagnostics& diagnostics);

/// `name` in the folder that messages call `folder`: 'content/toolkit/page.md', and without './' if that is '.'.
std::string shown_path(const std::string& folder, const std::string& name);

}  // namespace waymark
