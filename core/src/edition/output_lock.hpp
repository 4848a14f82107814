// Lets one process at a time change what is published in an output folder.
#pragma once

#include "data/descriptor.hpp"

#include <filesystem>
#include <string_view>

namespace waymark {

/// The file in the output folder whose lock is held. It stays there, empty.
inline constexpr std::string_view kOutputLockFile = ".lock";

/// Held until it goes away, or the process ends in whatever way.
class OutputLock {
 public:
  /// Makes `output` if it is missing. Throws Error at once if another process holds the lock, or if the folder can't
  /// be written to.
  explicit OutputLock(const std::filesystem::path& output);

 private:
  Descriptor file_;
};

}  // namespace waymark
