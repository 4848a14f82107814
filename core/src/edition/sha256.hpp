// SHA-256 of bytes and files, in 64 small hexadecimal digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

inline constexpr std::size_t kSha256Digits = 64;

/// A hash of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// REQUIRES that nothing is added afterwards.
  std::string digits();

 private:
  alignas(8) unsigned char state_[104];  // NOLINT: libsodium's, kept out of this header
};

std::string sha256_of(std::string_view bytes);

/// Of what an open file holds from where it stands to its end. Nothing if it can't be read; then errno says why.
std::optional<std::string> sha256_of_open_file(int descriptor);

/// Reads the file piece by piece, however large it is. Throws Error if it can't be read, or is no regular file.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace waymark
