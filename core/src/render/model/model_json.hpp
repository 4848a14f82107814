// The model as JSON: every node with what its kind means by its members.
#pragma once

#include "pack/library.hpp"

#include <waymark/document.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace waymark {

/// `{"kind": "document", "children": [...]}`, indented, ended by a newline. A node has its kind, its line and column in
/// the source if known, its text if it has one, what its kind adds (level, target, rows …), and its children.
std::string to_json(const Document& document);

/// All models of a knowledge base: `{"books": [{"id", "title", "pages": [page ids]}], "pages": [{"id", "title",
/// "summary", "document"}]}`. `pages_of` says which pages a book holds, in order.
std::string to_json(const Library& library, const std::vector<Document>& documents,
                    const std::function<std::vector<std::uint32_t>(const Book&)>& pages_of);

}  // namespace waymark
