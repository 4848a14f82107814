// Opens files below a folder without following links, waiting for pipes or touching devices.
#pragma once

#include "data/descriptor.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace waymark {

/// What stands at a path.
enum class PlainKind : std::uint8_t {
  file,
  missing,
  folder,
  link,        ///< symbolic
  special,     ///< a pipe, a socket, a device
  unreadable,  ///< the system lets us see or open nothing
};

/// A file that was opened, or why it was not.
struct PlainFile {
  PlainKind kind = PlainKind::missing;
  int error = 0;  ///< the system's reason, if it is unreadable
  std::uint64_t size = 0;
  Descriptor descriptor{};
};

/// A file's bytes, or why there are none.
struct PlainBytes {
  PlainKind kind = PlainKind::missing;
  int error = 0;
  bool too_large = false;  ///< `bytes` are then only the first of them
  std::string bytes{};
  [[nodiscard]] bool whole() const { return kind == PlainKind::file && !too_large; }
};

/// Not for use by several threads at once; each takes a copy.
class PlainFolder {
 public:
  /// Opens the folder; if it is itself a link, that is followed. Throws Error if it can't be opened.
  explicit PlainFolder(const std::filesystem::path& folder);
  PlainFolder(const PlainFolder& other);
  PlainFolder& operator=(const PlainFolder&) = delete;
  PlainFolder(PlainFolder&&) = default;
  PlainFolder& operator=(PlainFolder&&) = delete;
  ~PlainFolder() = default;

  [[nodiscard]] int descriptor() const { return folder_.get(); }

  /// What stands at `path`, below the folder, with '/'. It is missing too if a folder on the way is missing or a link.
  PlainKind kind_of(const std::string& path) { return look_at(path).kind; }
  /// The same with all that is known, unopened.
  PlainFile look_at(const std::string& path);
  /// With `seen`, it was seen to be a file just now, and is looked at only once it is open.
  PlainFile open(const std::string& path, bool seen = false);
  /// Reads a file of at most `max_bytes`.
  PlainBytes read(const std::string& path, std::size_t max_bytes);

 private:
  /// The descriptor of a folder below; -1, with errno, if there is none. It is kept for the files that come next.
  int folder_at(const std::string& path);

  Descriptor folder_;
  Descriptor below_;
  std::string below_path_;
};

}  // namespace waymark
