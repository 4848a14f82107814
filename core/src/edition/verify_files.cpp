#include "edition/verify_files.hpp"

#include "data/text_file.hpp"
#include "edition/edition_record.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

constexpr std::uint64_t kLargeBytes = std::uint64_t{8} << 20U;

/// A file that is listed and there.
struct Present {
  const FileHash* listed = nullptr;
  std::uint64_t size = 0;  ///< that it has
  std::string sha256{};    ///< that it has; empty: not read
  PlainKind kind = PlainKind::file;
  int error = 0;
  [[nodiscard]] bool differs() const { return kind == PlainKind::file && sha256 != listed->sha256; }
};

Finding unreadable(const std::string& path, int error) {
  return {FindingKind::unreadable, path, fmt::format("can't be read: {}", system_reason(error)),
          "check the permissions, and the disk"};
}

/// What stands where a file should be.
Finding no_file(const std::string& path, PlainKind kind, int error) {
  switch (kind) {
    case PlainKind::missing:
      return {FindingKind::missing, path, "missing"};
    case PlainKind::link:
      return {FindingKind::link, path, "replaced by a link"};
    case PlainKind::folder:
      return {FindingKind::special, path, "replaced by a folder"};
    case PlainKind::unreadable:
      return unreadable(path, error);
    case PlainKind::file:
    case PlainKind::special:
      break;
  }
  return {FindingKind::special, path, "replaced by something that is no file"};
}

/// Whether systems leave such files behind by themselves.
bool is_system_litter(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini" || name == ".directory" ||
         name.starts_with("._");
}

Finding extra(const WalkedEntry& entry) {
  if (entry.kind == PlainKind::unreadable) {
    return unreadable(entry.path, entry.error);
  }
  std::string_view what = "extra: it was not packaged";
  if (entry.kind == PlainKind::link) {
    what = "extra: a link that was not packaged";
  } else if (entry.kind == PlainKind::folder) {
    what = "extra: an empty folder that was not packaged";
  } else if (entry.kind == PlainKind::special) {
    what = "extra: no file, and not packaged";
  }
  return {FindingKind::extra, entry.path, std::string(what),
          is_system_litter(entry.path) ? "systems leave such files in folders that they show; remove it" : ""};
}

/// Those that take longest first, then those of one folder together.
std::vector<std::size_t> reading_order(const std::vector<Present>& files) {
  std::vector<std::size_t> order(files.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  const auto weight = [&](std::size_t i) { return files[i].size >= kLargeBytes ? files[i].size : 0; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
  return order;
}

void read(PlainFolder& folder, Present& file) {
  const PlainFile opened = folder.open(file.listed->path, true);
  file.kind = opened.kind;
  file.error = opened.error;
  if (opened.kind != PlainKind::file) {
    return;
  }
  if (opened.size >= kLargeBytes) {
    ::posix_fadvise(opened.descriptor.get(), 0, 0, POSIX_FADV_SEQUENTIAL);
  }
  if (auto hash = sha256_of_open_file(opened.descriptor.get())) {
    file.sha256 = std::move(*hash);
  } else {
    file.kind = PlainKind::unreadable;
    file.error = errno;
  }
}

void read_all(const PlainFolder& folder, std::vector<Present>& files, std::uint64_t largest, Progress& progress) {
  const std::vector<std::size_t> order = reading_order(files);
  std::atomic<std::size_t> next{0};
  const std::size_t threads = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  tbb::parallel_for(std::size_t{0}, std::max<std::size_t>(1, std::min(threads, order.size())), [&](std::size_t) {
    PlainFolder own(folder);
    for (std::size_t i = next++; i < order.size(); i = next++) {
      Present& file = files[order[i]];
      if (file.size <= largest) {
        read(own, file);
      }
      progress.add();
    }
  });
}

/// Finds out where the bytes of files belong that are not their own.
class Origins {
 public:
  Origins(const std::vector<FileHash>& manifest, const std::vector<Present>& files) {
    for (const Present& file : files) {
      if (file.differs() && !file.sha256.empty()) {
        changed_.emplace(file.listed->sha256, &file);
      }
    }
    if (!changed_.empty()) {
      for (const FileHash& each : manifest) {
        packaged_.emplace(each.sha256, &each.path);
      }
    }
  }

  /// The file that has this one's bytes while this one has its; empty if there is none.
  [[nodiscard]] std::string swapped_with(const Present& file) const {
    std::string found;
    const auto [first, last] = changed_.equal_range(file.sha256);
    for (auto each = first; each != last; ++each) {
      const Present& other = *each->second;
      if (other.sha256 == file.listed->sha256 && (found.empty() || other.listed->path < found)) {
        found = other.listed->path;
      }
    }
    return found;
  }

  /// The first packaged file that had these bytes; empty if there is none.
  [[nodiscard]] std::string packaged_as(const Present& file) const {
    const auto found = packaged_.find(file.sha256);
    return found == packaged_.end() ? std::string() : *found->second;
  }

 private:
  std::unordered_multimap<std::string_view, const Present*> changed_;  ///< by the hashes that they should have
  std::unordered_map<std::string_view, const std::string*> packaged_;
};

Finding changed(const Present& file, bool sizes_known, const Origins& origins) {
  const std::string& path = file.listed->path;
  if (const std::string other = origins.swapped_with(file); !other.empty()) {
    return {FindingKind::swapped, path, fmt::format("swapped with '{}'", other)};
  }
  if (const std::string other = origins.packaged_as(file); !other.empty()) {
    return {FindingKind::changed, path, fmt::format("changed: it holds what '{}' should", other)};
  }
  if (file.size == 0) {
    return {FindingKind::cut_short, path, "cut short: it is empty"};
  }
  // Edition.json can't know its own size.
  if (sizes_known && path != kRecordFile && file.size != file.listed->size) {
    return file.size < file.listed->size
               ? Finding{FindingKind::cut_short, path,
                         fmt::format("cut short: {} of {} bytes are left", file.size, file.listed->size)}
               : Finding{FindingKind::changed, path,
                         fmt::format("changed: {} bytes instead of {}", file.size, file.listed->size)};
  }
  return {FindingKind::changed, path, "changed: its bytes are not those that were packaged"};
}

}  // namespace

std::vector<Finding> verify_files(const PlainFolder& folder, const std::vector<FileHash>& manifest, bool sizes_known,
                                  const std::vector<WalkedEntry>& entries, Progress& progress) {
  std::vector<Finding> findings;
  std::vector<Present> files;
  std::uint64_t largest = sizes_known ? 0 : UINT64_MAX;
  const auto judge_entry = [&](const WalkedEntry& entry, const FileHash* listed) {
    if (entry.path == kChecksumFile || entry.path == kChecksumSignatureFile) {
      return;
    }
    if (listed == nullptr) {
      findings.push_back(extra(entry));
    } else if (entry.kind == PlainKind::file) {
      files.push_back({listed, entry.size});
    } else {
      findings.push_back(no_file(entry.path, entry.kind, entry.error));
    }
  };
  PlainFolder looker(folder);
  auto entry = entries.begin();
  for (const FileHash& listed : manifest) {
    for (; entry != entries.end() && entry->path < listed.path; ++entry) {
      judge_entry(*entry, nullptr);
    }
    if (entry != entries.end() && entry->path == listed.path) {
      judge_entry(*entry++, &listed);
    } else {
      const PlainFile found = looker.look_at(listed.path);
      findings.push_back(no_file(listed.path, found.kind, found.error));
    }
    largest = sizes_known ? std::max(largest, listed.size) : largest;
    if (sizes_known && listed.path == kRecordFile && !files.empty() && files.back().listed == &listed) {
      largest = std::max(largest, files.back().size);
    }
  }
  for (; entry != entries.end(); ++entry) {
    judge_entry(*entry, nullptr);
  }
  read_all(folder, files, largest, progress);
  const Origins origins(manifest, files);
  for (const Present& file : files) {
    if (file.kind != PlainKind::file) {
      findings.push_back(no_file(file.listed->path, file.kind, file.error));
    } else if (file.differs()) {
      findings.push_back(changed(file, sizes_known, origins));
    }
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.path < b.path; });
  return findings;
}

}  // namespace waymark
