// Writes an edition's files into a staging folder and moves it into place when all are there.
#pragma once

#include "edition/checksums.hpp"
#include "edition/folder_hold.hpp"
#include "render/render_input.hpp"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What is done for an edition that is published for good.
struct ForGood {
  std::filesystem::path previous;  ///< an edition's folder whose files are shared where they are the same; may be empty
};

/// A folder beside the published ones, removed again unless it is published. What was published before stays as it
/// is until then.
class Staging {
 public:
  /// Makes the folder inside `output`, which is made if missing. Throws Error if that can't be done. With `for_good`
  /// the files' hashes are kept, and nobody may write to the files.
  Staging(std::filesystem::path output, std::string edition, std::optional<ForGood> for_good = std::nullopt);
  ~Staging();
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  /// Writes one file; safe to call from several threads. Throws Error if the disk is full or the file can't be written.
  void write(const OutputFile& file);
  /// The hashes of all files so far, by path. REQUIRES that it was made for good.
  [[nodiscard]] std::vector<FileHash> hashes() const;
  /// How many files are one with those of the edition before.
  [[nodiscard]] std::size_t shared_files() const { return shared_; }

  /// Makes the edition's folder what has been written, in place of the one before, and returns it.
  std::filesystem::path replace();
  /// Puts everything onto the disk and gives the folder its name. Throws Error if there is such a folder already.
  std::filesystem::path publish_for_good();

 private:
  void make_folder(const std::string& folder);
  void write_bytes(const OutputFile& file, const std::filesystem::path& path) const;
  bool share(const OutputFile& file, const std::filesystem::path& path) const;

  std::filesystem::path output_;
  std::string edition_;
  std::optional<ForGood> for_good_;
  std::filesystem::path folder_;
  std::optional<FolderHold> hold_;
  mutable std::mutex mutex_;
  std::set<std::string, std::less<>> made_folders_;
  std::vector<FileHash> hashes_;
  std::size_t shared_ = 0;
};

/// Removes what killed runs left behind in `output`; what other processes are still at is left alone.
void remove_leftovers(const std::filesystem::path& output);

}  // namespace waymark
