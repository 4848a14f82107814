// Diagnostics as programs read them.
#pragma once

#include "text/error.hpp"

#include <waymark/diagnostic.hpp>

#include <string>

namespace waymark {

/// One JSON document, ended by a newline, in the order of the text form:
/// `{"diagnostics": [{"severity", "file", "line", "column", "message", "hint"}], "errors": n, "warnings": n}`.
/// A line or column of 0 is unknown. ASCII only, so it is harmless on a terminal; bytes that are not UTF-8 become
/// U+FFFD.
std::string to_json(const Diagnostics& diagnostics);

/// What stopped the program, as a document with one diagnostic after those that were found before.
std::string to_json(const Error& error, const Diagnostics& before = {});

}  // namespace waymark
