// Writes a file so that there is always a whole one: the old one, or the new one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace waymark {

/// Makes `file` hold `bytes`, replacing what is there in one step; a link is replaced, not followed. Throws Error,
/// which names the file as `shown`, if that fails; then what was there is as it was.
void write_whole_file(const std::filesystem::path& file, const std::string& shown, std::string_view bytes);

}  // namespace waymark
