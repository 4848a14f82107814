// Reads the secret key that a command signs with.
#pragma once

#include "cli/commands.hpp"
#include "signature/secret_key.hpp"

namespace waymark {

/// Reads `options.key`, a minisign secret key's file; asks for its password on the terminal, or reads it from the file
/// descriptor that '--password-fd' names. Throws Error that names the file.
SecretKey read_signing_key(const CommandOptions& options);

}  // namespace waymark
