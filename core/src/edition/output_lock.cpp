#include "edition/output_lock.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace waymark {
namespace {

constexpr int kHow = O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
constexpr mode_t kMode = 0644;

[[noreturn]] void fail(const std::filesystem::path& output, const std::string& why) {
  throw Error(fmt::format("can't lock the output folder: {}", why),
              "check the folder's permissions and disk, or choose another with --output", {output.string(), 0, 0});
}

}  // namespace

OutputLock::OutputLock(const std::filesystem::path& output) {
  std::error_code error;
  std::filesystem::create_directories(output, error);
  if (error) {
    fail(output, system_reason(error.value()));
  }
  const std::filesystem::path file = output / kOutputLockFile;
  file_ = Descriptor(::open(file.c_str(), O_RDWR | kHow, kMode));
  if (!file_.is_open() && errno == EACCES) {
    // Made by somebody else. Locking needs no writing, but on NFS.
    file_ = Descriptor(::open(file.c_str(), O_RDONLY | kHow, kMode));
  }
  struct stat status {};
  if (!file_.is_open() || ::fstat(file_.get(), &status) != 0) {
    fail(output, errno == ELOOP ? fmt::format("'{}' is a link", kOutputLockFile) : system_reason(errno));
  }
  if (!S_ISREG(status.st_mode)) {
    fail(output, fmt::format("'{}' is no regular file", kOutputLockFile));
  }
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) {
      throw Error("another release is being published here", "wait until it is done, then try again",
                  {output.string(), 0, 0});
    }
    if (errno != EINTR) {
      fail(output, system_reason(errno));
    }
  }
}

}  // namespace waymark
