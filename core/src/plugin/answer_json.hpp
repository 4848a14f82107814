// Parses what a plugin answered, once it is known not to hurt the parser.
#pragma once

#include <waymark/write_model.hpp>

#include <cstddef>
#include <string_view>

namespace waymark {

/// No answer is larger, in bytes.
inline constexpr std::size_t kMaxPluginAnswer = std::size_t{64} << 20U;

/// The answer, an object of the schema that this program reads, or of {"error": TEXT}. Throws ModelError with what is
/// wrong: "is no JSON at byte 17".
Json parse_plugin_answer(std::string_view answer);

/// `text` in one line of at most `most` bytes, cut between characters, without control characters.
std::string one_line_of(std::string_view text, std::size_t most);

}  // namespace waymark
