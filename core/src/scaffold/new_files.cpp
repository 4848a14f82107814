#include "scaffold/new_files.hpp"

#include "text/display_width.hpp"
#include "text/error.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(fmt::format("can't write: {}", std::strerror(error)),
              "check the folder's rights and the space on its disk", {path.string(), 0, 0});
}

/// What stands in `folder` under this name, letter case aside; "" if nothing does.
std::string found_name(const fs::path& folder, const std::string& name) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::string other = entry->path().filename().string();
    if (other == name || (!invalid_utf8(other) && fold_case(other) == fold_case(name))) {
      return other;
    }
  }
  return {};
}

/// Goes down from `root` as far as there are folders, and refuses links and files that stand in the way.
void check_way(const fs::path& root, const fs::path& file) {
  fs::path folder = root;
  for (const fs::path& part : file.lexically_relative(root)) {
    const std::string found = found_name(folder, part.string());
    if (found.empty()) {
      return;
    }
    const fs::path next = folder / found;
    const bool is_last = folder / part == file;
    if (is_last || found != part.string() || !fs::is_directory(fs::symlink_status(next))) {
      const bool link = fs::is_symlink(fs::symlink_status(next));
      throw Error(link ? "a link stands where a folder or file should be made" : "exists already",
                  "choose another name; nothing was changed", {shown(next.string()), 0, 0});
    }
    folder = next;
  }
}

/// Takes away what was made, last first, unless it is kept.
class Made {
 public:
  Made() = default;
  ~Made() {
    std::error_code ignored;
    while (!paths_.empty()) {
      fs::remove(paths_.back(), ignored);
      paths_.pop_back();
    }
  }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  void add(fs::path path) { paths_.push_back(std::move(path)); }
  void keep() { paths_.clear(); }

 private:
  std::vector<fs::path> paths_;
};

void make_folders(const fs::path& folder, Made& made) {
  if (folder.empty() || fs::is_directory(folder)) {
    return;
  }
  make_folders(folder.parent_path(), made);
  if (::mkdir(folder.c_str(), 0777) != 0) {
    fail(folder, errno);
  }
  made.add(folder);
}

/// Closes the descriptor in any case; 0 or the error.
int write_all(int descriptor, std::string_view text) {
  int error = 0;
  while (!text.empty() && error == 0) {
    const auto size = ::write(descriptor, text.data(), text.size());
    if (size >= 0) {
      text.remove_prefix(static_cast<std::size_t>(size));
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  if (::close(descriptor) != 0 && error == 0) {
    error = errno;
  }
  return error;
}

}  // namespace

void write_new_files(const fs::path& root, const std::vector<NewFile>& files) {
  for (const NewFile& file : files) {
    check_way(root, file.path);
  }
  Made made;
  for (const NewFile& file : files) {
    make_folders(file.path.parent_path(), made);
    const int descriptor = ::open(file.path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor < 0) {
      fail(file.path, errno);
    }
    made.add(file.path);
    if (const int error = write_all(descriptor, file.text); error != 0) {
      fail(file.path, error);
    }
  }
  made.keep();
}

void replace_file(const fs::path& file, std::string_view text) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) {
    fail(file, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw Error("is not an ordinary file", "edit it by hand", {file.string(), 0, 0});
  }
  std::string temporary = (file.parent_path() / ".waymark-XXXXXX").string();
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) {
    fail(file, errno);
  }
  Made made;
  made.add(temporary);
  const int rights_error = ::fchmod(descriptor, status.st_mode & 0777U) == 0 ? 0 : errno;
  int error = write_all(descriptor, text);
  if (error == 0) {
    error = rights_error;
  }
  if (error == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    fail(file, error);
  }
  made.keep();
}

}  // namespace waymark
