#include "archive/zip_writer.hpp"

#include "data/text_file.hpp"
#include "edition/sha256.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <optional>
#include <utility>

namespace waymark {
namespace {

constexpr zip_uint32_t kLevel = 6;  // Why: 9 takes four times as long for a fiftieth less.
constexpr zip_uint32_t kPlainFile = 0100644;
constexpr std::array<std::string_view, 10> kPacked{".pdf",  ".png", ".jpg",   ".jpeg", ".gif",
                                                   ".webp", ".zip", ".woff2", ".woff", ".gz"};

/// Bytes that are packed already become no smaller, and take long.
bool is_packed(std::string_view name) {
  return std::any_of(kPacked.begin(), kPacked.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

/// The date as MS-DOS writes it: years since 1980, to 2107.
zip_uint16_t dos_date(Date date) {
  const int year = std::clamp<int>(date.year, 1980, 2107) - 1980;
  return static_cast<zip_uint16_t>((year << 9) | (std::max<int>(date.month, 1) << 5) | std::max<int>(date.day, 1));
}

}  // namespace

struct ZipWriter::State {
  /// One entry, as libzip asks for its bytes.
  struct Entry {
    State* state = nullptr;
    std::string bytes{};
    std::string path{};  ///< below the folder; empty: `bytes`
    std::string sha256{};
    PlainFile file{};
    Sha256 hash{};
    std::size_t offset = 0;
    zip_error_t error{};
  };

  std::filesystem::path target;
  Date date;
  zip_t* archive = nullptr;
  std::deque<Entry> entries{};  // libzip holds pointers to them
  std::optional<PlainFolder> folder{};
  std::function<void()> written{};
  std::string failed{};  ///< the file that stopped it
  std::string why{};

  ~State() {
    if (archive != nullptr) {
      zip_discard(archive);
    }
  }

  [[noreturn]] void fail(const std::string& reason, int code) const {
    std::string hint = "check the folder's permissions, or choose another file with --to";
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
      hint = "make room on the disk, or choose another file with --to";
    }
    throw Error(fmt::format("can't write the zip file: {}", reason), hint, {target.generic_string(), 0, 0});
  }

  [[noreturn]] void fail(zip_error_t* error) const {
    const int code = zip_error_system_type(error) == ZIP_ET_SYS ? zip_error_code_system(error) : 0;
    fail(code != 0 ? system_reason(code) : std::string(zip_error_strerror(error)), code);
  }

  zip_int64_t stop(Entry& entry, std::string reason) {
    failed = entry.path;
    why = std::move(reason);
    zip_error_set(&entry.error, ZIP_ER_READ, EIO);
    return -1;
  }

  zip_int64_t open(Entry& entry) {
    entry.offset = 0;
    entry.hash = Sha256();
    if (entry.path.empty()) {
      return 0;
    }
    entry.file = folder->open(entry.path);
    return entry.file.kind == PlainKind::file ? 0 : stop(entry, "it cannot be read any more");
  }

  zip_int64_t read(Entry& entry, char* into, std::size_t size) {
    if (entry.path.empty()) {
      const std::size_t count = std::min(size, entry.bytes.size() - entry.offset);
      std::memcpy(into, entry.bytes.data() + entry.offset, count);
      entry.offset += count;
      return static_cast<zip_int64_t>(count);
    }
    ssize_t count = 0;
    do {
      count = ::read(entry.file.descriptor.get(), into, size);
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
      return stop(entry, system_reason(errno));
    }
    entry.hash.add({into, static_cast<std::size_t>(count)});
    if (count == 0 && entry.hash.digits() != entry.sha256) {
      return stop(entry, "it was changed meanwhile");
    }
    return count;
  }

  zip_int64_t close_entry(Entry& entry) {
    entry.file = PlainFile();
    if (written) {
      written();
    }
    return 0;
  }

  /// The size is said beforehand, so that Zip64 is used where it must be and nowhere else.
  zip_int64_t stat(Entry& entry, void* into, zip_uint64_t size) {
    if (size < sizeof(zip_stat_t)) {
      return -1;
    }
    auto* facts = static_cast<zip_stat_t*>(into);
    zip_stat_init(facts);
    facts->size = entry.bytes.size();
    facts->valid = ZIP_STAT_SIZE;
    if (!entry.path.empty()) {
      const PlainFile found = folder ? folder->look_at(entry.path) : PlainFile();
      facts->size = found.size;
      facts->valid = found.kind == PlainKind::file ? ZIP_STAT_SIZE : 0;
    }
    return sizeof(zip_stat_t);
  }

  static zip_int64_t answer(void* user, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    Entry& entry = *static_cast<Entry*>(user);
    switch (command) {
      case ZIP_SOURCE_OPEN:
        return entry.state->open(entry);
      case ZIP_SOURCE_READ:
        return entry.state->read(entry, static_cast<char*>(data), static_cast<std::size_t>(size));
      case ZIP_SOURCE_CLOSE:
        return entry.state->close_entry(entry);
      case ZIP_SOURCE_STAT:
        return entry.state->stat(entry, data, size);
      case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&entry.error, data, size);
      case ZIP_SOURCE_FREE:
        return 0;
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
      default:
        zip_error_set(&entry.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
  }

  void add(const std::string& name, Entry entry) {
    entry.state = this;
    entries.push_back(std::move(entry));
    zip_source_t* source = zip_source_function(archive, &State::answer, &entries.back());
    const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail(zip_get_error(archive));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, at, is_packed(name) ? ZIP_CM_STORE : ZIP_CM_DEFLATE, kLevel) != 0 ||
        zip_file_set_dostime(archive, at, 0, dos_date(date), 0) != 0 ||
        zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, kPlainFile << 16U) != 0) {
      fail(zip_get_error(archive));
    }
  }
};

ZipWriter::ZipWriter(std::filesystem::path file, Date date) : state_(std::make_unique<State>()) {
  state_->target = std::move(file);
  state_->date = date;
  int code = 0;
  state_->archive = zip_open(state_->target.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (state_->archive == nullptr) {
    const int reason = errno;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    if (zip_error_system_type(&error) == ZIP_ET_SYS) {
      state_->fail(system_reason(reason), reason);
    }
    state_->fail(&error);
  }
}

ZipWriter::~ZipWriter() = default;

void ZipWriter::add_bytes(const std::string& name, std::string bytes) {
  State::Entry entry;
  entry.bytes = std::move(bytes);
  state_->add(name, std::move(entry));
}

void ZipWriter::add_file(const std::string& name, const std::string& path, const std::string& sha256) {
  State::Entry entry;
  entry.path = path;
  entry.sha256 = sha256;
  state_->add(name, std::move(entry));
}

void ZipWriter::close(const PlainFolder& folder, std::function<void()> written) {
  state_->folder.emplace(folder);
  state_->written = std::move(written);
  if (zip_close(state_->archive) == 0) {
    state_->archive = nullptr;
    return;
  }
  if (!state_->failed.empty()) {
    throw Error(fmt::format("can't put the file into the zip file: {}", state_->why), "try again",
                {state_->failed, 0, 0});
  }
  state_->fail(zip_get_error(state_->archive));
}

}  // namespace waymark
