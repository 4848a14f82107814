#include "serve/tree_snapshot.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace waymark {
namespace {

constexpr int kDeepest = 128;
constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

using FolderId = std::pair<dev_t, ino_t>;

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};
using Folder = std::unique_ptr<DIR, CloseFolder>;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Walks folders by descriptor: a folder that is renamed meanwhile can't send the walk elsewhere.
class Walk {
 public:
  Walk(std::vector<TreeSnapshot::Entry>& entries, std::vector<FolderId> ignored)
      : entries_(entries), ignored_(std::move(ignored)) {}

  /// Takes over `descriptor`; -1 is an unreadable folder and counts as empty.
  void read(int descriptor, const std::string& path, int depth) {
    if (descriptor < 0) {
      return;
    }
    const Folder folder(::fdopendir(descriptor));
    if (!folder) {
      ::close(descriptor);
      return;
    }
    while (const dirent* found = ::readdir(folder.get())) {
      const std::string_view name = found->d_name;
      struct stat status {};
      if (name.starts_with('.') || is_temporary(name) ||
          ::fstatat(descriptor, found->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        continue;
      }
      std::string entry_path = path;
      entry_path += '/';
      entry_path += name;
      if (S_ISDIR(status.st_mode)) {
        const FolderId id{status.st_dev, status.st_ino};
        if (depth < kDeepest && std::find(ignored_.begin(), ignored_.end(), id) == ignored_.end()) {
          // Why only its rights: a folder's times also change with the files in it that are ignored.
          entries_.push_back({entry_path, status.st_ino, status.st_mode, 0, 0});
          read(::openat(descriptor, found->d_name, kFolderFlags | O_NOFOLLOW), entry_path, depth + 1);
        }
        continue;
      }
      entries_.push_back({std::move(entry_path), status.st_ino, static_cast<std::uint64_t>(status.st_size),
                          nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
    }
  }

 private:
  std::vector<TreeSnapshot::Entry>& entries_;
  const std::vector<FolderId> ignored_;
};

}  // namespace

TreeSnapshot::TreeSnapshot(const std::vector<std::filesystem::path>& folders,
                           const std::vector<std::filesystem::path>& ignored) {
  std::vector<FolderId> ignored_ids;
  for (const std::filesystem::path& folder : ignored) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) == 0) {
      ignored_ids.emplace_back(status.st_dev, status.st_ino);
    }
  }
  Walk walk(entries_, std::move(ignored_ids));
  for (const std::filesystem::path& folder : folders) {
    walk.read(::open(folder.c_str(), kFolderFlags), folder.string(), 0);
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.path < b.path; });
}

std::vector<std::string> TreeSnapshot::changed_since(const TreeSnapshot& before) const {
  std::vector<std::string> result;
  auto old_entry = before.entries_.begin();
  auto new_entry = entries_.begin();
  while (old_entry != before.entries_.end() || new_entry != entries_.end()) {
    if (new_entry == entries_.end() || (old_entry != before.entries_.end() && old_entry->path < new_entry->path)) {
      result.push_back(old_entry++->path);
    } else if (old_entry == before.entries_.end() || new_entry->path < old_entry->path) {
      result.push_back(new_entry++->path);
    } else {
      if (!(*old_entry == *new_entry)) {
        result.push_back(new_entry->path);
      }
      ++old_entry;
      ++new_entry;
    }
  }
  return result;
}

bool is_temporary(std::string_view name) {
  constexpr std::array<std::string_view, 11> kEndings{"~",    ".swp",  ".swx",        ".swo",  ".tmp",        ".temp",
                                                      ".bak", ".part", ".crdownload", ".orig", "___jb_tmp___"};
  for (const std::string_view ending : kEndings) {
    if (name.ends_with(ending)) {
      return true;
    }
  }
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with("___jb_old___") || name == "4913" ||
         (name.size() > 1 && name.front() == '#' && name.back() == '#');
}

}  // namespace waymark
