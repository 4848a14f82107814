// Opens a file of the built site so that nothing outside the site can be reached.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace waymark {

/// An open file descriptor that closes itself; -1 when there is none.
class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
  ~FileHandle();
  FileHandle(FileHandle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] explicit operator bool() const { return descriptor_ >= 0; }

 private:
  int descriptor_ = -1;
};

struct SiteFile {
  enum class Found : std::uint8_t {
    file,    ///< `handle` reads it
    folder,  ///< it has an index.html, but the address lacks its last '/'
    missing,
    outside,  ///< a symbolic link stands in the way
    no_site,  ///< nothing has been built yet
  };
  Found found = Found::missing;
  FileHandle handle;
  std::uintmax_t size = 0;
  std::string name;  ///< of the file itself, for its type
};

/// Opens the file that `parts` (of path_parts()) name below `site`; an empty last part means the folder's index.html.
/// Every step is opened relative to the one before, without following links, so that a link made between a check and
/// its use can't lead out either. The site is looked up anew each time: a build swaps it by renaming.
SiteFile open_site_file(const std::filesystem::path& site, const std::vector<std::string>& parts);

/// All bytes from where the handle stands. Throws Error if the file can't be read or is longer than `most`.
std::string read_rest(const FileHandle& file, std::uintmax_t most);

}  // namespace waymark
