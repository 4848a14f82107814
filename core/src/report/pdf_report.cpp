#include "report/pdf_report.hpp"

#include "report/json_document.hpp"
#include "report/text_report.hpp"
#include "text/display_width.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace waymark {
namespace {

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

nlohmann::ordered_json json_of(const PdfCheck& check) {
  nlohmann::ordered_json result;
  result["file"] = check.file;
  result["passes"] = check.passes();
  result["pages"] = check.pages;
  result["tags"] = check.tags;
  result["pdf-a"] = check.claims_pdf_a;
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const PdfFinding& finding : check.findings) {
    nlohmann::ordered_json each;
    each["rule"] = finding.rule;
    each["page"] = finding.page;
    each["object"] = finding.object;
    each["message"] = finding.message;
    each["hint"] = finding.hint;
    findings.push_back(std::move(each));
  }
  result["findings"] = std::move(findings);
  result["more"] = nlohmann::ordered_json::object();
  for (const auto& [rule, count] : check.more) {
    result["more"][rule] = count;
  }
  result["notes"] = check.notes;
  return result;
}

/// 'file.pdf: page 3: error: text is not tagged [UA 7.1-3]': the page belongs to the place.
Diagnostic diagnostic_of(const PdfCheck& check, const PdfFinding& finding) {
  Diagnostic result{Severity::error, {check.file, 0, 0}, {}, finding.hint, {}};
  result.place.file += finding.page == 0 ? "" : fmt::format(": page {}", finding.page);
  const bool names_object = !finding.object.empty() && finding.message.find(finding.object) == std::string::npos;
  result.message = names_object ? fmt::format("{} ('{}') [{}]", finding.message, finding.object, finding.rule)
                                : fmt::format("{} [{}]", finding.message, finding.rule);
  return result;
}

}  // namespace

std::string to_text(const PdfCheck& check, bool colour) {
  std::string result;
  const auto append = [&](const Diagnostic& diagnostic) { result += to_text(diagnostic, colour); };
  for (const PdfFinding& finding : check.findings) {
    append(diagnostic_of(check, finding));
    result += '\n';
  }
  for (const auto& [rule, count] : check.more) {
    Diagnostic rest;
    rest.place.file = check.file;
    rest.message = fmt::format("{} more of this kind [{}]", count, rule);
    append(rest);
    result += '\n';
  }
  for (const std::string& note : check.notes) {
    Diagnostic remark;
    remark.severity = Severity::note;
    remark.place.file = check.file;
    remark.message = note;
    append(remark);
  }
  return result;
}

std::string verdict_line(const PdfCheck& check) {
  std::size_t faults = check.findings.size();
  for (const auto& [rule, count] : check.more) {
    faults += count;
  }
  std::string text = shown(check.file) + ": ";
  text += check.passes() ? "passes (" : fmt::format("fails with {} (", counted(faults, "fault"));
  text += counted(check.pages, "page");
  text += check.notes.empty() ? "" : fmt::format("; {} not checked", counted(check.notes.size(), "thing"));
  return text + ")\n";
}

std::string to_json(const std::vector<PdfCheck>& checks, const Diagnostics& diagnostics) {
  nlohmann::ordered_json document;
  document["files"] = nlohmann::ordered_json::array();
  for (const PdfCheck& check : checks) {
    document["files"].push_back(json_of(check));
  }
  add_diagnostics(sorted(diagnostics), document);
  return json_text(document);
}

}  // namespace waymark
