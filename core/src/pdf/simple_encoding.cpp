#include "pdf/simple_encoding.hpp"

#include <algorithm>
#include <array>

namespace waymark {
namespace {

/// Windows code page 1252, 80 to 9F; codes without a character are bullets in PDF.
constexpr std::u32string_view kWindows =
    U"\u20AC\u2022\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u2022\u017D\u2022"
    U"\u2022\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u2022\u017E\u0178";

/// Mac OS Roman, 80 to FF, as PDF has it: without mathematical signs, and with a currency sign.
constexpr std::u32string_view kMacintosh =
    U"\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8"
    U"\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC"
    U"\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8"
    U"\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8"
    U"\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153"
    U"\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u00A4\u2039\u203A\uFB01\uFB02"
    U"\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4"
    U"\uF8FF\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";
static_assert(kWindows.size() == 32 && kMacintosh.size() == 128);

constexpr std::array<std::string_view, 62> kCmaps{"GB-EUC-H",
                                                  "GB-EUC-V",
                                                  "GBpc-EUC-H",
                                                  "GBpc-EUC-V",
                                                  "GBK-EUC-H",
                                                  "GBK-EUC-V",
                                                  "GBKp-EUC-H",
                                                  "GBKp-EUC-V",
                                                  "GBK2K-H",
                                                  "GBK2K-V",
                                                  "UniGB-UCS2-H",
                                                  "UniGB-UCS2-V",
                                                  "UniGB-UTF16-H",
                                                  "UniGB-UTF16-V",
                                                  "B5pc-H",
                                                  "B5pc-V",
                                                  "HKscs-B5-H",
                                                  "HKscs-B5-V",
                                                  "ETen-B5-H",
                                                  "ETen-B5-V",
                                                  "ETenms-B5-H",
                                                  "ETenms-B5-V",
                                                  "CNS-EUC-H",
                                                  "CNS-EUC-V",
                                                  "UniCNS-UCS2-H",
                                                  "UniCNS-UCS2-V",
                                                  "UniCNS-UTF16-H",
                                                  "UniCNS-UTF16-V",
                                                  "83pv-RKSJ-H",
                                                  "90ms-RKSJ-H",
                                                  "90ms-RKSJ-V",
                                                  "90msp-RKSJ-H",
                                                  "90msp-RKSJ-V",
                                                  "90pv-RKSJ-H",
                                                  "Add-RKSJ-H",
                                                  "Add-RKSJ-V",
                                                  "EUC-H",
                                                  "EUC-V",
                                                  "Ext-RKSJ-H",
                                                  "Ext-RKSJ-V",
                                                  "H",
                                                  "V",
                                                  "UniJIS-UCS2-H",
                                                  "UniJIS-UCS2-V",
                                                  "UniJIS-UCS2-HW-H",
                                                  "UniJIS-UCS2-HW-V",
                                                  "UniJIS-UTF16-H",
                                                  "UniJIS-UTF16-V",
                                                  "KSC-EUC-H",
                                                  "KSC-EUC-V",
                                                  "KSCms-UHC-H",
                                                  "KSCms-UHC-V",
                                                  "KSCms-UHC-HW-H",
                                                  "KSCms-UHC-HW-V",
                                                  "KSCpc-EUC-H",
                                                  "UniKS-UCS2-H",
                                                  "UniKS-UCS2-V",
                                                  "UniKS-UTF16-H",
                                                  "UniKS-UTF16-V",
                                                  "Identity-H",
                                                  "Identity-V",
                                                  "UniJIS2004-UTF16-H"};

}  // namespace

bool is_simple_encoding(std::string_view name) { return name == "WinAnsiEncoding" || name == "MacRomanEncoding"; }

char32_t encoded_character(std::string_view encoding, unsigned char code) {
  if (!is_simple_encoding(encoding) || code < 0x20) {
    return 0;
  }
  if (code < 0x7F) {
    return code;
  }
  if (encoding == "MacRomanEncoding") {
    return code == 0x7F ? 0 : kMacintosh[code - 0x80U];
  }
  if (code == 0x7F) {
    return 0x2022;
  }
  return code < 0xA0 ? kWindows[code - 0x80U] : code;
}

bool is_predefined_cmap(std::string_view name) { return std::find(kCmaps.begin(), kCmaps.end(), name) != kCmaps.end(); }

}  // namespace waymark
