// Makes one zip file of a published edition, which unpacks anywhere.
#pragma once

#include "edition/version.hpp"
#include "report/progress.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace waymark {

/// Longer paths are refused. Windows allows 260 characters, of which twenty are left for where it is unpacked.
inline constexpr std::size_t kMaxBundlePathBytes = 240;
/// Longer paths are worth a warning: 'C:\Users\...\Downloads\' alone takes forty or more.
inline constexpr std::size_t kLongBundlePathBytes = 200;

struct BundleRequest {
  std::filesystem::path output;
  Version version;
  std::filesystem::path to;  ///< empty: a file in `output`, named for the knowledge base and the version
  bool documents = true;
};

struct Bundle {
  std::filesystem::path file;
  std::size_t files = 0;
  std::size_t documents_left_out = 0;
  std::string longest_path;
};

/// Writes the zip file: one folder with what an output folder has, but this edition alone, and its pointer. The same
/// edition gives the same bytes. REQUIRES that the edition has been verified; a file that is changed after that stops
/// it. Throws Error if the file can't be written, or if a path is too long.
Bundle write_bundle(const BundleRequest& request, Progress& progress);

}  // namespace waymark
