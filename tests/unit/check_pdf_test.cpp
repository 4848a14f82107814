#include "pdf/check_pdf.hpp"

#include "pdf_sample.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace waymark;
using test::PdfSample;

namespace {

std::string described(const PdfCheck& check) {
  std::string text;
  for (const PdfFinding& finding : check.findings) {
    text += finding.rule + "|" + std::to_string(finding.page) + "|" + finding.object + "|" + finding.message + "\n";
    CHECK_FALSE(finding.hint.empty());
  }
  for (const std::string& note : check.notes) {
    text += "note|" + note + "\n";
  }
  return text;
}

std::string found(const PdfSample& sample) { return described(check_pdf(sample.bytes(), "sample.pdf")); }

struct Fault {
  const char* name;
  const char* rule;
  std::function<void(PdfSample&)> plant;
};

/// Takes the first `from` out of an object, or puts `to` in its place.
std::function<void(PdfSample&)> change(int number, const char* from, const char* to = "") {
  return [=](PdfSample& sample) { sample.replace(number, from, to); };
}
std::function<void(PdfSample&)> change_stream(int number, const char* from, const char* to = "") {
  return [=](PdfSample& sample) { sample.replace_in_stream(number, from, to); };
}

using S = PdfSample;

/// What the sample can be broken in, and a rule that must say so.
const std::vector<Fault>& faults() {
  static const std::vector<Fault> list{
      {"no language", "UA 7.2-34", change(S::kCatalogue, "/Lang (en-GB)")},
      {"language that is none", "UA 7.2-29", change(S::kCatalogue, "(en-GB)", "(english_uk)")},
      {"language of an element that is none", "UA 7.2-29", change(S::kP, "/S /P", "/S /P /Lang (12)")},
      {"not marked", "UA 6.2-1", change(S::kCatalogue, "/Marked true", "/Marked false")},
      {"suspects", "UA 7.1-4", change(S::kCatalogue, "/Marked true", "/Marked true /Suspects true")},
      {"title not shown", "UA 7.1-10", change(S::kCatalogue, "/DisplayDocTitle true")},
      {"no pdfuaid", "UA 5-1", change_stream(S::kMetadata, "<pdfuaid:part>1</pdfuaid:part>")},
      {"other part of PDF/UA", "UA 5-2", change_stream(S::kMetadata, "<pdfuaid:part>1", "<pdfuaid:part>2")},
      {"other prefix", "UA 5-3",
       [](PdfSample& s) {
         s.replace_in_stream(S::kMetadata, "xmlns:pdfuaid", "xmlns:ua");
         s.replace_in_stream(S::kMetadata, "<pdfuaid:part>1</pdfuaid:part>", "<ua:part>1</ua:part>");
       }},
      {"metadata that is no XML", "UA 5-1", change_stream(S::kMetadata, "</rdf:RDF>")},
      {"no title", "UA 7.1-9", change_stream(S::kMetadata, "A &amp; B")},
      {"no metadata", "UA 7.1-8", change(S::kCatalogue, "/Metadata 41 0 R")},
      {"no structure tree", "UA 7.1-11", change(S::kCatalogue, "/StructTreeRoot 12 0 R")},
      {"header without a version", "UA 6.1-1", nullptr},
      {"figure without alternative", "UA 7.3-1", change(S::kFigure, "/Alt (A square)")},
      {"formula without alternative", "UA 7.7-1", change(S::kTd1, "/S /TD", "/S /Formula")},
      {"skipped heading", "UA 7.4.2-1", change(S::kH2, "/S /H2", "/S /H3")},
      {"first heading", "UA 7.4.2-1", change(S::kH1, "/S /H1", "/S /P")},
      {"two kinds of headings", "UA 7.4.4-2", change(S::kH2, "/S /H2", "/S /H")},
      {"unknown type", "UA 7.1-5", change(S::kP, "/S /P", "/S /Para")},
      {"circle of types", "UA 7.1-6",
       [](PdfSample& s) {
         s.replace(S::kP, "/S /P", "/S /Para");
         s.replace(S::kTreeRoot, "/K", "/RoleMap << /Para /Text /Text /Para >> /K");
       }},
      {"standard type mapped", "UA 7.1-7", change(S::kTreeRoot, "/K", "/RoleMap << /P /Span >> /K")},
      {"element without parent", "UA 7.1-12", change(S::kP, "/P 14 0 R")},
      {"element with another parent", "X-parent", change(S::kP, "/P 14 0 R", "/P 15 0 R")},
      {"header cells without scope", "UA 7.5-1", change(S::kTh1, "/Scope /Column")},
      {"unknown header cell", "UA 7.5-2", change(S::kTd1, "/K", "/A << /O /Table /Headers [(h)] >> /K")},
      {"table without header cells", "X-no-header",
       [](PdfSample& s) {
         s.replace(S::kTh1, "/S /TH", "/S /TD");
         s.replace(S::kTh2, "/S /TH", "/S /TD");
       }},
      {"cell outside a row", "UA 7.2-9", change(S::kRow, "/S /TR", "/S /Div")},
      {"cells over each other", "UA 7.2-15",
       [](PdfSample& s) {
         s.replace(S::kTh2, "/Scope /Column", "/Scope /Column /RowSpan 2");
         s.replace(S::kTd1, "/K", "/A << /O /Table /ColSpan 2 >> /K");
       }},
      {"row span past the end", "UA 7.2-41", change(S::kTd1, "/K", "/A << /O /Table /RowSpan 2 >> /K")},
      {"short row", "UA 7.2-42", change(S::kRow, "[26 0 R 27 0 R]", "[26 0 R]")},
      {"head without body", "UA 7.2-14", change(S::kHeadRow, "/S /TR", "/S /THead")},
      {"body outside an item", "UA 7.2-18", change(S::kItem, "/S /LI", "/S /Div")},
      {"item outside a list", "UA 7.2-17", change(S::kList, "/S /L ", "/S /Div ")},
      {"paragraph in a list", "UA 7.2-19", change(S::kItem, "/S /LI", "/S /P")},
      {"entry outside contents", "UA 7.2-26", change(S::kToc, "/S /TOC", "/S /Div")},
      {"note without ID", "UA 7.9-1", change(S::kP, "/S /P", "/S /Note")},
      {"link without description", "UA 7.18.5-2", change(S::kLink, "/Contents (To page 2)")},
      {"link outside Link", "UA 7.18.5-1", change(S::kLinkTag, "/S /Link", "/S /Span")},
      {"link to nowhere", "X-destination", change(S::kLink, "/Dest [4 0 R", "/Dest [99 0 R")},
      {"comment that is not tagged as one", "UA 7.18.1-1", change(S::kLink, "/Subtype /Link", "/Subtype /Text")},
      {"field without a name", "UA 7.18.1-3", change(S::kTextField, "/TU (Your name)")},
      {"field outside Form", "UA 7.18.4-1", change(S::kTextTag, "/S /Form", "/S /Div")},
      {"Form with more than a field", "UA 7.18.4-2",
       [](PdfSample& s) {
         s.replace(S::kTextTag, "/K", "/K [<< /Type /OBJR /Obj 18 0 R >>").replace(S::kTextTag, "/Pg", "] /Pg");
       }},
      {"no order of tabs", "UA 7.18.3-1", change(S::kPage2, "/Tabs /S")},
      {"text that is not tagged", "UA 7.1-3", change_stream(S::kContent1, "/P <</MCID", "/P <</XCID")},
      {"text outside marks", "UA 7.1-3", change_stream(S::kContent1, "/Artifact BMC", "/Span BMC")},
      {"drawing outside marks", "UA 7.1-3", change_stream(S::kContent2, "q BT", "0 0 5 5 re f q BT")},
      {"image outside marks", "UA 7.1-3",
       change_stream(S::kContent2, "q BT", "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI q BT")},
      {"artifact in tagged content", "UA 7.1-1", change_stream(S::kContent1, "BDC\n", "BDC\n/Artifact BMC EMC\n")},
      {"tagged content in an artifact", "UA 7.1-2",
       change_stream(S::kContent1, "/H1 <</MCID 0>> BDC", "/Artifact BMC EMC /Artifact BMC /H1 <</MCID 0>> BDC EMC")},
      {"content tagged twice", "X-mcid", change_stream(S::kContent1, "/MCID 1>>", "/MCID 0>>")},
      {"content of two elements", "X-mcid", change(S::kH2, "/K [4]", "/K [4 0]")},
      {"mark left open", "X-marks", change_stream(S::kContent1, "EMC ET", "ET")},
      {"mark that did not start", "X-marks", change_stream(S::kContent1, "EMC ET", "EMC EMC ET")},
      {"state left open", "X-states", change_stream(S::kContent2, "ET Q", "ET")},
      {"wrong parent tree", "X-parenttree", change(S::kPage2, "/StructParents 1", "/StructParents 0")},
      {"no parent tree", "X-parenttree", change(S::kTreeRoot, "/ParentTree 13 0 R")},
      {"key in use", "X-parenttree", change(S::kTreeRoot, "NextKey 5", "NextKey 4")},
      {"no ToUnicode", "UA 7.21.7-1", change(S::kFont, "/ToUnicode 11 0 R")},
      {"ToUnicode without a code", "UA 7.21.7-1", change_stream(S::kToUnicode, "<0002> <0042>")},
      {"ToUnicode to nothing", "UA 7.21.7-2", change_stream(S::kToUnicode, "<0042>", "<FEFF>")},
      {"ToUnicode for private use", "A-6.2.11.7.3-1", change_stream(S::kToUnicode, "<0042>", "<E000>")},
      {"no CIDToGIDMap", "UA 7.21.3.2-1", change(S::kCidFont, "/CIDToGIDMap /Identity")},
      {"unknown CMap", "UA 7.21.3.3-1", change(S::kFont, "/Identity-H", "/Private-H")},
      {"widths that are off", "UA 7.21.5-1", change(S::kCidFont, "/DW 500", "/DW 510")},
      {"widths of a simple font", "UA 7.21.5-1", change(S::kSimpleFont, "[500 500]", "[500 400]")},
      {"too few widths", "A-6.2.11.2-6", change(S::kSimpleFont, "[500 500]", "[500]")},
      {"font not embedded", "UA 7.21.4.1-1", change(S::kDescriptor, "/FontFile2 10 0 R")},
      {"glyph that is not there", "UA 7.21.4.1-2", change_stream(S::kContent1, "\\002", "\\077")},
      {"missing glyph", "UA 7.21.8-1", change_stream(S::kContent1, "\\002", "\\000")},
      {"missing glyph of a character", "UA 7.21.8-1", change_stream(S::kContent1, "[(A)", "[(C)")},
      {"glyph that is empty", "X-glyph",
       [](PdfSample& s) {
         s.replace_in_stream(S::kToUnicode, "<0002>", "<0003>");
         s.replace_in_stream(S::kContent1, "\\002", "\\003");
       }},
      {"symbolic font with an encoding", "UA 7.21.6-3", change(S::kSimpleDescriptor, "/Flags 32", "/Flags 4")},
      {"encoding that is none", "UA 7.21.6-2", change(S::kSimpleFont, "/WinAnsiEncoding", "/StandardEncoding")},
      {"no program in the font file", "X-font",
       [](PdfSample& s) { s[S::kProgram] = PdfSample::stream("", "no font"); }},
      {"layers without a name", "UA 7.10-1", change(S::kCatalogue, "/Pages", "/OCProperties << /D << >> >> /Pages")},
      {"attachment without a name", "UA 7.11-1", change(S::kInfo, "/Title", "/EF << >> /Title")},
      {"XFA", "UA 7.15-1", change(S::kCatalogue, "/Fields", "/XFA (x) /Fields")},
      {"form of another file", "UA 7.20-1", change(S::kTextLook, "/Subtype /Form", "/Subtype /Form /Ref << >>")},
      {"no output intent", "A-6.2.4.3-2", change(S::kCatalogue, "/GTS_PDFA1", "/GTS_PDFX")},
      {"profile that is none", "A-6.2.3-1", [](PdfSample& s) { s[S::kProfile] = PdfSample::stream("", "x"); }},
      {"annotation that is not printed", "A-6.3.2-2", change(S::kLink, "/F 4", "/F 0")},
      {"no appearance", "A-6.3.3-1", change(S::kTextField, "/AP << /N 36 0 R >>")},
      {"tick box with one appearance", "A-6.3.3-3",
       [](PdfSample& s) { s.replace(S::kTickField, "<< /Yes 39 0 R /Off 40 0 R >>", "39 0 R"); }},
      {"field with an action", "A-6.4.1-1", change(S::kTextField, "/FT", "/AA << >> /FT")},
      {"script", "A-6.5.1-1", change(S::kLink, "/Dest [4 0 R /Fit]", "/A << /S /JavaScript >>")},
      {"appearances left to readers", "A-6.4.1-3", change(S::kCatalogue, "/Fields", "/NeedAppearances true /Fields")},
      {"Info with another title", "X-info", change(S::kInfo, "(A & B)", "(C)")},
      {"level that is none", "A-6.6.4-3", change_stream(S::kMetadata, ">A</pdfaid", ">C</pdfaid")},
      {"script on opening", "X-open-action",
       change(S::kCatalogue, "/Pages", "/OpenAction << /S /JavaScript >> /Pages")},
      {"empty heading", "X-empty",
       [](PdfSample& s) {
         s.replace(S::kH2, "/K [4]", "");
         s.replace_in_stream(S::kContent1, "/H2 <</MCID 4>> BDC", "/Artifact BMC");
       }},
      {"page tree with a circle", "X-pages", change(S::kPages, "4 0 R]", "4 0 R 2 0 R]")},
      {"no font in the resources", "X-resources", change_stream(S::kContent1, "/F2 9", "/F3 9")},
  };
  return list;
}

}  // namespace

TEST_CASE("a sound PDF passes", "[pdf]") {
  const PdfCheck check = check_pdf(PdfSample().bytes(), "sample.pdf");
  CHECK(described(check).empty());
  CHECK(check.passes());
  CHECK(check.file == "sample.pdf");
  CHECK(check.pages == 2);
  CHECK(check.tags == 21);
  CHECK(check.claims_pdf_a);
}

TEST_CASE("each fault planted in a PDF is found", "[pdf]") {
  for (const Fault& fault : faults()) {
    CAPTURE(fault.name);
    PdfSample sample;
    std::string bytes;
    if (fault.plant) {
      fault.plant(sample);
      bytes = sample.bytes();
    } else {
      bytes = sample.bytes().replace(5, 3, "x.7");
    }
    const PdfCheck check = check_pdf(bytes, "sample.pdf");
    std::set<std::string> rules;
    for (const PdfFinding& finding : check.findings) {
      rules.insert(finding.rule);
    }
    CAPTURE(described(check));
    CHECK(rules.count(fault.rule) == 1);
    CHECK_FALSE(check.passes());
  }
}

TEST_CASE("findings name page, object and what is wrong", "[pdf]") {
  CHECK(found(PdfSample().replace(S::kTextField, "/TU (Your name)", "")) ==
        "UA 7.18.1-3|2|name|a field has no name for people (TU)\n");
  CHECK(found(PdfSample().replace_in_stream(S::kContent1, "[(A)", "[(\\103)")) ==
        "UA 7.21.8-1|1|BBBBBB+Tiny|code 43 in the font 'BBBBBB+Tiny' shows no glyph but the sign for a missing one\n");
  CHECK(found(PdfSample().replace(S::kH2, "/S /H2", "/S /H3")) == "UA 7.4.2-1|1|33 0|an H3 follows an H1\n");
  CHECK(found(PdfSample().replace_in_stream(S::kContent2, "q BT", "0 0 5 5 re f q BT")) ==
        "UA 7.1-3|2||a drawing is neither tagged nor marked as an artifact\n");
}

TEST_CASE("a rule is reported ten times, and the rest are counted", "[pdf]") {
  std::string drawings;
  for (int i = 0; i < 25; ++i) {
    drawings += "0 0 5 5 re f ";
  }
  const PdfCheck check =
      check_pdf(PdfSample().replace_in_stream(S::kContent1, "BT", drawings + "BT").bytes(), "sample.pdf");
  CHECK(check.findings.size() == kFindingsOfOneRule);
  CHECK(check.more == std::map<std::string, std::size_t>{{"UA 7.1-3", 15}});
}

TEST_CASE("PDF/A is only asked of files that claim it", "[pdf]") {
  PdfSample sample;
  sample.replace_in_stream(S::kMetadata, "<pdfaid:part>2</pdfaid:part>", "");
  sample.replace(S::kLink, "/F 4", "/F 0");
  const PdfCheck check = check_pdf(sample.bytes(), "sample.pdf");
  CHECK(described(check).empty());
  CHECK_FALSE(check.claims_pdf_a);
}

TEST_CASE("fonts that can't be judged are notes, not faults", "[pdf]") {
  PdfSample sample;
  sample.replace(S::kSimpleFont, "/TrueType", "/Type1");
  CHECK(found(sample) == "note|the glyphs of the font 'BBBBBB+Tiny' were not checked: its program is not TrueType\n");
  PdfSample other;
  other.replace(S::kCidFont, "/CIDFontType2", "/CIDFontType0");
  CHECK(found(other) == "note|the glyphs of the font 'AAAAAA+Tiny' were not checked: its program is not TrueType\n");
}

TEST_CASE("invisible text needs no embedded font", "[pdf]") {
  PdfSample sample;
  sample.replace(S::kSimpleDescriptor, "/FontFile2 10 0 R", "");
  sample.replace_in_stream(S::kContent1, "/F2 9 Tf", "/F2 9 Tf 3 Tr");
  sample.replace_in_stream(S::kTextLook, "/F2 9 Tf", "/F2 9 Tf 3 Tr");
  CHECK(found(sample).empty());
}

TEST_CASE("tagged content in a form belongs to the form", "[pdf]") {
  // A form with content of its own parent tree, drawn once and then twice.
  const auto with_form = [](const std::string& drawn) {
    PdfSample sample;
    sample.replace(S::kPage1, "/Tabs",
                   "/Resources << /XObject << /X 50 0 R >> /Font << /F1 7 0 R /F2 43 0 R >> >> /Tabs");
    sample[50] = PdfSample::stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 5",
                                   "/P <</MCID 0>> BDC 0 0 5 5 re f EMC");
    sample.replace(S::kP, "/K [1", "/K [1 << /Type /MCR /MCID 0 /Stm 50 0 R >>");
    sample.replace(S::kParentTree, "4 37 0 R", "4 37 0 R 5 [16 0 R]");
    sample.replace(S::kTreeRoot, "NextKey 5", "NextKey 6");
    sample.replace_in_stream(S::kContent1, "BT", drawn + " BT");
    return found(sample);
  };
  CHECK(with_form("/X Do").empty());
  CHECK(with_form("/X Do /X Do") == "UA 7.20-2|1|50 0|a form with tagged content is drawn more than once\n");
}
