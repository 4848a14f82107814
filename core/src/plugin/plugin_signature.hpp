// Says whose plugin a file is: its signature, made with a trusted key, and the comment that names id and version.
#pragma once

#include "signature/public_key.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace waymark {

/// A '.minisig' file is no larger.
inline constexpr std::size_t kMaxSignatureBytes = std::size_t{64} << 10U;

/// Why a signature does not count, in words for people.
struct SignatureProblem {
  std::string message;  ///< about the plugin's file
  std::string hint;
};

/// The trusted comment of a plugin's signature: 'plugin local-contacts version 1.0.0 abi 1'.
std::string plugin_comment(std::string_view id, std::string_view version, std::uint32_t abi);

/// Holds the text of a '.minisig' file against the plugin's bytes, the trusted keys, and what its comment must be.
/// Returns the key that verified it.
std::variant<PublicKey, SignatureProblem> check_plugin_signature(std::string_view signature, std::string_view bytes,
                                                                 const std::vector<PublicKey>& trusted,
                                                                 std::string_view comment);

}  // namespace waymark
