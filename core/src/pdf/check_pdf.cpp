#include "pdf/check_pdf.hpp"

#include "pdf/content_rules.hpp"
#include "pdf/pdf_file.hpp"
#include "pdf/pdf_findings.hpp"
#include "pdf/pdf_rules.hpp"
#include "pdf/pdf_subject.hpp"
#include "pdf/pdf_value.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <exception>
#include <utility>

namespace waymark {
namespace {

void read_subject(PdfSubject& subject) {
  subject.catalogue = subject.file.catalogue();
  subject.has_language = !pdf_text(pdf_member(subject.catalogue, "/Lang")).empty();
  subject.pages = read_pdf_pages(subject.catalogue, subject.findings);
  for (std::size_t i = 0; i < subject.pages.size(); ++i) {
    subject.page_numbers.emplace(object_key(subject.pages[i].object), static_cast<std::uint32_t>(i + 1));
  }
  subject.findings.need(!subject.pages.empty(), "X-pages", {}, "the document has no pages");
  subject.tree = read_tag_tree(subject.catalogue, subject.page_numbers, subject.findings);
  subject.parents =
      read_number_tree(pdf_member(pdf_member(subject.catalogue, "/StructTreeRoot"), "/ParentTree"), subject.findings);
}

PdfCheck check(PdfFile& file, const std::string& shown_name) {
  PdfFindings findings;
  std::vector<std::string> damage;
  file.collect_damage(damage);
  PdfSubject subject{file, findings};
  read_subject(subject);
  check_metadata(subject);
  check_document(subject);
  check_tags(subject);
  check_tables(subject);
  ContentState content{subject};
  check_contents(subject, content);
  check_annotations(subject, content);
  if (subject.claims_pdf_a) {
    check_pdf_a(subject);
  }
  file.collect_damage(damage);
  for (std::string& each : damage) {
    findings.add("X-damage", {}, fmt::format("the file is damaged, and was repaired to be read: {}", each));
  }
  PdfCheck result;
  result.file = shown_name;
  result.pages = subject.pages.size();
  result.tags = subject.tree.tags.size();
  result.claims_pdf_a = subject.claims_pdf_a;
  findings.move_into(result);
  return result;
}

}  // namespace

PdfCheck check_pdf(std::string bytes, const std::string& shown_name) {
  PdfFile file(std::move(bytes), shown_name);
  try {
    return check(file, shown_name);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& error) {
    file.require_within_limit();
    throw Error(fmt::format("the file can't be read to its end: {}", valid_utf8(error.what())),
                "make or fetch it again", {shown_name, 0, 0});
  }
}

}  // namespace waymark
