// Reads the secret key that a command signs with.
#pragma once

#include "cli/commands.hpp"
#include "signature/secret_key.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace waymark {

inline constexpr std::size_t kMaxKeyBytes = std::size_t{16} << 10U;

/// The text of a small file: a key, a signature. Throws Error if it can't be read.
std::string small_text(const std::filesystem::path& file, std::size_t max_bytes);

/// Reads `options.key`, a minisign secret key's file; asks for its password on the terminal, or reads it from the file
/// descriptor that '--password-fd' names. Throws Error that names the file.
SecretKey read_signing_key(const CommandOptions& options);

}  // namespace waymark
