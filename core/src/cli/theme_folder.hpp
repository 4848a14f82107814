// Where the built-in themes are.
#pragma once

#include <filesystem>

namespace waymark {

/// 'share/waymark/themes' beside the running program (in a build folder) or below its prefix (when installed).
std::filesystem::path built_in_themes();

}  // namespace waymark
