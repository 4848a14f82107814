// Holds an edition's files against its manifest.
#pragma once

#include "edition/checksums.hpp"
#include "edition/finding.hpp"
#include "edition/folder_walk.hpp"
#include "edition/plain_folder.hpp"
#include "report/progress.hpp"

#include <vector>

namespace waymark {

/// Finds every file that is not as the manifest has it, and every one that the manifest does not have, sorted by path;
/// the manifest itself and its signature aside. With `sizes_known` the manifest's sizes are those of the packaged
/// files: then files that were cut short are told apart, and none is read that is larger than all that were packaged.
/// Files are read by all processors; each read counts in `progress`.
std::vector<Finding> verify_files(const PlainFolder& folder, const std::vector<FileHash>& manifest, bool sizes_known,
                                  const std::vector<WalkedEntry>& entries, Progress& progress);

}  // namespace waymark
