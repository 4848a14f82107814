// Prints what commands have to say: results to standard output, diagnostics to standard error.
#pragma once

#include "cli/commands.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdio>
#include <string>
#include <string_view>

namespace waymark {

void print(std::FILE* stream, std::string_view text);

/// Whether standard error is a terminal, and colour on it is wanted.
bool use_colour();

/// All diagnostics as text, to standard error.
void print_text(const Diagnostics& diagnostics);

/// All diagnostics: JSON to standard output, text to standard error. `done` is what went well, for people. Returns the
/// exit code.
int report(const CommandOptions& options, const Diagnostics& diagnostics, const std::string& done);

}  // namespace waymark
