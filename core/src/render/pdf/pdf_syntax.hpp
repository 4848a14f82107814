// How values are written in a PDF file (ISO 32000-1, 7.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// With at most two decimals, none that is not needed. What is no number, or beyond a page's reach, becomes 0.
void append_number(std::string& out, float value);
/// '12 0 R'.
void append_reference(std::string& out, std::uint32_t object);
std::string reference(std::uint32_t object);
/// Text for people, from UTF-8: a literal string if it is ASCII, else UTF-16.
std::string text_string(std::string_view text);
/// Bytes as a literal string.
std::string byte_string(std::string_view bytes);

}  // namespace waymark
