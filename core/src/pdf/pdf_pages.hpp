// Finds a PDF's pages, however damaged the tree that holds them is.
#pragma once

#include "pdf/pdf_findings.hpp"
#include "pdf/qpdf.hpp"

#include <array>
#include <optional>
#include <vector>

namespace waymark {

/// Left, bottom, right, top.
using PdfBox = std::array<double, 4>;

struct PdfPage {
  QPDFObjectHandle object{};
  QPDFObjectHandle resources{};  ///< its own or those of a node above
  std::optional<PdfBox> box{};   ///< what is shown of it
};

/// All pages in order. A tree that leads back into itself is reported and each page is taken once.
std::vector<PdfPage> read_pdf_pages(const QPDFObjectHandle& catalogue, PdfFindings& findings);

/// A rectangle with its corners sorted; nothing if it is none.
std::optional<PdfBox> pdf_box(QPDFObjectHandle value);

}  // namespace waymark
