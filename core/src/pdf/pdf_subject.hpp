// What the families of rules share about the PDF that is checked.
#pragma once

#include "pdf/number_tree.hpp"
#include "pdf/pdf_file.hpp"
#include "pdf/pdf_findings.hpp"
#include "pdf/pdf_pages.hpp"
#include "pdf/tag_tree.hpp"
#include "pdf/xmp.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace waymark {

struct PdfSubject {
  PdfFile& file;
  PdfFindings& findings;
  QPDFObjectHandle catalogue{};
  std::vector<PdfPage> pages{};
  std::unordered_map<std::uint64_t, std::uint32_t> page_numbers{};  ///< from 1, by object_key()
  TagTree tree{};
  NumberTree parents{};       ///< leads from content and annotations to their tags
  std::optional<Xmp> xmp{};   ///< none if it is missing or can't be read
  bool has_language = false;  ///< of the document as a whole
  bool claims_pdf_a = false;
};

}  // namespace waymark
