// Base64 as minisign's files hold it: one line, padded, of a known number of bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace waymark {

/// Decodes `text` into exactly `bytes.size()` bytes; false if it is no Base64 or of another length.
bool from_base64(std::string_view text, std::span<std::uint8_t> bytes);

std::string to_base64(std::span<const std::uint8_t> bytes);

/// Starts libsodium; needed before any of its functions that draw random numbers or choose an implementation. May be
/// called any number of times, from any thread. Throws Error if the library can't work on this machine.
void start_sodium();

}  // namespace waymark
