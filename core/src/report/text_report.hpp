// Diagnostics as people read them on a terminal: place, message, source line with a caret, hint.
#pragma once

#include "text/error.hpp"

#include <waymark/diagnostic.hpp>

#include <string>
#include <vector>

namespace waymark {

/// The diagnostics by file, line, column, message; equal ones stay in the order they were added.
std::vector<const Diagnostic*> sorted(const Diagnostics& diagnostics);

/// One diagnostic, ended by a newline. Excerpts are cut to 160 characters around the caret; control characters, in
/// messages too, are made visible, so that hostile content can't steer the terminal. `colour` adds SGR sequences.
std::string to_text(const Diagnostic& diagnostic, bool colour);

/// All of them, sorted, with an empty line between two; "" if there are none.
std::string to_text(const Diagnostics& diagnostics, bool colour);

/// What stopped the program, in the form of a diagnostic.
std::string to_text(const Error& error, bool colour);

/// '3 errors, 1 warning'; 'no errors' if there is neither; 'no errors, 2 warnings'. Without a newline.
std::string summary_line(const Diagnostics& diagnostics);

}  // namespace waymark
