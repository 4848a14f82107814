#include "archive/zip_reader.hpp"

#include "archive/zip_names.hpp"
#include "data/descriptor.hpp"
#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Small archives may shrink more: a few empty-looking files are no bomb.
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{16} << 20U;
constexpr std::size_t kChunk = std::size_t{256} << 10U;

std::string reason(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

/// Whether the entry is an ordinary file or folder, as far as the archive says so.
bool is_plain(zip_t* archive, std::uint64_t index) {
  constexpr unsigned kModeShift = 16;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) {
    return false;
  }
  if (system != ZIP_OPSYS_UNIX && system != ZIP_OPSYS_OS_X) {
    return true;
  }
  const mode_t type = (attributes >> kModeShift) & S_IFMT;
  return type == 0 || type == S_IFREG || type == S_IFDIR;
}

void write_all(int descriptor, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(descriptor, bytes, size);
    if (written < 0 && errno != EINTR) {
      throw std::system_error(errno, std::generic_category());
    }
    bytes += written > 0 ? written : 0;
    size -= written > 0 ? static_cast<std::size_t>(written) : 0;
  }
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct ZipReader::Handle {
  zip_t* archive = nullptr;
  Handle() = default;
  ~Handle() {
    if (archive != nullptr) {
      zip_discard(archive);
    }
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
};

ZipReader::ZipReader(const fs::path& file, std::string shown, ZipLimits limits)
    : shown_(std::move(shown)), limits_(limits), handle_(std::make_unique<Handle>()) {
  int code = 0;
  handle_->archive = zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
  if (handle_->archive == nullptr) {
    refuse(code == ZIP_ER_EXISTS ? std::string("the zip archive holds a file twice")
                                 : fmt::format("the zip archive can't be read: {}", reason(code)));
  }
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(file, error);
  read_entries(error ? 0 : bytes);
}

ZipReader::~ZipReader() = default;

void ZipReader::refuse(const std::string& what) const {
  throw Error(what, "get it again from where it is published, or unpack it yourself and name the folder",
              {shown_, 0, 0});
}

void ZipReader::read_entries(std::uint64_t archive_bytes) {
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(handle_->archive, 0));
  if (count > limits_.entries) {
    refuse(fmt::format("the archive has {} entries; {} are the most", count, limits_.entries));
  }
  ZipNames names;
  std::uint64_t total = 0;
  for (std::uint64_t index = 0; index < count; ++index) {
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(handle_->archive, index, 0, &status) != 0 || (status.valid & ZIP_STAT_NAME) == 0 ||
        (status.valid & ZIP_STAT_SIZE) == 0) {
      refuse("the archive has an entry that can't be read");
    }
    const std::string name = status.name;
    if (const std::string problem = names.add(name); !problem.empty()) {
      refuse(fmt::format("the archive's entry '{}' {}", printable(name), problem));
    }
    if (!is_plain(handle_->archive, index)) {
      refuse(fmt::format("the archive's entry '{}' is a link, or something else that is no file", name));
    }
    const bool folder = name.ends_with('/');
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
      refuse(fmt::format("the archive's entry '{}' is encrypted", name));
    }
    if (!folder && (status.valid & ZIP_STAT_COMP_METHOD) != 0 && status.comp_method != ZIP_CM_STORE &&
        status.comp_method != ZIP_CM_DEFLATE) {
      refuse(fmt::format("the archive's entry '{}' is compressed in a way that is not supported", name));
    }
    if (status.size > limits_.file_bytes || (folder && status.size != 0)) {
      refuse(fmt::format("the archive's entry '{}' is too large", name));
    }
    total += status.size;  // no overflow: as many entries of that size stay below 2^63
    if (!folder) {
      entries_.push_back({name, index, status.size});
    }
  }
  if (total > kAlwaysAllowed && total / limits_.ratio > archive_bytes) {
    refuse("the archive would become too large: it may have been made to fill disks");
  }
}

std::vector<std::string_view> ZipReader::files() const {
  std::vector<std::string_view> paths;
  paths.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    paths.emplace_back(entry.path);
  }
  return paths;
}

void ZipReader::unpack_entry(const Entry& entry, const fs::path& target) const {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(handle_->archive, entry.index, 0));
  const Descriptor out(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file) {
    refuse(fmt::format("the archive's entry '{}' can't be read: {}", entry.path, zip_strerror(handle_->archive)));
  }
  if (out.get() < 0) {
    throw std::system_error(errno, std::generic_category());
  }
  std::string chunk(kChunk, '\0');
  std::uint64_t left = entry.size;
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), chunk.data(), chunk.size());
    if (got < 0 || static_cast<std::uint64_t>(got) > left) {
      refuse(fmt::format("the archive's entry '{}' is damaged", entry.path));
    }
    if (got == 0) {
      break;
    }
    write_all(out.get(), chunk.data(), static_cast<std::size_t>(got));
    left -= static_cast<std::uint64_t>(got);
  }
  if (left != 0) {
    refuse(fmt::format("the archive's entry '{}' is damaged", entry.path));
  }
}

std::shared_ptr<const UnpackedZip> ZipReader::unpack(const std::function<bool(std::string_view)>& wanted) const {
  std::uint64_t total = 0;
  for (const Entry& entry : entries_) {
    total += wanted(entry.path) ? entry.size : 0;
  }
  if (total > limits_.bytes) {
    refuse("the archive is too large to be unpacked");
  }
  auto unpacked = std::make_shared<UnpackedZip>();
  try {
    for (const Entry& entry : entries_) {
      if (wanted(entry.path)) {
        const fs::path target = unpacked->folder() / entry.path;
        fs::create_directories(target.parent_path());
        unpack_entry(entry, target);
      }
    }
  } catch (const std::system_error& error) {
    throw Error(fmt::format("the archive can't be unpacked: {}", system_reason(error.code().value())),
                "set TMPDIR to a folder with space enough", {shown_, 0, 0});
  }
  return unpacked;
}

}  // namespace waymark
