#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

namespace waymark {
namespace {

constexpr int kAccessibilityPermission = 512;  // ISO 32000-1, table 22: bit 10

void check_header(PdfSubject& subject) {
  const std::string_view bytes = subject.file.bytes();
  const bool fine = bytes.starts_with("%PDF-1.") && bytes.size() > 8 && bytes[7] >= '0' && bytes[7] <= '7' &&
                    (bytes[8] == '\r' || bytes[8] == '\n');
  subject.findings.need(fine, "UA 6.1-1", {}, "the file does not start with '%PDF-1.n' on a line of its own");
}

void check_layers(PdfSubject& subject) {
  const QPDFObjectHandle layers = pdf_member(subject.catalogue, "/OCProperties");
  if (!given(layers)) {
    return;
  }
  std::vector<QPDFObjectHandle> settings{pdf_member(layers, "/D")};
  const std::vector<QPDFObjectHandle> more = pdf_items(pdf_member(layers, "/Configs"));
  settings.insert(settings.end(), more.begin(), more.end());
  for (const QPDFObjectHandle& each : settings) {
    subject.findings.need(!pdf_text(pdf_member(each, "/Name")).empty(), "UA 7.10-1", {},
                          "a setting of the layers has no name");
    subject.findings.need(!given(pdf_member(each, "/AS")), "UA 7.10-2", {}, "layers are switched automatically");
  }
}

/// What any object of the file may hold. Why the table of objects: qpdf's own list repairs the whole file first.
void check_objects(PdfSubject& subject) {
  for (const auto& [id, entry] : subject.file.qpdf().getXRefTable()) {
    QPDFObjectHandle object = subject.file.qpdf().getObject(id);
    if (object.isDictionary() && object.hasKey("/EF")) {
      subject.findings.need(!pdf_text(pdf_member(object, "/F")).empty() && !pdf_text(pdf_member(object, "/UF")).empty(),
                            "UA 7.11-1", {0, object_id(object)}, "an attached file has no name (F and UF)");
    } else if (object.isStream()) {
      if (pdf_name(pdf_member(object, "/Subtype")) == "Form" && given(pdf_member(object, "/Ref"))) {
        subject.findings.add("UA 7.20-1", {0, object_id(object)}, "a form refers to content of another file");
      }
      if (subject.claims_pdf_a) {
        for (const QPDFObjectHandle& filter : pdf_items(pdf_member(object, "/Filter"))) {
          const std::string name = pdf_name(filter);
          subject.findings.need(name != "LZWDecode" && name != "LZW", "A-6.1.7.2-1", {0, object_id(object)},
                                "a stream is packed with LZW");
        }
      }
    }
  }
}

}  // namespace

bool is_pdf_language(std::string_view tag) {
  std::size_t part = 0;
  bool first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (part == 0) {
        return false;
      }
      part = 0;
      first = false;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (++part > 8 || !(letter || (!first && c >= '0' && c <= '9'))) {
      return false;
    }
  }
  return part != 0;
}

void check_document(PdfSubject& subject) {
  PdfFindings& findings = subject.findings;
  const QPDFObjectHandle catalogue = subject.catalogue;
  check_header(subject);
  const QPDFObjectHandle marks = pdf_member(catalogue, "/MarkInfo");
  findings.need(pdf_is_true(pdf_member(marks, "/Marked")), "UA 6.2-1", {}, "the file does not say that it is tagged");
  findings.need(!pdf_is_true(pdf_member(marks, "/Suspects")), "UA 7.1-4", {},
                "the file says that its tags may be wrong");
  findings.need(subject.tree.present, "UA 7.1-11", {}, "there is no structure tree");
  findings.need(!subject.tree.present || subject.parents.present, "X-parenttree", {}, "there is no parent tree");
  findings.need(pdf_is_true(pdf_member(pdf_member(catalogue, "/ViewerPreferences"), "/DisplayDocTitle")), "UA 7.1-10",
                {}, "readers are not told to show the document's title");
  const QPDFObjectHandle language = pdf_member(catalogue, "/Lang");
  findings.need(!given(language) || is_pdf_language(pdf_text(language)), "UA 7.2-29", {},
                fmt::format("'{}' is no language tag", pdf_text(language)));
  if (!subject.has_language) {
    findings.need(!given(pdf_member(pdf_member(catalogue, "/Outlines"), "/First")), "UA 7.2-2", {},
                  "the language of the bookmarks is not known");
  }
  int revision = 0;
  int permissions = 0;
  if (subject.file.qpdf().isEncrypted(revision, permissions)) {
    findings.need((permissions & kAccessibilityPermission) != 0, "UA 7.16-1", {},
                  "the file is encrypted and forbids assistive technology to read it");
  }
  findings.need(!given(pdf_member(pdf_member(catalogue, "/AcroForm"), "/XFA")), "UA 7.15-1", {},
                "the file has an XFA form");
  if (subject.tree.present) {
    const QPDFObjectHandle next = pdf_member(pdf_member(catalogue, "/StructTreeRoot"), "/ParentTreeNextKey");
    findings.need(!given(next) || pdf_integer(next).value_or(0) > subject.parents.greatest, "X-parenttree", {},
                  "the next key of the parent tree is in use already");
  }
  check_layers(subject);
  check_objects(subject);
}

}  // namespace waymark
