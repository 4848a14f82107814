// Keys and signatures that minisign 0.11 made, for tests only.
#pragma once

#include "signature/base64.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <string>

namespace waymark::test {

/// 'minisign -G -W'.
inline const std::string kSecretKey =
    "untrusted comment: minisign encrypted secret key\n"
    "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAzyFnL5eYswud+7XojZEmfgTeeOeHz/dqE4Ft"
    "FQBRy+hAGQ+P2RLT9s2zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2lAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
inline const std::string kPublicKey = "RWTPIWcvl5izC82zcx6s5sFQaTivNSDH+5KD5MmDumx4B91TT56kvE2l";
inline const std::string kPublicKeyFile =
    "untrusted comment: minisign public key BB398972F6721CF\n" + kPublicKey + "\n";
/// Of another pair.
inline const std::string kOtherPublicKey = "RWRTL50TdfEHmRbTDW0tNOoAwqQK3WjXMttNcWWGw6cbMKQh0AnNQ2gz";

/// Of "hello\n", by 'minisign -S' and 'minisign -S -l'.
inline const std::string kSignature =
    "untrusted comment: signature from minisign secret key\n"
    "RUTPIWcvl5izC/s/FKidmiWpoNdv4pis4HBRheq7TcBHhNoZNr+qDEa2ytOTDkuM0iWXvawuct1dZRvs2zLaWjRpCWtBLienSQA=\n"
    "trusted comment: plugin x version 1 abi 1\n"
    "sFodTPqC5HL55JdyUl2gn/3/e5Z/VfSriL6kabNFP6vT00C25NayYvKnNmT0quxTCtxVTCkYEdz8pxs+IhDSCA==\n";
inline const std::string kLegacySignature =
    "untrusted comment: signature from minisign secret key\n"
    "RWTPIWcvl5izC13tpUk2uyZ1dlbqxmjBl/8OPP+i8V0uu2K3z7z2/aD/1D4dlZEvo1CTPeplb7Xh/rR15C8nzFUi9RHJmzLSsQI=\n"
    "trusted comment: timestamp:1795493940\tfile:f\n"
    "1YT1RmNa/cbu2FFFnjGWM/ypdTk0azuBDP1mZvlUP2pUoPXPO5l0U8WG2T7AGOe5ceBt/YUn68Fot0X5BY4EDg==\n";

/// `kSecretKey` encrypted as minisign does, with `memory` bytes to be taken for checking the password.
inline std::string encrypted_secret_key(const std::string& password, std::uint64_t memory = 16U << 20U) {
  std::array<std::uint8_t, 158> file{};
  const std::size_t start = kSecretKey.find('\n') + 1;
  from_base64(std::string_view(kSecretKey).substr(start, kSecretKey.size() - start - 1), file);
  file[2] = 'S';
  file[3] = 'c';
  for (std::size_t i = 0; i < 32; ++i) {
    file.at(6 + i) = static_cast<std::uint8_t>(i);
  }
  const std::uint64_t work = 32768;
  for (std::size_t i = 0; i < 8; ++i) {
    file.at(38 + i) = static_cast<std::uint8_t>(work >> 8 * i);
    file.at(46 + i) = static_cast<std::uint8_t>(memory >> 8 * i);
  }
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, 32);
  crypto_generichash_update(&state, file.data(), 2);
  crypto_generichash_update(&state, file.data() + 54, 72);
  crypto_generichash_final(&state, file.data() + 126, 32);
  std::array<std::uint8_t, 104> stream{};
  if (memory <= 16U << 20U && crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.data(),
                                                                 password.size(), file.data() + 6, work, memory) != 0) {
    return {};
  }
  for (std::size_t i = 0; i < stream.size(); ++i) {
    file.at(54 + i) ^= stream.at(i);
  }
  return "untrusted comment: minisign encrypted secret key\n" + to_base64(file) + "\n";
}

}  // namespace waymark::test
