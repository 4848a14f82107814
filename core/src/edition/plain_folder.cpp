#include "edition/plain_folder.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
constexpr int kFile = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;

PlainKind kind_of_mode(mode_t mode) {
  if (S_ISREG(mode)) {
    return PlainKind::file;
  }
  if (S_ISDIR(mode)) {
    return PlainKind::folder;
  }
  return S_ISLNK(mode) ? PlainKind::link : PlainKind::special;
}

/// Of a file that can't be looked at, or a folder on the way that can't be opened.
PlainFile refused(int error) {
  const bool missing = error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENAMETOOLONG;
  return {missing ? PlainKind::missing : PlainKind::unreadable, missing ? 0 : error, 0, Descriptor()};
}

std::string_view folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string_view() : std::string_view(path).substr(0, slash);
}

const char* name_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path.c_str() + (slash == std::string::npos ? 0 : slash + 1);
}

}  // namespace

PlainFolder::PlainFolder(const std::filesystem::path& folder) : folder_(::open(folder.c_str(), kFolder)) {
  if (!folder_.is_open()) {
    throw Error(fmt::format("the folder cannot be read: {}", system_reason(errno)),
                "check that it is there, and its permissions", {folder.generic_string(), 0, 0});
  }
}

PlainFolder::PlainFolder(const PlainFolder& other) : folder_(::fcntl(other.descriptor(), F_DUPFD_CLOEXEC, 0)) {
  if (!folder_.is_open()) {
    throw Error(fmt::format("no more files can be opened: {}", system_reason(errno)),
                "raise the limit with 'ulimit -n'");
  }
}

int PlainFolder::folder_at(const std::string& path) {
  if (path.empty()) {
    return folder_.get();
  }
  if (below_.is_open() && path == below_path_) {
    return below_.get();
  }
  Descriptor at;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t slash = rest.find('/');
    const std::string name(rest.substr(0, slash));
    Descriptor next(::openat(at.is_open() ? at.get() : folder_.get(), name.c_str(), kFolder | O_NOFOLLOW));
    if (!next.is_open()) {
      return -1;
    }
    at = std::move(next);
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
  }
  below_ = std::move(at);
  below_path_ = path;
  return below_.get();
}

PlainFile PlainFolder::look_at(const std::string& path) {
  const int folder = folder_at(std::string(folder_of(path)));
  struct stat status {};
  if (folder < 0 || ::fstatat(folder, name_of(path), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return refused(errno);
  }
  return {kind_of_mode(status.st_mode), 0, static_cast<std::uint64_t>(status.st_size), Descriptor()};
}

PlainFile PlainFolder::open(const std::string& path, bool seen) {
  // Looked at before it is opened: opening alone does something to some devices.
  if (PlainFile found = seen ? PlainFile{PlainKind::file} : look_at(path); found.kind != PlainKind::file) {
    return found;
  }
  const int folder = folder_at(std::string(folder_of(path)));
  struct stat status {};
  Descriptor file(folder < 0 ? -1 : ::openat(folder, name_of(path), kFile));
  if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
    // A link that has just taken the file's place; in a folder on the way it reads like a missing file.
    return folder >= 0 && errno == ELOOP ? PlainFile{PlainKind::link} : refused(errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return {kind_of_mode(status.st_mode), 0, 0, Descriptor()};
  }
  return {PlainKind::file, 0, static_cast<std::uint64_t>(status.st_size), std::move(file)};
}

PlainBytes PlainFolder::read(const std::string& path, std::size_t max_bytes) {
  const PlainFile file = open(path);
  PlainBytes result{file.kind, file.error};
  if (file.kind != PlainKind::file) {
    return result;
  }
  // One byte more than allowed, so that a file that grows meanwhile is noticed.
  result.bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(file.size, max_bytes)) + 1);
  std::size_t filled = 0;
  while (filled < result.bytes.size()) {
    const ssize_t count = ::read(file.descriptor.get(), result.bytes.data() + filled, result.bytes.size() - filled);
    if (count < 0 && errno != EINTR) {
      return {PlainKind::unreadable, errno};
    }
    if (count == 0) {
      break;
    }
    filled += count > 0 ? static_cast<std::size_t>(count) : 0;
    if (filled == result.bytes.size() && filled <= max_bytes) {
      result.bytes.resize(std::min(max_bytes, filled * 2) + 1);
    }
  }
  result.too_large = filled > max_bytes;
  result.bytes.resize(std::min(filled, max_bytes));
  return result;
}

}  // namespace waymark
