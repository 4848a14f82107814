// What all of the program's JSON output has in common.
#pragma once

#include <waymark/diagnostic.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace waymark {

/// Adds "diagnostics", "errors" and "warnings", as json_report.hpp has them.
void add_diagnostics(const std::vector<const Diagnostic*>& diagnostics, nlohmann::ordered_json& document);

/// In ASCII, ended by a newline; bytes that are not UTF-8 become U+FFFD.
std::string json_text(const nlohmann::ordered_json& document);

}  // namespace waymark
