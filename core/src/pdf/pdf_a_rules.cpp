#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace waymark {
namespace {

void check_frame(PdfSubject& subject) {
  const std::string_view bytes = subject.file.bytes();
  const std::size_t last = bytes.find_last_not_of("\r\n");
  const std::string_view body = bytes.substr(0, last == std::string_view::npos ? 0 : last + 1);
  subject.findings.need(body.ends_with("%%EOF") && bytes.size() - body.size() <= 2, "A-6.1.3-3", {},
                        "the file does not end with '%%EOF'");
  const std::size_t line = bytes.find_first_of("\r\n");
  std::size_t comment = line == std::string_view::npos ? bytes.size() : bytes.find_first_not_of("\r\n", line);
  bool binary = comment < bytes.size() && bytes[comment] == '%' && comment + 4 < bytes.size();
  for (std::size_t i = 1; binary && i <= 4; ++i) {
    binary = static_cast<unsigned char>(bytes[comment + i]) >= 0x80;
  }
  subject.findings.need(binary, "A-6.1.2-2", {}, "the line after the header is not a comment of four binary bytes");
  const std::vector<QPDFObjectHandle> id = pdf_items(pdf_member(subject.file.qpdf().getTrailer(), "/ID"));
  subject.findings.need(
      !id.empty() && QPDFObjectHandle(id[0]).isString() && !QPDFObjectHandle(id[0]).getStringValue().empty(),
      "A-6.1.3-1", {}, "the file has no ID");
}

void check_output_intent(PdfSubject& subject) {
  std::vector<QPDFObjectHandle> intents;
  for (const QPDFObjectHandle& intent : pdf_items(pdf_member(subject.catalogue, "/OutputIntents"))) {
    if (pdf_name(pdf_member(intent, "/S")) == "GTS_PDFA1") {
      intents.push_back(intent);
    }
  }
  if (intents.size() != 1) {
    subject.findings.add("A-6.2.4.3-2", {},
                         fmt::format("the file has {} output intents for PDF/A, not one", intents.size()));
    return;
  }
  const std::string profile = subject.file.unpack(pdf_member(intents[0], "/DestOutputProfile")).bytes;
  // ICC.1, 7.2: version at 8, class at 12, colour space at 16.
  const bool fine = profile.size() >= 128 && static_cast<unsigned char>(profile[8]) < 5 &&
                    (profile.compare(12, 4, "mntr") == 0 || profile.compare(12, 4, "prtr") == 0) &&
                    (profile.compare(16, 4, "RGB ") == 0 || profile.compare(16, 4, "CMYK") == 0 ||
                     profile.compare(16, 4, "GRAY") == 0);
  subject.findings.need(fine, "A-6.2.3-1", {},
                        "the output intent's profile is not an ICC profile of a screen or printer");
}

}  // namespace

void check_pdf_a(PdfSubject& subject) {
  PdfFindings& findings = subject.findings;
  const QPDFObjectHandle catalogue = subject.catalogue;
  check_frame(subject);
  check_output_intent(subject);
  findings.need(!pdf_is_true(pdf_member(pdf_member(catalogue, "/AcroForm"), "/NeedAppearances")), "A-6.4.1-3", {},
                "the form leaves its appearance to readers");
  findings.need(!given(pdf_member(catalogue, "/AA")), "A-6.5.2-1", {}, "the document has actions of its own");
  findings.need(!given(pdf_member(catalogue, "/Requirements")), "A-6.11-1", {},
                "the document makes demands on readers");
  QPDFObjectHandle open = pdf_member(catalogue, "/OpenAction");
  findings.need(!given(open) || open.isArray() || pdf_name(pdf_member(open, "/S")) == "GoTo", "X-open-action", {},
                "opening the document does more than to show a page");
  findings.need(!subject.file.qpdf().isEncrypted(), "A-6.1.3-2", {}, "the file is encrypted");
}

}  // namespace waymark
