// What the check of PDF files found, for people and for programs.
#pragma once

#include "pdf/check_pdf.hpp"

#include <waymark/diagnostic.hpp>

#include <string>
#include <vector>

namespace waymark {

/// Each finding in the style of a diagnostic, 'file.pdf: page 3: error: MESSAGE [UA 7.18.1-3]', then what could not be
/// checked as notes; "" if there is neither. Control characters are made visible.
std::string to_text(const PdfCheck& check, bool colour);

/// 'file.pdf: passes (3 pages)', or how many faults it has; ended by a newline.
std::string verdict_line(const PdfCheck& check);

/// One JSON document, ended by a newline: `{"files": [{"file", "passes", "pages", "tags", "pdf-a", "findings":
/// [{"rule", "page", "object", "message", "hint"}], "more": {RULE: COUNT}, "notes": [TEXT]}], "diagnostics", "errors",
/// "warnings"}`, the last as json_report.hpp has them, of files that could not be judged. ASCII only.
std::string to_json(const std::vector<PdfCheck>& checks, const Diagnostics& diagnostics);

}  // namespace waymark
