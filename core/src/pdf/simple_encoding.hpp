// The encodings of one byte that PDF names (ISO 32000-1, annex D).
#pragma once

#include <string_view>

namespace waymark {

/// The character of `code` in 'WinAnsiEncoding' or 'MacRomanEncoding'; 0 if it has none, or for other names.
char32_t encoded_character(std::string_view encoding, unsigned char code);
bool is_simple_encoding(std::string_view name);

/// Whether `name` is a CMap that every reader of PDF knows (ISO 32000-1, table 118).
bool is_predefined_cmap(std::string_view name);

}  // namespace waymark
