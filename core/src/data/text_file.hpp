// Loads a text file and makes sure that the rest of the program can rely on what is in it.
#pragma once

#include <waymark/diagnostic.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

inline constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20U;
inline constexpr std::size_t kMaxDataBytes = std::size_t{64} << 20U;
/// Source lines longer than this are not quoted in messages.
inline constexpr std::size_t kMaxExcerptBytes = 4000;

/// Reads `file`, which messages call `shown`. The result is valid UTF-8 with LF line ends, without a byte order mark
/// and without NUL bytes. Anything else, and a file larger than `max_bytes`, is reported and nothing is returned.
std::optional<std::string> read_text_file(const std::filesystem::path& file, const std::string& shown,
                                          std::size_t max_bytes, Diagnostics& diagnostics);

/// Checks `text` and brings it into the form that read_text_file() promises.
std::optional<std::string> clean_text(std::string text, const std::string& shown, Diagnostics& diagnostics);

/// `line`, or nothing if it is too long to be quoted.
std::string excerpt_of(std::string_view line);
/// Line `number`, from 1, of `text` as an excerpt; none for 0.
std::string excerpt_of_line(std::string_view text, std::uint32_t number);

/// Gives each diagnostic about `file` from the index `first` on, if it has a line and no excerpt, that line of `text`.
void add_excerpts(Diagnostics& diagnostics, std::size_t first, const std::string& file, std::string_view text);

/// What the system says of an error number, as the end of one of our messages: 'permission denied'.
std::string system_reason(int error);

/// `name` with control characters and bytes that are not UTF-8 written as '\xNN', so that it can stand in a message.
std::string printable(std::string_view name);

}  // namespace waymark
