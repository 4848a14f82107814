// Reads the properties in a PDF's metadata (XMP, ISO 16684-1): as much of XML and RDF as that needs.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

struct Xmp {
  /// By namespace and name, 'http://purl.org/dc/elements/1.1/title': the text, of a list all its items' text.
  std::map<std::string, std::string, std::less<>> properties;
  std::map<std::string, std::string, std::less<>> prefixes;  ///< by namespace: the prefix that was last bound to it
  /// "" if it is not there.
  [[nodiscard]] std::string_view property(std::string_view space, std::string_view name) const;
};

inline constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
inline constexpr std::string_view kPdfUaId = "http://www.aiim.org/pdfua/ns/id/";
inline constexpr std::string_view kPdfAId = "http://www.aiim.org/pdfa/ns/id/";
inline constexpr std::string_view kXmpBasic = "http://ns.adobe.com/xap/1.0/";
inline constexpr std::string_view kPdfProperties = "http://ns.adobe.com/pdf/1.3/";

/// Nothing if it is not well-formed, not UTF-8, nested too deep or has a document type.
std::optional<Xmp> read_xmp(std::string_view text);

}  // namespace waymark
