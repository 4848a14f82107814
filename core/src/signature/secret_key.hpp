// A minisign secret key, read from its file and kept out of memory once it is used.
#pragma once

#include "signature/public_key.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace waymark {

/// Wiped when it goes away.
class SecretKey {
 public:
  using Bytes = std::array<std::uint8_t, 64>;  ///< the seed, then the public half

  /// REQUIRES that `bytes` is a pair of libsodium's.
  SecretKey(const KeyId& id, const Bytes& bytes) : id_(id), bytes_(bytes) {}
  ~SecretKey();
  SecretKey(const SecretKey&) = delete;
  SecretKey& operator=(const SecretKey&) = delete;

  [[nodiscard]] const KeyId& id() const { return id_; }
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }
  [[nodiscard]] PublicKey public_key() const;

 private:
  KeyId id_;
  Bytes bytes_;
};

/// Asks for the password of an encrypted key; it is wiped after use.
using AskPassword = std::function<std::string()>;

/// The most memory that a key's file may ask for to turn its password into a key: what minisign uses.
inline constexpr std::uint64_t kMaxKeyMemory = std::uint64_t{1} << 30U;

/// Reads a secret key's file as minisign writes it, encrypted or (minisign -W) not. Throws Error, without a place, if
/// it is none, if the password is wrong, or if there is not enough memory for the check of the password.
SecretKey read_secret_key(std::string_view text, const AskPassword& ask);

}  // namespace waymark
