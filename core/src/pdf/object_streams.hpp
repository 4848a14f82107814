// Looks ahead for object streams that lie inside each other, before qpdf follows them.
#pragma once

#include <string>
#include <string_view>

namespace waymark {

/// Throws Error if a cross-reference stream says that object streams lie inside each other, as none may (ISO 32000-1,
/// 7.5.7), or is packed in a way that hides whether it does.
///
/// Why: qpdf follows them by calling itself, before it has read a byte, so that nothing else could stop it. Each stream
/// that looks like cross-references is judged, whether the file uses it or not.
void refuse_nested_object_streams(std::string_view bytes, const std::string& shown_name);

}  // namespace waymark
