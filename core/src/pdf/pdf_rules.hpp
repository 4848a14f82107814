// The families of rules that a PDF is checked against; each reports to its subject's findings.
#pragma once

#include "pdf/pdf_subject.hpp"

#include <cstddef>

namespace waymark {

struct ContentState;

/// The catalogue, the header, encryption, layers, attached files.
void check_document(PdfSubject& subject);
/// The metadata; fills in `xmp` and `claims_pdf_a`.
void check_metadata(PdfSubject& subject);
/// How tags lie within each other, headings, notes, alternatives.
void check_tags(PdfSubject& subject);
/// Rows, columns and header cells of the tables among the tags.
void check_tables(PdfSubject& subject);
/// What pages, forms and appearances draw: marked content, text, fonts. REQUIRES check_metadata().
void check_contents(PdfSubject& subject, ContentState& state);
/// Annotations of all pages: links, fields and the rest. REQUIRES check_contents().
void check_annotations(PdfSubject& subject, ContentState& state);
/// What PDF/A-2 demands of a file that claims to be one.
void check_pdf_a(PdfSubject& subject);

/// Whether `tag` is the form of a BCP 47 language tag that PDF/UA demands.
bool is_pdf_language(std::string_view tag);

}  // namespace waymark
