#include "plugin/plugin_image.hpp"

#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace waymark {
namespace {

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U  // NOLINT: the kernel's name, which older headers lack
#endif

constexpr const char* kName = "waymark-plugin";

[[noreturn]] void fail(const std::string& shown, const std::string& message, std::string hint) {
  throw Error(message, std::move(hint), {shown, 0, 0});
}

[[noreturn]] void fail_reading(const std::string& shown, int code) {
  fail(shown, fmt::format("the plugin cannot be read: {}", system_reason(code)),
       code == ENOENT ? "check the file's name" : "check the file's permissions");
}

[[noreturn]] void fail_keeping(const std::string& shown, int code) {
  fail(shown, fmt::format("no memory for a copy of the plugin: {}", system_reason(code)),
       "close other programs, or raise the limits of this one ('ulimit -a')");
}

Descriptor sealable_memory() {
  // Why: memory that can never be executed as a program can still be mapped as a library. Kernels before 6.3 refuse
  // the flag.
  const int strict = ::memfd_create(kName, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
  return Descriptor(strict >= 0 ? strict : ::memfd_create(kName, MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

Descriptor open_file(const std::filesystem::path& file, const std::string& shown) {
  // O_NONBLOCK: a pipe with nobody at its other end must not make us wait.
  Descriptor result(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (!result.is_open() || ::fstat(result.get(), &status) != 0) {
    fail_reading(shown, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    fail(shown, "a plugin must be a regular file", "name the '.so' file that the plugin's build makes");
  }
  return result;
}

void write_all(int to, const char* bytes, std::size_t size, const std::string& shown) {
  while (size > 0) {
    const ssize_t written = ::write(to, bytes, size);
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      fail_keeping(shown, errno);
    }
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
}

/// Returns how many bytes there were.
std::size_t copy(int from, int to, const std::string& shown) {
  std::string buffer(std::size_t{1} << 20U, '\0');
  std::size_t total = 0;
  while (true) {
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      fail_reading(shown, errno);
    }
    if (count == 0) {
      return total;
    }
    total += static_cast<std::size_t>(count);
    if (total > kMaxPluginBytes) {
      fail(shown, fmt::format("the plugin is larger than {} MiB", kMaxPluginBytes >> 20U),
           "strip its debug information ('strip FILE')");
    }
    write_all(to, buffer.data(), static_cast<std::size_t>(count), shown);
  }
}

std::string hex_sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

}  // namespace

PluginImage PluginImage::open(const std::filesystem::path& file, const std::string& shown) {
  const Descriptor source = open_file(file, shown);
  Descriptor memory = sealable_memory();
  if (!memory.is_open()) {
    fail_keeping(shown, errno);
  }
  const std::size_t size = copy(source.get(), memory.get(), shown);
  if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) {
    fail_keeping(shown, errno);
  }
  PluginImage image(std::move(memory));
  if (size > 0) {
    void* mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, image.memory_.get(), 0);
    if (mapped == MAP_FAILED) {
      fail_keeping(shown, errno);
    }
    image.bytes_ = {static_cast<const char*>(mapped), size};
  }
  image.sha256_ = hex_sha256(image.bytes_);
  return image;
}

PluginImage::PluginImage(PluginImage&& other) noexcept
    : memory_(std::move(other.memory_)), bytes_(std::exchange(other.bytes_, {})), sha256_(std::move(other.sha256_)) {}

PluginImage& PluginImage::operator=(PluginImage&& other) noexcept {
  std::swap(memory_, other.memory_);
  std::swap(bytes_, other.bytes_);
  std::swap(sha256_, other.sha256_);
  return *this;
}

PluginImage::~PluginImage() {
  if (!bytes_.empty()) {
    ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());  // NOLINT: munmap() takes no pointer to const
  }
}

}  // namespace waymark
