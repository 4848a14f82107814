#include "edition/folder_hold.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace waymark {

std::optional<FolderHold> FolderHold::take(const std::filesystem::path& folder) {
  Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!descriptor.is_open() || ::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
    return std::nullopt;
  }
  // Why: between opening and locking, a process that clears up may have locked and removed it.
  struct stat held {};
  struct stat named {};
  const bool same = ::fstat(descriptor.get(), &held) == 0 && ::lstat(folder.c_str(), &named) == 0 &&
                    held.st_dev == named.st_dev && held.st_ino == named.st_ino;
  if (!same) {
    return std::nullopt;
  }
  return FolderHold(std::move(descriptor));
}

}  // namespace waymark
