#include "data/whole_file.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace waymark {
namespace {

constexpr mode_t kReadableByAll = 0644;

/// 0, or the error.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return ::fchmod(descriptor, kReadableByAll) == 0 ? 0 : errno;
}

}  // namespace

void write_whole_file(const std::filesystem::path& file, const std::string& shown, std::string_view bytes) {
  // Why the dot: nothing that reads the folder takes it for one of its files.
  std::string temporary = (file.parent_path() / ".waymark-XXXXXX").string();
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  int error = descriptor < 0 ? errno : write_all(descriptor, bytes);
  if (descriptor >= 0 && ::close(descriptor) != 0 && error == 0) {
    error = errno;
  }
  if (error == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    if (descriptor >= 0) {
      ::unlink(temporary.c_str());
    }
    throw Error(fmt::format("the file cannot be written: {}", system_reason(error)),
                "check the folder's permissions and the space on its disk", {shown, 0, 0});
  }
}

}  // namespace waymark
