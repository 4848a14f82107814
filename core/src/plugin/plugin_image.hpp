// The bytes of a plugin in sealed memory, so that what was hashed is what runs.
#pragma once

#include "data/descriptor.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace waymark {

inline constexpr std::size_t kMaxPluginBytes = std::size_t{256} << 20U;

/// A copy that nobody can change any more, not even this program.
class PluginImage {
 public:
  /// Copies `file`, which messages call `shown`. Throws Error if it is missing, is not a regular file, is larger than
  /// kMaxPluginBytes or cannot be read.
  static PluginImage open(const std::filesystem::path& file, const std::string& shown);

  PluginImage(PluginImage&& other) noexcept;
  PluginImage& operator=(PluginImage&& other) noexcept;
  ~PluginImage();

  /// Of the sealed bytes, in small hexadecimal digits.
  [[nodiscard]] const std::string& sha256() const { return sha256_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// Of the sealed memory; it is the image's own.
  [[nodiscard]] int descriptor() const { return memory_.get(); }

 private:
  explicit PluginImage(Descriptor memory) : memory_(std::move(memory)) {}

  Descriptor memory_;
  std::string_view bytes_;  ///< mapped
  std::string sha256_;
};

}  // namespace waymark
