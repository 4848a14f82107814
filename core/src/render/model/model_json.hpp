// The model as JSON: every node with what its kind means by its members.
#pragma once

#include <waymark/document.hpp>

#include <string>

namespace waymark {

/// `{"kind": "document", "children": [...]}`, indented, ended by a newline. A node has its kind, its line and column in
/// the source if known, its text if it has one, what its kind adds (level, target, rows …), and its children.
std::string to_json(const Document& document);

}  // namespace waymark
