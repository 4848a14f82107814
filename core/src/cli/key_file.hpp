// Reads the minisign keys that the command line names.
#pragma once

#include "signature/public_key.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace waymark {

/// The text of a small file: a key, a signature. Throws Error if it can't be read.
std::string small_text(const std::filesystem::path& file, std::size_t max_bytes);

/// The text of a key's file. Throws Error if it can't be read.
std::string key_text(const std::filesystem::path& file);

/// The public key that `--key` gives, as 'RW...' or as a file. Throws UsageError if it is neither.
PublicKey public_key_of(const std::string& given);

}  // namespace waymark
