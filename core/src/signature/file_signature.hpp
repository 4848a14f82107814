// A minisign signature of a file, with the comment that it vouches for: read, write, make and check.
#pragma once

#include "signature/public_key.hpp"
#include "signature/secret_key.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

struct FileSignature {
  bool prehashed = true;  ///< of the bytes' BLAKE2b-512 ('ED'); false: of the bytes themselves ('Ed', older)
  KeyId key_id{};
  std::array<std::uint8_t, 64> signature{};
  std::string comment{};                             ///< the trusted one; a line
  std::array<std::uint8_t, 64> comment_signature{};  ///< of the signature and the comment
};

/// What a check finds, the first that applies.
enum class SignatureCheck : std::uint8_t {
  valid,
  other_key,      ///< made with another key than the one it was checked with
  wrong_bytes,    ///< not of these bytes
  wrong_comment,  ///< of these bytes, but somebody changed the trusted comment
};

/// Longer comments are refused, as minisign does.
inline constexpr std::size_t kMaxTrustedComment = 8192;

/// Reads a '.minisig' file; nothing if it is none, or if a part of it is missing.
std::optional<FileSignature> parse_signature(std::string_view text);

/// The '.minisig' file.
std::string to_text(const FileSignature& signature);

SignatureCheck check_signature(const FileSignature& signature, std::string_view bytes, const PublicKey& key);

/// Signs `bytes`, prehashed. REQUIRES that `comment` is a line of at most kMaxTrustedComment bytes.
FileSignature sign(std::string_view bytes, const SecretKey& key, std::string comment);

}  // namespace waymark
