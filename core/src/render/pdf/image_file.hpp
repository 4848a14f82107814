// Reads a picture from a file into what a PDF can hold.
#pragma once

#include "text/error.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace waymark {

/// `pixels` has three bytes a pixel, red, green and blue, by rows from the top; or, with `jpeg`, the file as it is.
/// `alpha` has a byte a pixel if some are not opaque, else it is empty.
struct ImageFile {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::string pixels;
  std::string alpha;
  bool jpeg = false;
  bool grey = false;  ///< of a JPEG: one colour channel
};

/// More pixels than this are refused.
inline constexpr std::uint64_t kMaxPixels = 50'000'000;

/// Reads a PNG, JPEG, GIF (its first picture) or WebP file, whatever its name says. Throws Error with a hint if it is
/// damaged, too large or none of these.
ImageFile read_image(const std::filesystem::path& file);

}  // namespace waymark
