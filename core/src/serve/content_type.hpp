// The media type that the preview server gives to each kind of file.
#pragma once

#include <string_view>

namespace waymark {

/// By the name's extension, whatever its letter case; text types say UTF-8. 'application/octet-stream' if unknown.
std::string_view content_type(std::string_view file_name);

}  // namespace waymark
