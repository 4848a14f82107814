#include "signature/secret_key.hpp"

#include "signature/base64.hpp"
#include "signature/comment_line.hpp"
#include "text/error.hpp"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr std::string_view kAlgorithm = "Ed";
constexpr std::string_view kScrypt = "Sc";
constexpr std::string_view kChecksum = "B2";
constexpr std::string_view kNotEncrypted{"\0\0", 2};
constexpr std::size_t kKeySize = 8 + 64 + 32;  // id, key, checksum

/// Where things lie in the file's bytes.
constexpr std::size_t kSaltAt = 6;
constexpr std::size_t kWorkAt = 38;
constexpr std::size_t kMemoryAt = 46;
constexpr std::size_t kKeyAt = 54;

/// Bytes that are wiped when they go away.
template <std::size_t Size>
class Secret {
 public:
  Secret() = default;
  ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  std::array<std::uint8_t, Size> bytes{};
};

using KeyFile = Secret<kKeyAt + kKeySize>;

/// A text that is wiped when it goes away.
class Password {
 public:
  explicit Password(std::string text) : text_(std::move(text)) {}
  ~Password() { sodium_memzero(text_.data(), text_.size()); }
  Password(const Password&) = delete;
  Password& operator=(const Password&) = delete;
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

bool holds(const KeyFile& file, std::size_t at, std::string_view text) {
  return std::equal(text.begin(), text.end(), file.bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

std::uint64_t number_at(const KeyFile& file, std::size_t at) {
  std::uint64_t number = 0;
  for (std::size_t i = 8; i > 0; --i) {
    number = number << 8U | file.bytes.at(at + i - 1);
  }
  return number;
}

/// Decrypts the key in place.
void decrypt(KeyFile& file, const AskPassword& ask) {
  const std::uint64_t work = number_at(file, kWorkAt);
  const std::uint64_t memory = number_at(file, kMemoryAt);
  // Why: a file from somebody else must not be able to take all memory, or compute for hours.
  if (memory > kMaxKeyMemory || work > crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_SENSITIVE) {
    throw Error("the secret key's file asks for more memory or work than minisign does", "make a new key: minisign -G");
  }
  const Password password(ask());
  Secret<kKeySize> stream;
  if (crypto_pwhash_scryptsalsa208sha256(stream.bytes.data(), kKeySize, password.text().data(), password.text().size(),
                                         file.bytes.data() + kSaltAt, work, memory) != 0) {
    throw Error("there is not enough memory to check the password", "it takes 1 GiB: close other programs");
  }
  for (std::size_t i = 0; i < kKeySize; ++i) {
    file.bytes.at(kKeyAt + i) ^= stream.bytes.at(i);
  }
}

/// Whether the checksum that the file holds is that of its key.
bool has_right_checksum(const KeyFile& file) {
  std::array<std::uint8_t, 32> sum{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  crypto_generichash_update(&state, file.bytes.data(), kAlgorithm.size());
  crypto_generichash_update(&state, file.bytes.data() + kKeyAt, 8 + 64);
  crypto_generichash_final(&state, sum.data(), sum.size());
  return sodium_memcmp(sum.data(), file.bytes.data() + kKeyAt + 8 + 64, sum.size()) == 0;
}

}  // namespace

SecretKey::~SecretKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

PublicKey SecretKey::public_key() const {
  PublicKey key;
  key.id = id_;
  std::copy_n(bytes_.begin() + 32, key.point.size(), key.point.begin());
  return key;
}

SecretKey read_secret_key(std::string_view text, const AskPassword& ask) {
  start_sodium();
  KeyFile file;
  const bool has_comment = take_line(text).starts_with(kUntrustedComment);
  if (!has_comment || !from_base64(take_line(text), file.bytes) || !is_blank(text) || !holds(file, 0, kAlgorithm) ||
      !holds(file, 4, kChecksum) || (!holds(file, 2, kScrypt) && !holds(file, 2, kNotEncrypted))) {
    throw Error("this is not a minisign secret key", "make a pair of keys: minisign -G");
  }
  const bool encrypted = holds(file, 2, kScrypt);
  if (encrypted) {
    decrypt(file, ask);
    if (!has_right_checksum(file)) {
      throw Error("the password is not that of this secret key", "try again; nothing was signed");
    }
  }
  KeyId id{};
  Secret<64> key;
  Secret<64> again;
  std::copy_n(file.bytes.begin() + kKeyAt, id.size(), id.begin());
  std::copy_n(file.bytes.begin() + kKeyAt + 8, key.bytes.size(), key.bytes.begin());
  std::array<std::uint8_t, 32> point{};
  crypto_sign_seed_keypair(point.data(), again.bytes.data(), key.bytes.data());
  // Why: minisign writes no checksum for a key that is not encrypted, and signing with halves that do not belong
  // together would give the key away.
  if (again.bytes != key.bytes) {
    throw Error("the secret key's file is damaged", "use a copy of it, or make a new pair of keys: minisign -G");
  }
  return {id, key.bytes};
}

}  // namespace waymark
