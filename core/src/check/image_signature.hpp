// Holds an image's first bytes against what its name says.
#pragma once

#include <filesystem>

namespace waymark {

/// Whether the file starts like the PNG, JPEG, GIF or WebP image that the ending of its name promises.
bool has_image_signature(const std::filesystem::path& file);

}  // namespace waymark
