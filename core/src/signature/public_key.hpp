// A minisign public key: whose signatures are trusted.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Chosen at random with a pair of keys; a signature names the key that verifies it by this.
using KeyId = std::array<std::uint8_t, 8>;

struct PublicKey {
  KeyId id{};
  std::array<std::uint8_t, 32> point{};  ///< of Ed25519

  bool operator==(const PublicKey&) const = default;
};

/// Reads 'RWQ...', or a whole file as minisign writes it. Nothing if it is neither.
std::optional<PublicKey> parse_public_key(std::string_view text);

/// 'RWQ...', one line without its end.
std::string to_text(const PublicKey& key);

/// The id as minisign shows it: 'BB398972F6721CF'.
std::string key_id_text(const KeyId& id);

}  // namespace waymark
