#include "edition/folder_walk.hpp"

#include "text/error.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

/// Null, with errno, if it can't be opened.
OpenFolder open_folder(int parent, const char* name) {
  const int descriptor = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (descriptor < 0) {
    return nullptr;
  }
  OpenFolder folder(::fdopendir(descriptor));
  if (!folder) {
    const int error = errno;
    ::close(descriptor);
    errno = error;
  }
  return folder;
}

class Walker {
 public:
  explicit Walker(std::size_t max_entries) : max_entries_(max_entries) {}

  /// `path` ends in '/' unless it is empty.
  void walk(DIR* folder, const std::string& path, std::size_t depth) {
    bool is_empty = true;
    while (true) {
      errno = 0;
      const dirent* entry = ::readdir(folder);  // NOLINT(concurrency-mt-unsafe): each folder has one reader
      if (entry == nullptr) {
        break;
      }
      const std::string_view name = static_cast<const char*>(entry->d_name);
      if (name != "." && name != "..") {
        is_empty = false;
        visit(folder, std::string(name), path, depth);
      }
    }
    if (errno != 0) {
      add({path.empty() ? "." : path.substr(0, path.size() - 1), PlainKind::unreadable, 0, errno});
    } else if (is_empty && !path.empty()) {
      add({path.substr(0, path.size() - 1), PlainKind::folder});
    }
  }

  std::vector<WalkedEntry> take() {
    std::sort(entries_.begin(), entries_.end(),
              [](const WalkedEntry& a, const WalkedEntry& b) { return a.path < b.path; });
    return std::move(entries_);
  }

 private:
  void visit(DIR* folder, const std::string& name, const std::string& path, std::size_t depth) {
    struct stat status {};
    if (::fstatat(::dirfd(folder), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
      if (errno != ENOENT) {  // else it has gone meanwhile
        add({path + name, PlainKind::unreadable, 0, errno});
      }
      return;
    }
    if (S_ISREG(status.st_mode)) {
      add({path + name, PlainKind::file, static_cast<std::uint64_t>(status.st_size)});
    } else if (S_ISDIR(status.st_mode)) {
      visit_folder(folder, name, path, depth);
    } else {
      add({path + name, S_ISLNK(status.st_mode) ? PlainKind::link : PlainKind::special});
    }
  }

  void visit_folder(DIR* parent, const std::string& name, const std::string& path, std::size_t depth) {
    if (depth == kMaxWalkDepth) {
      add({path + name, PlainKind::unreadable, 0, ENAMETOOLONG});
    } else if (const OpenFolder below = open_folder(::dirfd(parent), name.c_str())) {
      walk(below.get(), path + name + "/", depth + 1);
    } else {
      add({path + name, PlainKind::unreadable, 0, errno});
    }
  }

  void add(WalkedEntry entry) {
    if (entries_.size() == max_entries_) {
      throw Error(fmt::format("the folder holds more than {} files", max_entries_), "this can be no edition");
    }
    entries_.push_back(std::move(entry));
  }

  std::size_t max_entries_;
  std::vector<WalkedEntry> entries_;
};

}  // namespace

std::vector<WalkedEntry> walk_folder(const PlainFolder& folder, std::size_t max_entries) {
  Walker walker(max_entries);
  if (const OpenFolder top = open_folder(folder.descriptor(), ".")) {
    walker.walk(top.get(), "", 0);
    return walker.take();
  }
  return {{".", PlainKind::unreadable, 0, errno}};
}

}  // namespace waymark
