// What a plugin printed, as notes to the author.
#pragma once

#include <waymark/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The lines of `log` that are not blank; after a hundred just how many more there are.
std::vector<std::string> log_lines(std::string_view log);

/// "plugin 'x' printed: ...", one note with all the lines, if there are any.
void report_printed(const std::string& plugin, const std::vector<std::string>& lines, const Place& place,
                    Diagnostics& diagnostics);

}  // namespace waymark
