// What layout must know of single characters, and the other encodings of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The character at offset `i`, which moves past it; U+FFFD for what is not valid UTF-8.
char32_t next_code_point(std::string_view text, std::size_t& i);
/// Appends a character as UTF-8.
void append_utf8(std::string& text, char32_t character);
/// The text as UTF-16, high bytes first, without a byte order mark.
std::string utf16_big_endian(std::string_view text);

/// Whether it is written upon the character before it: an accent, a vowel sign.
bool is_mark(char32_t character);
/// Whether it is written from right to left (strongly, as UAX #9 has it).
bool is_right_to_left(char32_t character);
/// Whether it is not seen unless it changes its neighbours: joiners, variation selectors, direction marks.
bool is_ignorable(char32_t character);

/// The order in which pieces of a line are drawn from left to right, if some are written from right to left (UAX #9,
/// rule L2). `right_to_left` says so for each; the line as a whole runs as its first piece does.
std::vector<std::uint32_t> visual_order(const std::vector<bool>& right_to_left);

}  // namespace waymark
