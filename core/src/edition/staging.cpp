#include "edition/staging.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStagingPrefix = ".staging-";

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

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ >= 0) {
      ::close(value_);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return value_; }
  /// Closes now; the errno of a late write error, or 0.
  int close() {
    const int result = ::close(value_) == 0 ? 0 : errno;
    value_ = -1;
    return result;
  }

 private:
  int value_;
};

/// Swaps two folders in one step; false where the file system can't.
bool exchange(const fs::path& a, const fs::path& b) {
  return ::syscall(SYS_renameat2, AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
}

}  // namespace

Staging::Staging(fs::path output, std::string edition) : output_(std::move(output)), edition_(std::move(edition)) {
  std::error_code error;
  fs::create_directories(output_, error);
  if (error) {
    fail("can't make the output folder", output_, error.value());
  }
  std::string name = (output_ / fmt::format("{}{}-XXXXXX", kStagingPrefix, edition_)).string();
  if (::mkdtemp(name.data()) == nullptr) {
    fail("can't write to the output folder", output_, errno);
  }
  ::chmod(name.c_str(), 0755);
  folder_ = name;
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

void Staging::write(const OutputFile& file) {
  const std::size_t slash = file.path.rfind('/');
  make_folder(slash == std::string::npos ? std::string() : file.path.substr(0, slash));
  const fs::path path = folder_ / file.path;
  // Why: the staging folder will be gone when the message is read; this is where the file would have been.
  const fs::path shown = output_ / edition_ / file.path;
  // O_EXCL: two files of one name would be our mistake, and must not pass unseen.
  Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0644));
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
  if (const int code = descriptor.close(); code != 0) {
    fail("can't write the file", shown, code);
  }
}

fs::path Staging::publish() {
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

}  // namespace waymark
