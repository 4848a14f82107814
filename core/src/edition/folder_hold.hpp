// Says to other processes that a folder is in use, until this one ends, however it ends.
#pragma once

#include "data/descriptor.hpp"

#include <filesystem>
#include <optional>
#include <utility>

namespace waymark {

/// A lock on a folder (flock), let go at the latest when the process dies.
class FolderHold {
 public:
  /// Nothing if another process holds the folder, or if it is gone.
  static std::optional<FolderHold> take(const std::filesystem::path& folder);

 private:
  explicit FolderHold(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}
  Descriptor descriptor_;
};

}  // namespace waymark
