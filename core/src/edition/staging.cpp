#include "edition/staging.hpp"

#include "data/descriptor.hpp"
#include "data/read_bytes.hpp"
#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStagingPrefix = ".staging-";
constexpr int kAttempts = 100;

[[noreturn]] void fail(const std::string& what, const fs::path& path, int code) {
  std::string hint = "check the folder's permissions, or choose another with --output";
  if (code == ENOSPC || code == EDQUOT) {
    hint = "make room on the disk, or choose another folder with --output";
  } else if (code == EROFS) {
    hint = "the disk is read-only; choose another folder with --output";
  } else if (code == EFBIG) {
    hint = "the disk or 'ulimit -f' allows no larger files; choose another folder with --output";
  }
  throw Error(fmt::format("{}: {}", what, system_reason(code)), hint, {path.string(), 0, 0});
}

/// Swaps two folders in one step; false where the file system can't.
bool exchange(const fs::path& a, const fs::path& b) {
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

/// Puts what was written to the folder's file system onto its disk.
void put_onto_disk(const fs::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (descriptor.get() < 0 || ::syncfs(descriptor.get()) != 0) {
    fail("can't put the edition onto the disk", folder, errno);
  }
}

}  // namespace

Staging::Staging(fs::path output, std::string edition, std::optional<ForGood> for_good)
    : output_(std::move(output)), edition_(std::move(edition)), for_good_(std::move(for_good)) {
  std::error_code error;
  fs::create_directories(output_, error);
  if (error) {
    fail("can't make the output folder", output_, error.value());
  }
  for (int attempt = 0; !hold_; ++attempt) {
    std::string name = (output_ / fmt::format("{}{}-XXXXXX", kStagingPrefix, edition_)).string();
    if (attempt == kAttempts || ::mkdtemp(name.data()) == nullptr) {
      fail("can't write to the output folder", output_, attempt == kAttempts ? EBUSY : errno);
    }
    ::chmod(name.c_str(), 0755);
    folder_ = name;
    hold_ = FolderHold::take(folder_);
  }
}

Staging::~Staging() {
  if (!folder_.empty()) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
}

void Staging::make_folder(const std::string& folder) {
  const std::lock_guard lock(mutex_);
  if (folder.empty() || made_folders_.contains(folder)) {
    return;
  }
  std::error_code error;
  fs::create_directories(folder_ / folder, error);
  if (error) {
    fail("can't make the folder", output_ / edition_ / folder, error.value());
  }
  made_folders_.insert(folder);
}

/// Makes the file one with the same file of the edition before; false if that has none of these bytes, or if the file
/// system can't.
bool Staging::share(const OutputFile& file, const fs::path& path) const {
  const fs::path earlier = for_good_->previous / file.path;
  struct stat status {};
  if (::lstat(earlier.c_str(), &status) != 0 || !S_ISREG(status.st_mode) ||
      static_cast<std::size_t>(status.st_size) != file.bytes.size()) {
    return false;
  }
  try {
    if (read_bytes(earlier) != file.bytes) {
      return false;
    }
  } catch (const Error&) {
    return false;
  }
  const Descriptor from(::open(earlier.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  // A copy that shares its blocks is best: a fault in one file is none in the other.
  {
    const Descriptor to(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0444));
    if (from.get() >= 0 && to.get() >= 0 && ::ioctl(to.get(), FICLONE, from.get()) == 0) {
      return true;
    }
  }
  ::unlink(path.c_str());
  return ::link(earlier.c_str(), path.c_str()) == 0;
}

void Staging::write_bytes(const OutputFile& file, const fs::path& path) const {
  // Why: the staging folder will be gone when the message is read; this is where the file would have been.
  const fs::path shown = output_ / edition_ / file.path;
  // O_EXCL: two files of one name would be our mistake, and must not pass unseen.
  const int mode = for_good_ ? 0444 : 0644;
  Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
  if (descriptor.get() < 0) {
    fail("can't write the file", shown, errno);
  }
  std::string_view rest = file.bytes;
  while (!rest.empty()) {
    const ssize_t written = ::write(descriptor.get(), rest.data(), rest.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      fail("can't write the file", shown, errno);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::close(descriptor.release()) != 0) {  // a late write error
    fail("can't write the file", shown, errno);
  }
}

void Staging::write(const OutputFile& file) {
  const std::size_t slash = file.path.rfind('/');
  make_folder(slash == std::string::npos ? std::string() : file.path.substr(0, slash));
  const fs::path path = folder_ / file.path;
  const bool shared = for_good_ && !for_good_->previous.empty() && share(file, path);
  if (!shared) {
    write_bytes(file, path);
  }
  if (for_good_) {
    std::string hash = sha256_of(file.bytes);
    const std::lock_guard lock(mutex_);
    hashes_.push_back({file.path, std::move(hash), file.bytes.size()});
    shared_ += shared ? 1 : 0;
  }
}

std::vector<FileHash> Staging::hashes() const {
  const std::lock_guard lock(mutex_);
  std::vector<FileHash> sorted = hashes_;
  std::sort(sorted.begin(), sorted.end(), [](const FileHash& a, const FileHash& b) { return a.path < b.path; });
  return sorted;
}

fs::path Staging::replace() {
  fs::path target = output_ / edition_;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(target, error))) {
    fs::rename(folder_, target, error);
    if (error) {
      fail("can't move the edition into place", target, error.value());
    }
    folder_.clear();
    return target;
  }
  if (!exchange(folder_, target)) {
    // Without a swap there is a moment with neither; the old one waits under a staging name in case this fails.
    const fs::path old = output_ / fmt::format("{}{}-old-{}", kStagingPrefix, edition_, ::getpid());
    fs::rename(target, old, error);
    if (error) {
      fail("can't move the previous edition away", target, error.value());
    }
    fs::rename(folder_, target, error);
    if (error) {
      std::error_code ignored;
      fs::rename(old, target, ignored);
      fail("can't move the edition into place", target, error.value());
    }
    folder_ = old;
  }
  // What now lies in the staging folder is the previous edition; the destructor removes it.
  return target;
}

fs::path Staging::publish_for_good() {
  fs::path target = output_ / edition_;
  put_onto_disk(folder_);
  if (::renameat2(AT_FDCWD, folder_.c_str(), AT_FDCWD, target.c_str(), RENAME_NOREPLACE) != 0) {
    if (errno == EEXIST || errno == ENOTEMPTY) {
      throw Error(fmt::format("edition {} exists already, and is never written again", edition_),
                  "choose a higher version", {target.string(), 0, 0});
    }
    std::error_code error;
    // Some file systems know no such flag. The lock on the output folder sees to it that nobody comes in between.
    if (errno != EINVAL || fs::exists(fs::symlink_status(target, error))) {
      fail("can't move the edition into place", target, errno);
    }
    fs::rename(folder_, target, error);
    if (error) {
      fail("can't move the edition into place", target, error.value());
    }
  }
  folder_.clear();
  put_onto_disk(target);
  return target;
}

void remove_leftovers(const fs::path& output) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator entry(output, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    const bool folder = entry->symlink_status(ignored).type() == fs::file_type::directory;
    if (folder && entry->path().filename().string().starts_with(kStagingPrefix)) {
      found.push_back(entry->path());
    }
  }
  for (const fs::path& folder : found) {
    if (const auto hold = FolderHold::take(folder)) {
      std::error_code ignored;
      fs::remove_all(folder, ignored);
    }
  }
}

}  // namespace waymark
