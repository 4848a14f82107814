// Where the files are that come with the program: themes, fonts.
#pragma once

#include <filesystem>
#include <string_view>

namespace waymark {

/// 'share/waymark/NAME' beside the running program (in a build folder) or below its prefix (when installed).
std::filesystem::path shared_folder(std::string_view name);

}  // namespace waymark
