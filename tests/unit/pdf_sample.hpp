// A small tagged PDF with a form, made of text, that passes every check; tests break it in one place.
#pragma once

#include "tiny_font.hpp"

#include <cstddef>
#include <map>
#include <stdexcept>
#include <string>

namespace waymark::test {

/// Objects by number, as they stand in the file between 'obj' and 'endobj'.
class PdfSample {
 public:
  enum Number : int {
    kCatalogue = 1,
    kPages,
    kPage1,
    kPage2,
    kContent1,
    kContent2,
    kFont,
    kCidFont,
    kDescriptor,
    kProgram,
    kToUnicode,
    kTreeRoot,
    kParentTree,
    kDocument,
    kH1,
    kP,
    kLinkTag,
    kLink,
    kToc,
    kToci,
    kTable,
    kHeadRow,
    kTh1,
    kTh2,
    kRow,
    kTd1,
    kTd2,
    kList,
    kItem,
    kLabel,
    kBody,
    kFigure,
    kH2,
    kTextTag,
    kTextField,
    kTextLook,
    kTickTag,
    kTickField,
    kTickOn,
    kTickOff,
    kMetadata,
    kProfile,
    kSimpleFont,
    kSimpleDescriptor,
    kInfo
  };

  PdfSample();

  std::string& operator[](int number) { return objects_[number]; }
  /// Replaces the first `from` in an object. Throws if it is not there: the test would test nothing.
  PdfSample& replace(int number, const std::string& from, const std::string& to) {
    std::string& object = objects_.at(number);
    const std::size_t at = object.find(from);
    if (at == std::string::npos) {
      throw std::runtime_error("the sample's object has no '" + from + "'");
    }
    object.replace(at, from.size(), to);
    return *this;
  }
  /// Like replace(), in a stream whose length follows.
  PdfSample& replace_in_stream(int number, const std::string& from, const std::string& to) {
    replace(number, from, to);
    const std::string object = objects_.at(number);
    const std::size_t start = object.find("stream\n") + 7;
    const std::size_t length = object.rfind("\nendstream") - start;
    objects_[number] = stream(dictionary_of(object), object.substr(start, length));
    return *this;
  }
  /// A stream with `entries` in its dictionary.
  static std::string stream(const std::string& entries, const std::string& bytes) {
    return "<< " + entries + " /Length " + std::to_string(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream";
  }

  [[nodiscard]] std::string bytes() const {
    std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    std::map<int, std::size_t> offsets;
    for (const auto& [number, object] : objects_) {
      offsets[number] = file.size();
      file += std::to_string(number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const int count = objects_.rbegin()->first + 1;
    const std::size_t table = file.size();
    file += "xref\n0 " + std::to_string(count) + "\n0000000000 65535 f \n";
    for (int number = 1; number < count; ++number) {
      const auto found = offsets.find(number);
      const std::string offset = std::to_string(found == offsets.end() ? 0 : found->second);
      file += std::string(10 - offset.size(), '0') + offset + (found == offsets.end() ? " 65535 f \n" : " 00000 n \n");
    }
    return file + "trailer\n<< /Size " + std::to_string(count) + " /Root 1 0 R /Info " + std::to_string(kInfo) +
           " 0 R /ID [<0123> <0123>] " + trailer + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
  }

  std::string trailer;  ///< more entries of the file's last dictionary

 private:
  static std::string ref(int number) { return std::to_string(number) + " 0 R"; }
  static std::string dictionary_of(const std::string& object) { return object.substr(3, object.find(" /Length") - 3); }
  /// An element of the structure tree.
  void tag(int number, const std::string& type, int parent, const std::string& kids, const std::string& more = {}) {
    objects_[number] = "<< /Type /StructElem /S /" + type + " /P " + ref(parent) + " /K " + kids + " " + more + " >>";
  }

  std::map<int, std::string> objects_;
};

inline PdfSample::PdfSample() {
  const std::string page1 = " /Pg " + ref(kPage1);
  const std::string page2 = " /Pg " + ref(kPage2);
  objects_[kCatalogue] = "<< /Type /Catalog /Pages " + ref(kPages) +
                         " /Lang (en-GB) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
                         " /StructTreeRoot " +
                         ref(kTreeRoot) + " /Metadata " + ref(kMetadata) +
                         " /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
                         " /DestOutputProfile " +
                         ref(kProfile) + " >>] /AcroForm << /Fields [" + ref(kTextField) + " " + ref(kTickField) +
                         "] >> >>";
  objects_[kPages] = "<< /Type /Pages /Count 2 /Kids [" + ref(kPage1) + " " + ref(kPage2) +
                     "] /MediaBox [0 0 400 400] /Resources << /Font << /F1 " + ref(kFont) + " /F2 " + ref(kSimpleFont) +
                     " >> >> >>";
  objects_[kPage1] = "<< /Type /Page /Parent " + ref(kPages) + " /Contents " + ref(kContent1) +
                     " /StructParents 0 /Tabs /S /Annots [" + ref(kLink) + "] >>";
  objects_[kPage2] = "<< /Type /Page /Parent " + ref(kPages) + " /Contents " + ref(kContent2) +
                     " /StructParents 1 /Tabs /S /Annots [" + ref(kTextField) + " " + ref(kTickField) + "] >>";
  const auto marked = [](const std::string& type, int mcid) {
    return "/" + type + " <</MCID " + std::to_string(mcid) + ">> BDC\n(\\000\\001\\000\\002) Tj\nEMC\n";
  };
  objects_[kContent1] =
      stream("", "BT /F1 12 Tf\n" + marked("H1", 0) + marked("P", 1) + marked("Link", 2) + marked("TOCI", 3) +
                     marked("H2", 4) + "/Artifact BMC /F2 9 Tf [(A) -20 (B)] TJ EMC ET\n");
  objects_[kContent2] =
      stream("", "q BT /F1 12 Tf\n" + marked("TH", 0) + marked("TH", 1) + marked("TD", 2) + marked("TD", 3) +
                     marked("Lbl", 4) + marked("LBody", 5) + "ET Q\n/Figure <</MCID 6>> BDC 0 0 50 50 re f EMC\n");
  objects_[kFont] = "<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Tiny /Encoding /Identity-H /DescendantFonts [" +
                    ref(kCidFont) + "] /ToUnicode " + ref(kToUnicode) + " >>";
  objects_[kCidFont] =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Tiny /CIDToGIDMap /Identity /DW 500 /FontDescriptor " +
      ref(kDescriptor) + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>";
  objects_[kDescriptor] =
      "<< /Type /FontDescriptor /FontName /AAAAAA+Tiny /Flags 4 /FontFile2 " + ref(kProgram) + " >>";
  objects_[kProgram] = stream("", tiny_font());
  objects_[kToUnicode] = stream("",
                                "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                                "2 beginbfchar <0001> <0041> <0002> <0042> endbfchar\n");
  objects_[kTreeRoot] =
      "<< /Type /StructTreeRoot /K " + ref(kDocument) + " /ParentTree " + ref(kParentTree) + " /ParentTreeNextKey 5 >>";
  objects_[kParentTree] = "<< /Nums [0 [" + ref(kH1) + " " + ref(kP) + " " + ref(kLinkTag) + " " + ref(kToci) + " " +
                          ref(kH2) + "] 1 [" + ref(kTh1) + " " + ref(kTh2) + " " + ref(kTd1) + " " + ref(kTd2) + " " +
                          ref(kLabel) + " " + ref(kBody) + " " + ref(kFigure) + "] 2 " + ref(kLinkTag) + " 3 " +
                          ref(kTextTag) + " 4 " + ref(kTickTag) + "] >>";
  tag(kDocument, "Document", kTreeRoot,
      "[" + ref(kH1) + " " + ref(kP) + " " + ref(kToc) + " " + ref(kH2) + " " + ref(kTable) + " " + ref(kList) + " " +
          ref(kFigure) + " " + ref(kTextTag) + " " + ref(kTickTag) + "]");
  tag(kH1, "H1", kDocument, "0", page1);
  tag(kP, "P", kDocument, "[1 " + ref(kLinkTag) + "]", page1);
  tag(kLinkTag, "Link", kP, "[2 << /Type /OBJR /Obj " + ref(kLink) + " >>]", page1);
  tag(kToc, "TOC", kDocument, "[" + ref(kToci) + "]");
  tag(kToci, "TOCI", kToc, "<< /Type /MCR /MCID 3 >>", page1);
  tag(kH2, "H2", kDocument, "[4]", page1);
  tag(kTable, "Table", kDocument, "[" + ref(kHeadRow) + " " + ref(kRow) + "]");
  tag(kHeadRow, "TR", kTable, "[" + ref(kTh1) + " " + ref(kTh2) + "]");
  tag(kTh1, "TH", kHeadRow, "0", page2 + " /A << /O /Table /Scope /Column >>");
  tag(kTh2, "TH", kHeadRow, "1", page2 + " /A << /O /Table /Scope /Column >>");
  tag(kRow, "TR", kTable, "[" + ref(kTd1) + " " + ref(kTd2) + "]");
  tag(kTd1, "TD", kRow, "2", page2);
  tag(kTd2, "TD", kRow, "3", page2);
  tag(kList, "L", kDocument, ref(kItem));
  tag(kItem, "LI", kList, "[" + ref(kLabel) + " " + ref(kBody) + "]");
  tag(kLabel, "Lbl", kItem, "4", page2);
  tag(kBody, "LBody", kItem, "5", page2);
  tag(kFigure, "Figure", kDocument, "6", page2 + " /Alt (A square)");
  tag(kTextTag, "Form", kDocument, "<< /Type /OBJR /Obj " + ref(kTextField) + " >>", page2);
  tag(kTickTag, "Form", kDocument, "<< /Type /OBJR /Obj " + ref(kTickField) + " >>", page2);
  objects_[kLink] =
      "<< /Type /Annot /Subtype /Link /Rect [10 10 90 30] /F 4 /StructParent 2 /Contents (To page 2)"
      " /Dest [" +
      ref(kPage2) + " /Fit] >>";
  objects_[kTextField] =
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Your name) /V (A) /F 4"
      " /Rect [10 10 90 30] /StructParent 3 /P " +
      ref(kPage2) + " /AP << /N " + ref(kTextLook) + " >> >>";
  const std::string form = "/Type /XObject /Subtype /Form /BBox [0 0 80 20]";
  objects_[kTextLook] =
      stream(form + " /Resources << /Font << /F2 " + ref(kSimpleFont) + " >> >>", "/Tx BMC BT /F2 9 Tf (A) Tj ET EMC");
  objects_[kTickField] =
      "<< /Type /Annot /Subtype /Widget /FT /Btn /T (agreed) /TU (Agreed) /V /Yes /AS /Yes /F 4"
      " /Rect [10 40 30 60] /StructParent 4 /P " +
      ref(kPage2) + " /AP << /N << /Yes " + ref(kTickOn) + " /Off " + ref(kTickOff) + " >> >> >>";
  objects_[kTickOn] = stream(form, "2 2 16 16 re f");
  objects_[kTickOff] = stream(form, "2 2 16 16 re S");
  objects_[kMetadata] = stream("/Type /Metadata /Subtype /XML",
                               R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag/></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)");
  objects_[kProfile] =
      stream("/N 3", std::string(8, '\0') + "\x02" + std::string(3, '\0') + "mntrRGB " + std::string(108, '\0'));
  objects_[kSimpleFont] =
      "<< /Type /Font /Subtype /TrueType /BaseFont /BBBBBB+Tiny /Encoding /WinAnsiEncoding"
      " /FirstChar 65 /LastChar 66 /Widths [500 500] /FontDescriptor " +
      ref(kSimpleDescriptor) + " >>";
  objects_[kSimpleDescriptor] =
      "<< /Type /FontDescriptor /FontName /BBBBBB+Tiny /Flags 32 /FontFile2 " + ref(kProgram) + " >>";
  objects_[kInfo] =
      "<< /Title (A & B) /WaymarkKnowledgeBase (guide) /WaymarkWorksheet (pack/page#sheet)"
      " /WaymarkEdition (preview) >>";
}

}  // namespace waymark::test
