#include "report/pdf_report.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

PdfCheck sample() {
  PdfCheck check;
  check.file = "a.pdf";
  check.pages = 3;
  check.tags = 7;
  check.findings = {{"UA 7.1-8", 0, "", "the file has no metadata", "add it"},
                    {"UA 7.18.1-3", 3, "name\x1b", "a field has no name for people (TU)", "give it one"}};
  return check;
}

}  // namespace

TEST_CASE("findings read like diagnostics, with page and rule", "[pdf]") {
  PdfCheck check = sample();
  CHECK(to_text(check, false) ==
        "a.pdf: error: the file has no metadata [UA 7.1-8]\n  hint: add it\n\n"
        "a.pdf: page 3: error: a field has no name for people (TU) ('name\u241B') [UA 7.18.1-3]\n"
        "  hint: give it one\n\n");
  CHECK(verdict_line(check) == "a.pdf: fails with 2 faults (3 pages)\n");
  check.more["UA 7.1-8"] = 5;
  check.notes = {"a thing was not checked"};
  check.findings.resize(1);
  CHECK(to_text(check, false) ==
        "a.pdf: error: the file has no metadata [UA 7.1-8]\n  hint: add it\n\n"
        "a.pdf: error: 5 more of this kind [UA 7.1-8]\n\n"
        "a.pdf: note: a thing was not checked\n");
  CHECK(verdict_line(check) == "a.pdf: fails with 6 faults (3 pages; 1 thing not checked)\n");
}

TEST_CASE("a file that passes has just its verdict", "[pdf]") {
  PdfCheck check;
  check.file = "a.pdf";
  check.pages = 1;
  CHECK(to_text(check, false).empty());
  CHECK(verdict_line(check) == "a.pdf: passes (1 page)\n");
}

TEST_CASE("programs read findings as JSON", "[pdf]") {
  PdfCheck check = sample();
  check.findings.resize(1);
  check.more["UA 7.1-8"] = 5;
  Diagnostics diagnostics;
  diagnostics.error({"b.pdf", 0, 0}, "the file is no PDF", "name a PDF file");
  CHECK(to_json({check}, diagnostics) == R"({
  "files": [
    {
      "file": "a.pdf",
      "passes": false,
      "pages": 3,
      "tags": 7,
      "pdf-a": false,
      "findings": [
        {
          "rule": "UA 7.1-8",
          "page": 0,
          "object": "",
          "message": "the file has no metadata",
          "hint": "add it"
        }
      ],
      "more": {
        "UA 7.1-8": 5
      },
      "notes": []
    }
  ],
  "diagnostics": [
    {
      "severity": "error",
      "file": "b.pdf",
      "line": 0,
      "column": 0,
      "message": "the file is no PDF",
      "hint": "name a PDF file"
    }
  ],
  "errors": 1,
  "warnings": 0
}
)");
}
