// Writes diagnostics as tests compare them: place, severity, message, excerpt, hint.
#pragma once

#include <waymark/diagnostic.hpp>

#include <string>

namespace waymark::test {

/// 'file:line:column: error: message', then '  | excerpt' and '  hint: ...' on lines of their own if they are there.
inline std::string messages(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    result += diagnostic.place.file;
    if (diagnostic.place.line != 0) {
      result += ":" + std::to_string(diagnostic.place.line);
    }
    if (diagnostic.place.column != 0) {
      result += ":" + std::to_string(diagnostic.place.column);
    }
    const char* severity = "error";
    if (diagnostic.severity == Severity::warning) {
      severity = "warning";
    } else if (diagnostic.severity == Severity::note) {
      severity = "note";
    }
    result += std::string(": ") + severity + ": " + diagnostic.message + "\n";
    if (!diagnostic.excerpt.empty()) {
      result += "  | " + diagnostic.excerpt + "\n";
    }
    if (!diagnostic.hint.empty()) {
      result += "  hint: " + diagnostic.hint + "\n";
    }
  }
  return result;
}

}  // namespace waymark::test
