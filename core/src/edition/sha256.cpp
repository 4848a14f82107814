#include "edition/sha256.hpp"

#include "data/descriptor.hpp"
#include "data/text_file.hpp"
#include "text/error.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <new>

namespace waymark {
namespace {

/// Larger pieces were no quicker, and would not stay in the processor's cache.
constexpr std::size_t kPieceBytes = std::size_t{128} << 10U;

static_assert(sizeof(crypto_hash_sha256_state) == 104 && alignof(crypto_hash_sha256_state) <= 8);

crypto_hash_sha256_state* state_in(unsigned char* bytes) {
  return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes));
}

}  // namespace

Sha256::Sha256() : state_{} { crypto_hash_sha256_init(new (state_) crypto_hash_sha256_state); }

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(state_in(state_), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::digits() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(state_in(state_), hash.data());
  std::string digits(kSha256Digits + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  digits.pop_back();  // its own NUL
  return digits;
}

std::string sha256_of(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digits();
}

std::optional<std::string> sha256_of_open_file(int descriptor) {
  thread_local const auto piece = std::make_unique<std::array<char, kPieceBytes>>();
  Sha256 hash;
  while (true) {
    const ssize_t count = ::read(descriptor, piece->data(), piece->size());
    if (count == 0) {
      return hash.digits();
    }
    if (count < 0 && errno != EINTR) {
      return std::nullopt;
    }
    hash.add({piece->data(), count > 0 ? static_cast<std::size_t>(count) : 0});
  }
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const auto fail = [&](const std::string& why) {
    throw Error(fmt::format("the file cannot be read: {}", why), "check that it is there, and its permissions",
                {file.generic_string(), 0, 0});
  };
  // O_NONBLOCK: a pipe with nobody at its other end must not make us wait.
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (!opened.is_open() || ::fstat(opened.get(), &status) != 0) {
    fail(system_reason(errno));
  }
  if (!S_ISREG(status.st_mode)) {
    fail("it is no regular file");
  }
  auto digits = sha256_of_open_file(opened.get());
  if (!digits) {
    fail(system_reason(errno));
  }
  return *digits;
}

}  // namespace waymark
