#include "report/json_report.hpp"

#include "report/json_document.hpp"
#include "report/text_report.hpp"

#include <cstddef>
#include <string_view>
#include <utility>

namespace waymark {
namespace {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

nlohmann::ordered_json json_of(const Diagnostic& diagnostic) {
  nlohmann::ordered_json result;
  result["severity"] = severity_name(diagnostic.severity);
  result["file"] = diagnostic.place.file;
  result["line"] = diagnostic.place.line;
  result["column"] = diagnostic.place.column;
  result["message"] = diagnostic.message;
  result["hint"] = diagnostic.hint;
  return result;
}

std::string document_of(const std::vector<const Diagnostic*>& diagnostics) {
  nlohmann::ordered_json document;
  add_diagnostics(diagnostics, document);
  return json_text(document);
}

}  // namespace

void add_diagnostics(const std::vector<const Diagnostic*>& diagnostics, nlohmann::ordered_json& document) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const Diagnostic* diagnostic : diagnostics) {
    list.push_back(json_of(*diagnostic));
    errors += diagnostic->severity == Severity::error ? 1 : 0;
    warnings += diagnostic->severity == Severity::warning ? 1 : 0;
  }
  document["diagnostics"] = std::move(list);
  document["errors"] = errors;
  document["warnings"] = warnings;
}

std::string json_text(const nlohmann::ordered_json& document) {
  return document.dump(2, ' ', true, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string to_json(const Diagnostics& diagnostics) { return document_of(sorted(diagnostics)); }

std::string to_json(const Error& error, const Diagnostics& before) {
  const Diagnostic last{Severity::error, error.place(), error.what(), error.hint(), {}};
  std::vector<const Diagnostic*> list = sorted(before);
  list.push_back(&last);
  return document_of(list);
}

}  // namespace waymark
