// Fuzzes the checking of PDFs and the reading of their forms, from raw bytes on.
#include "pdf/check_pdf.hpp"
#include "pdf/read_form.hpp"
#include "require.hpp"
#include "text/error.hpp"
#include "text/unicode.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace {

using waymark::fuzz::require;

void check(const waymark::PdfCheck& checked) {
  require(checked.passes() == checked.findings.empty(), "what has a finding does not pass");
  std::map<std::string, std::size_t> counts;
  std::size_t page = 0;
  for (const waymark::PdfFinding& finding : checked.findings) {
    require(!finding.rule.empty() && !finding.message.empty() && !finding.hint.empty(), "a finding says what and how");
    require(!waymark::invalid_utf8(finding.message) && !waymark::invalid_utf8(finding.object), "messages are UTF-8");
    require(finding.page >= page, "findings stand by page");
    require(++counts[finding.rule] <= waymark::kFindingsOfOneRule, "few findings of each rule are listed");
    page = finding.page;
  }
  for (const auto& [rule, count] : checked.more) {
    require(count > 0 && counts[rule] == waymark::kFindingsOfOneRule, "the rest are counted once the list is full");
  }
  for (const std::string& note : checked.notes) {
    require(!note.empty() && !waymark::invalid_utf8(note), "notes are UTF-8");
  }
}

void check(const waymark::PdfForm& form) {
  std::set<std::string> names;
  for (const waymark::PdfFormField& field : form.fields) {
    require(!field.name.empty() && names.insert(field.name).second, "each field has a name of its own");
    require(!waymark::invalid_utf8(field.name) && !waymark::invalid_utf8(field.value), "names and values are UTF-8");
    require(field.value.find('\r') == std::string::npos, "lines end with line feeds");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  try {
    check(waymark::check_pdf(bytes, "fuzz.pdf"));
  } catch (const waymark::Error& error) {
    require(error.what()[0] != '\0' && !error.hint().empty(), "a file is refused with a reason and a hint");
  }
  try {
    check(waymark::read_form(bytes, "fuzz.pdf"));
  } catch (const waymark::Error& error) {
    require(error.what()[0] != '\0' && !error.hint().empty(), "a file is refused with a reason and a hint");
  }
  return 0;
}
