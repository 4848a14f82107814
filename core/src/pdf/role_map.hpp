// Maps a PDF's own structure types to the standard ones.
#pragma once

#include "pdf/pdf_findings.hpp"
#include "pdf/qpdf.hpp"
#include "pdf/standard_tags.hpp"

#include <string>
#include <unordered_map>

namespace waymark {

class RoleMap {
 public:
  /// Reports standard types that it maps to others. `map` may be missing.
  RoleMap(const QPDFObjectHandle& map, PdfFindings& findings);

  /// The standard type that `name` comes to; reports one that is not mapped, or in a circle, where it is used first.
  TagType type_of(const std::string& name, const PdfSpot& spot);

 private:
  QPDFObjectHandle map_;
  PdfFindings& findings_;
  std::unordered_map<std::string, TagType> known_;
};

}  // namespace waymark
