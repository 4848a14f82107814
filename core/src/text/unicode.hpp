// What Waymark needs to know of Unicode: valid UTF-8, normal form, letter case.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// The offset of the first byte that is not valid UTF-8, or nothing.
std::optional<std::size_t> invalid_utf8(std::string_view text);
/// Normalisation form C. REQUIRES valid UTF-8.
std::string nfc(std::string_view text);
/// Full case folding, for comparing without regard to case. REQUIRES valid UTF-8.
std::string fold_case(std::string_view text);
/// The letters without accents: 'É' becomes 'E'. REQUIRES valid UTF-8.
std::string without_accents(std::string_view text);
/// A name for an anchor or file: lower-case letters and digits of any script, joined by hyphens; may be empty.
std::string slug(std::string_view text);

}  // namespace waymark
