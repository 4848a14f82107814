// Prints a page that a test wrote, and checks that what comes out is accessible.
#pragma once

#include "check/link_resolver.hpp"
#include "parsed_page.hpp"
#include "pdf/check_pdf.hpp"
#include "render/pdf/print_job.hpp"
#include "report/pdf_report.hpp"

#include <map>
#include <string>
#include <utility>

namespace waymark {

inline const PrintFonts& test_fonts() {
  static const PrintFonts fonts(std::filesystem::path(WAYMARK_BINARY_DIR) / "share/waymark/print");
  return fonts;
}

/// Prints one job of a parsed page. `faults` is what the check of the PDF says, empty if it is accessible.
struct PrintedPage {
  PrintResult result;
  std::string messages;
  std::string faults;

  explicit PrintedPage(ParsedPage& parsed, PrintJob job = {}) {
    const LinkResolver resolver(parsed.library, parsed.documents, false);
    resolver.resolve(0, parsed.diagnostics);
    const EditionLabel edition{"preview", "Preview edition", {2026, 3, 1}};
    const RenderInput input{parsed.library, parsed.documents, edition};
    if (job.book == nullptr) {
      job.page = 0;
    }
    job.path = "documents/test.pdf";
    result = print(job, input, {}, test_fonts());
    messages = to_text(result.diagnostics, false);
    if (!result.bytes.empty()) {
      faults = to_text(check_pdf(result.bytes, "test.pdf"), false);
    }
  }
  explicit PrintedPage(std::string markdown) : PrintedPage(parsed_from(std::move(markdown))) {}

 private:
  struct Held {
    ParsedPage page;
  };
  explicit PrintedPage(Held held) : PrintedPage(held.page) {}
  static Held parsed_from(std::string markdown) { return {ParsedPage(std::move(markdown))}; }
};

}  // namespace waymark
