#include "archive/zip_reader.hpp"
#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "waymark-unpacked-";

/// Opens the folder and locks it for as long as the descriptor is open; -1 if somebody else has it, or if it is not
/// ours.
int lock_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  struct stat status {};
  if (descriptor >= 0 && (::fstat(descriptor, &status) != 0 || status.st_uid != ::geteuid() ||
                          ::flock(descriptor, LOCK_EX | LOCK_NB) != 0)) {
    ::close(descriptor);
    return -1;
  }
  return descriptor;
}

/// Removes the folders of runs that were killed.
void remove_leftovers(const fs::path& parent) {
  std::error_code error;
  for (fs::directory_iterator entry(parent, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (!entry->path().filename().string().starts_with(kPrefix)) {
      continue;
    }
    if (const int lock = lock_folder(entry->path()); lock >= 0) {
      std::error_code ignored;
      fs::remove_all(entry->path(), ignored);
      ::close(lock);
    }
  }
}

}  // namespace

UnpackedZip::UnpackedZip() {
  std::error_code error;
  const fs::path parent = fs::temp_directory_path(error);
  remove_leftovers(parent);
  constexpr int kAttempts = 20;
  for (int attempt = 0; lock_ < 0 && attempt < kAttempts; ++attempt) {  // another run may take it for a leftover
    std::string name = (parent / fmt::format("{}XXXXXX", kPrefix)).string();
    if (error || ::mkdtemp(name.data()) == nullptr) {
      break;
    }
    folder_ = name;
    lock_ = lock_folder(folder_);
  }
  if (lock_ < 0) {
    throw Error(fmt::format("no temporary folder can be made: {}", system_reason(error ? error.value() : errno)),
                "set TMPDIR to a folder that you can write to", {parent.string(), 0, 0});
  }
}

UnpackedZip::~UnpackedZip() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
  ::close(lock_);
}

}  // namespace waymark
