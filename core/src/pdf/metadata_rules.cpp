#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace waymark {
namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9' && digits.size() < 14) {
      digits += c;
    }
  }
  return digits;
}

/// The older Info dictionary must say the same.
void check_info(PdfSubject& subject, const Xmp& xmp) {
  struct Pair {
    const char* key;
    std::string_view space;
    std::string_view name;
  };
  constexpr std::array<Pair, 4> kTexts{{{"/Title", kDublinCore, "title"},
                                        {"/Author", kDublinCore, "creator"},
                                        {"/Producer", kPdfProperties, "Producer"},
                                        {"/Creator", kXmpBasic, "CreatorTool"}}};
  constexpr std::array<Pair, 2> kDates{
      {{"/CreationDate", kXmpBasic, "CreateDate"}, {"/ModDate", kXmpBasic, "ModifyDate"}}};
  const QPDFObjectHandle info = pdf_member(subject.file.qpdf().getTrailer(), "/Info");
  for (const Pair& pair : kTexts) {
    const QPDFObjectHandle value = pdf_member(info, pair.key);
    subject.findings.need(!given(value) || pdf_text(value) == xmp.property(pair.space, pair.name), "X-info", {},
                          fmt::format("'{}' is another in the Info dictionary than in the metadata", pair.key + 1));
  }
  for (const Pair& pair : kDates) {
    const QPDFObjectHandle value = pdf_member(info, pair.key);
    subject.findings.need(!given(value) || digits_of(pdf_text(value)) == digits_of(xmp.property(pair.space, pair.name)),
                          "X-info", {},
                          fmt::format("'{}' is another in the Info dictionary than in the metadata", pair.key + 1));
  }
}

void check_pdf_a_metadata(PdfSubject& subject, const QPDFObjectHandle& metadata, std::string_view text) {
  const std::string_view level = subject.xmp->property(kPdfAId, "conformance");
  subject.findings.need(level == "A" || level == "B" || level == "U", "A-6.6.4-3", {},
                        fmt::format("the metadata claims PDF/A-2 of the level '{}', which there is not", level));
  subject.findings.need(
      pdf_name(pdf_member(metadata, "/Type")) == "Metadata" && pdf_name(pdf_member(metadata, "/Subtype")) == "XML",
      "X-metadata", {}, "the stream with the metadata is not marked as metadata in XML");
  subject.findings.need(
      text.find("pdfaExtension:schemas") != std::string_view::npos || subject.xmp->property(kPdfUaId, "part").empty(),
      "A-6.6.2.3.1-1", {}, "the metadata uses the properties of PDF/UA without describing them");
  check_info(subject, *subject.xmp);
}

}  // namespace

void check_metadata(PdfSubject& subject) {
  PdfFindings& findings = subject.findings;
  const QPDFObjectHandle metadata = pdf_member(subject.catalogue, "/Metadata");
  if (!given(metadata)) {
    findings.add("UA 7.1-8", {}, "the file has no metadata");
    return;
  }
  const UnpackedStream unpacked = subject.file.unpack(metadata);
  subject.xmp = read_xmp(unpacked.bytes);
  if (!subject.xmp) {
    findings.add("UA 5-1", {}, "the metadata can't be read");
    return;
  }
  const Xmp& xmp = *subject.xmp;
  const std::string_view part = xmp.property(kPdfUaId, "part");
  findings.need(!part.empty(), "UA 5-1", {}, "the metadata does not say that the file is PDF/UA");
  findings.need(part.empty() || part == "1", "UA 5-2", {},
                fmt::format("the metadata says PDF/UA-{}, not PDF/UA-1", part));
  findings.need(!xmp.property(kDublinCore, "title").empty(), "UA 7.1-9", {}, "the metadata has no title");
  const auto prefix = xmp.prefixes.find(kPdfUaId);
  if (prefix != xmp.prefixes.end() && prefix->second != "pdfuaid") {
    findings.add("UA 5-3", {},
                 fmt::format("the metadata calls the namespace of PDF/UA '{}', not 'pdfuaid'", prefix->second));
    findings.need(xmp.property(kPdfUaId, "amd").empty(), "UA 5-4", {},
                  "the amendment of PDF/UA is not named with 'pdfuaid'");
    findings.need(xmp.property(kPdfUaId, "corr").empty(), "UA 5-5", {},
                  "the corrigendum of PDF/UA is not named with 'pdfuaid'");
  }
  subject.claims_pdf_a = xmp.property(kPdfAId, "part") == "2";
  if (subject.claims_pdf_a) {
    check_pdf_a_metadata(subject, metadata, unpacked.bytes);
  }
}

}  // namespace waymark
