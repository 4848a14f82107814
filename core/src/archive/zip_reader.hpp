// Reads zip archives that nobody vouches for, and unpacks what is wanted of them into a private folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// What an archive may hold at most.
struct ZipLimits {
  std::size_t entries = 200'000;
  std::uint64_t file_bytes = std::uint64_t{1} << 30U;  ///< of one file, unpacked
  std::uint64_t bytes = std::uint64_t{4} << 30U;       ///< of all that is unpacked
  /// How many times the archive's own size all its files may have. Why: text seldom shrinks to a twentieth, and a bomb
  /// whose entries share their bytes shrinks to a millionth.
  std::uint64_t ratio = 200;
};

/// A private folder with files out of an archive; removed again with this object. What a killed run left behind, the
/// next one removes.
class UnpackedZip {
 public:
  UnpackedZip();
  ~UnpackedZip();
  UnpackedZip(const UnpackedZip&) = delete;
  UnpackedZip& operator=(const UnpackedZip&) = delete;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  int lock_ = -1;  ///< says to other runs that somebody is at work in the folder
};

/// An open archive whose names have all been checked.
class ZipReader {
 public:
  /// Throws Error, which names the file as `shown`, if it is no archive, breaks a limit, or has an entry that could do
  /// harm: a path that leads out of the folder, a link, a name that some system can't hold or that stands there twice,
  /// encrypted content.
  ZipReader(const std::filesystem::path& file, std::string shown, ZipLimits limits = {});
  ~ZipReader();
  ZipReader(const ZipReader&) = delete;
  ZipReader& operator=(const ZipReader&) = delete;

  /// The files' paths, in the archive's order.
  [[nodiscard]] std::vector<std::string_view> files() const;

  /// Unpacks the files that `wanted` says yes to. Throws Error if one is damaged or can't be written.
  [[nodiscard]] std::shared_ptr<const UnpackedZip> unpack(const std::function<bool(std::string_view)>& wanted) const;

 private:
  struct Entry {
    std::string path;
    std::uint64_t index = 0;
    std::uint64_t size = 0;
  };
  void read_entries(std::uint64_t archive_bytes);
  void unpack_entry(const Entry& entry, const std::filesystem::path& target) const;
  [[noreturn]] void refuse(const std::string& what) const;

  struct Handle;
  std::string shown_;
  ZipLimits limits_;
  std::unique_ptr<Handle> handle_;
  std::vector<Entry> entries_;
};

}  // namespace waymark
