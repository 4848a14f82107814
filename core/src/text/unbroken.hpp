// Words that stay on one line.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// `words` with spaces at which no line breaks.
std::string unbroken(std::string_view words);

}  // namespace waymark
