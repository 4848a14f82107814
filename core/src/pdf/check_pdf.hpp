// Tests any PDF against the conditions of PDF/UA-1 that a program can judge.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace waymark {

/// One thing that is wrong. `rule` is 'UA CLAUSE-TEST' as the veraPDF profile for PDF/UA-1 (ISO 14289-1) numbers them,
/// 'A-CLAUSE-TEST' for PDF/A-2 (ISO 19005-2), or 'X-NAME' for a fault of the file's own structure.
struct PdfFinding {
  std::string rule{};
  std::size_t page = 0;  ///< from 1; 0 is the document as a whole
  std::string object{};  ///< '123 0', a field's or font's name, or ""
  std::string message{};
  std::string hint{};
};

struct PdfCheck {
  std::string file{};                         ///< as messages show it
  std::vector<PdfFinding> findings{};         ///< by page; at most `kFindingsOfOneRule` of each rule
  std::map<std::string, std::size_t> more{};  ///< by rule: how many were found beyond those
  std::vector<std::string> notes{};           ///< what could not be checked, and why
  std::size_t pages = 0;
  std::size_t tags = 0;       ///< elements of the structure tree
  bool claims_pdf_a = false;  ///< its metadata says PDF/A-2, so that was checked too
  [[nodiscard]] bool passes() const { return findings.empty(); }
};

inline constexpr std::size_t kFindingsOfOneRule = 10;

/// Checks a whole file, which may be damaged or hostile. `shown_name` is what messages call it. May be called from
/// several threads at once. Throws Error for what can't be judged: no PDF, one that needs a password, one that unpacks
/// to more than 256 MiB.
PdfCheck check_pdf(std::string bytes, const std::string& shown_name);

}  // namespace waymark
