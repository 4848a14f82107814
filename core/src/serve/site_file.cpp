#include "serve/site_file.hpp"

#include "text/error.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <thread>

namespace waymark {
namespace {

constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
// Why O_NONBLOCK: opening a pipe that somebody put there would wait for ever.
constexpr int kFileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;

/// The site's folder. Publishing takes the old one away just before the new one is there, so wait a little for it.
FileHandle open_root(const std::filesystem::path& site) {
  constexpr int kTries = 10;
  for (int i = 0; i < kTries; ++i) {
    FileHandle root(::open(site.c_str(), kFolderFlags));
    if (root || errno != ENOENT) {
      return root;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return {};
}

bool is_link_error(int error) { return error == ELOOP || error == EMLINK; }

/// With O_DIRECTORY as well as O_NOFOLLOW, Linux calls a link ENOTDIR: look what it is.
bool is_link(int folder, const char* name) {
  struct stat status {};
  return ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

}  // namespace

FileHandle::~FileHandle() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

SiteFile open_site_file(const std::filesystem::path& site, const std::vector<std::string>& parts) {
  SiteFile result;
  FileHandle folder = open_root(site);
  if (!folder) {
    result.found = SiteFile::Found::no_site;
    return result;
  }
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    FileHandle next(::openat(folder.get(), parts[i].c_str(), kFolderFlags | O_NOFOLLOW));
    if (!next) {
      result.found = is_link(folder.get(), parts[i].c_str()) ? SiteFile::Found::outside : SiteFile::Found::missing;
      return result;
    }
    folder = std::move(next);
  }
  result.name = parts.empty() || parts.back().empty() ? "index.html" : parts.back();
  FileHandle file(::openat(folder.get(), result.name.c_str(), kFileFlags));
  if (!file) {
    result.found = is_link_error(errno) ? SiteFile::Found::outside : SiteFile::Found::missing;
    return result;
  }
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    return result;
  }
  if (S_ISDIR(status.st_mode)) {
    struct stat index {};
    if (::fstatat(file.get(), "index.html", &index, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(index.st_mode)) {
      result.found = SiteFile::Found::folder;
    }
    return result;
  }
  if (!S_ISREG(status.st_mode)) {
    return result;
  }
  result.found = SiteFile::Found::file;
  result.size = static_cast<std::uintmax_t>(status.st_size);
  result.handle = std::move(file);
  return result;
}

std::string read_rest(const FileHandle& file, std::uintmax_t most) {
  std::string result;
  std::array<char, 65536> buffer;
  while (true) {
    const auto size = ::read(file.get(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) {
      continue;
    }
    if (size < 0) {
      throw Error("can't read a file of the site");
    }
    if (size == 0) {
      return result;
    }
    result.append(buffer.data(), static_cast<std::size_t>(size));
    if (result.size() > most) {
      throw Error("a page of the site is too large to preview");
    }
  }
}

}  // namespace waymark
