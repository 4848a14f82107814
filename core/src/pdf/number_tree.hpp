// Reads a PDF's number tree, such as the one that leads from content back to its tags (ISO 32000-1, 7.9.7).
#pragma once

#include "pdf/pdf_findings.hpp"
#include "pdf/qpdf.hpp"

#include <unordered_map>

namespace waymark {

struct NumberTree {
  bool present = false;
  long long greatest = -1;
  std::unordered_map<long long, QPDFObjectHandle> values;
};

/// Reads it, however deep or cyclic; reports limits that don't fit.
NumberTree read_number_tree(QPDFObjectHandle root, PdfFindings& findings);

}  // namespace waymark
