// Holds the signature of an edition's manifest against a key: one that was got elsewhere, or the edition's own.
#pragma once

#include "edition/finding.hpp"
#include "signature/public_key.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The trusted comment of an edition's signature: 'waymark edition KBID VERSION'.
std::string edition_comment(std::string_view base_id, std::string_view version);

struct SignatureFacts {
  bool is_signed = false;  ///< there is a signature
  bool good = false;       ///< it is one of this manifest, by `key_id`
  bool proven = false;     ///< it is good, and the key was got elsewhere
  std::string key_id{};    ///< of the key that it says it was made with, as minisign shows it
  std::vector<Finding> findings{};
};

/// What the signature is held against.
struct SignedManifest {
  std::string_view manifest;       ///< SHA256SUMS
  std::string_view signature;      ///< SHA256SUMS.minisig; empty if there is none
  std::string_view own_key;        ///< that edition.json names; empty if it names none
  std::string_view comment;        ///< that the signature should have; empty if it is not known
  std::optional<PublicKey> given;  ///< got elsewhere
};

SignatureFacts verify_signature(const SignedManifest& what);

}  // namespace waymark
