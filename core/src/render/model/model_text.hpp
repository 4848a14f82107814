// The model as an indented outline, one node a line, for people who want to see what became of their page.
#pragma once

#include <waymark/document.hpp>

#include <string>

namespace waymark {

/// A line such as '  heading 2 #roles "Roles"' for every block; inlines are joined to their text.
std::string to_text(const Document& document);

}  // namespace waymark
