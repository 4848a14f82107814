// Writes a zip file whose bytes depend on nothing but what is put into it.
#pragma once

#include "data/date.hpp"
#include "edition/plain_folder.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace waymark {

/// Names are UTF-8 and flagged so, times are a day's start, permissions are a plain file's, and there are no folders of
/// their own. Zip64 only where an entry or the whole needs it.
class ZipWriter {
 public:
  /// Starts `file`, which stands only when close() has returned, in place of what was there; until then a file beside
  /// it is written. Throws Error if that can't be done.
  ZipWriter(std::filesystem::path file, Date date);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  void add_bytes(const std::string& name, std::string bytes);
  /// Adds the file at `path` below the folder. It is read when the writer is closed, and must then have that hash.
  void add_file(const std::string& name, const std::string& path, const std::string& sha256);
  /// Reads and writes everything, files of `folder` piece by piece; `written` is told of each entry. Throws Error, and
  /// leaves what was there before, if a file can't be read or is not what it was, or if the disk is full.
  void close(const PlainFolder& folder, std::function<void()> written);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace waymark
