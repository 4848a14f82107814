#include "pdf/pdf_findings.hpp"

#include <iterator>

namespace waymark {
namespace {

struct RuleHint {
  std::string_view rule;  ///< or its first letters
  std::string_view hint;
};

/// The longest entry that a rule starts with is its hint.
constexpr RuleHint kHints[] = {
    {"UA 5-", "set pdfuaid:part to 1 in the XMP metadata"},
    {"UA 6.1-1", "write the file anew"},
    {"UA 6.2-1", "save it as a tagged PDF"},
    {"UA 7.1-1", "end the tagged content before the artifact starts"},
    {"UA 7.1-2", "end the artifact before the tagged content starts"},
    {"UA 7.1-3", "tag it, or mark it as an artifact if it only decorates"},
    {"UA 7.1-4", "check the tags, then remove Suspects"},
    {"UA 7.1-5", "map it to a standard type in the role map"},
    {"UA 7.1-6", "map it to a standard type in the role map"},
    {"UA 7.1-7", "use a type of another name, and map that"},
    {"UA 7.1-8", "add XMP metadata with title and pdfuaid:part"},
    {"UA 7.1-9", "set dc:title in the XMP metadata"},
    {"UA 7.1-10", "set DisplayDocTitle in the viewer preferences"},
    {"UA 7.1-11", "save it as a tagged PDF"},
    {"UA 7.1-12", "write P for each element"},
    {"UA 7.2-29", "write one such as 'en-GB'"},
    {"UA 7.2-2", "set Lang in the catalogue"},
    {"UA 7.2-30", "set Lang in the catalogue"},
    {"UA 7.2-31", "set Lang in the catalogue"},
    {"UA 7.2-32", "set Lang in the catalogue"},
    {"UA 7.2-34", "set Lang in the catalogue"},
    {"UA 7.2-15", "correct RowSpan and ColSpan"},
    {"UA 7.2-41", "let all rows of a table span as many columns, with RowSpan and ColSpan"},
    {"UA 7.2-42", "let all rows of a table span as many columns, with RowSpan and ColSpan"},
    {"UA 7.2-", "nest tables, lists and contents as ISO 32000-1, 14.8.4.3 has them"},
    {"UA 7.3-1", "say in Alt what the figure shows, or mark it as an artifact if it only decorates"},
    {"UA 7.7-1", "say the formula in words in Alt"},
    {"UA 7.4.2-1", "let headings go down one level at a time, from H1"},
    {"UA 7.4.4-", "use either H, one for each section, or H1 to H6"},
    {"UA 7.5-", "set Scope on header cells, or Headers on data cells"},
    {"UA 7.9-", "give each note an ID of its own"},
    {"UA 7.10-1", "give it a Name"},
    {"UA 7.10-2", "remove AS"},
    {"UA 7.11-1", "give the file specification F and UF"},
    {"UA 7.15-1", "save the form as an AcroForm"},
    {"UA 7.16-1", "allow text access for screen readers, or save it without encryption"},
    {"UA 7.18.1-1", "put it into an Annot, by reference"},
    {"UA 7.18.1-2", "say in Contents what it is for"},
    {"UA 7.18.1-3", "give the field TU: what to write into it"},
    {"UA 7.18.2-1", "remove it"},
    {"UA 7.18.3-1", "set Tabs to S on every page with annotations"},
    {"UA 7.18.4-1", "put the field into a Form, by reference, and lead back to it with StructParent"},
    {"UA 7.18.4-2", "give each field a Form of its own"},
    {"UA 7.18.5-1", "put it into a Link, by reference, and lead back to it with StructParent"},
    {"UA 7.18.5-2", "say in Contents where the link leads"},
    {"UA 7.18.8-1", "mark it as an artifact"},
    {"UA 7.20-1", "put the content into this file"},
    {"UA 7.20-2", "draw the content itself, or tag the form as a whole"},
    {"UA 7.21.3", "embed the font's CMap and set CIDToGIDMap"},
    {"UA 7.21.4.1-1", "embed the font, or a part of it"},
    {"UA 7.21.4.1-2", "embed a part of the font that has all glyphs in use"},
    {"UA 7.21.5-1", "write the widths that the font program has"},
    {"UA 7.21.6", "use WinAnsiEncoding, or mark the font as symbolic and leave the encoding out"},
    {"UA 7.21.7", "give the font a ToUnicode CMap with every code in use"},
    {"UA 7.21.8-1", "use a font that has the character"},
    {"A-6.1.3-3", "write nothing after '%%EOF'"},
    {"A-6.1", "save the file anew as PDF/A-2"},
    {"A-6.2.11.7.3-1", "use the character itself"},
    {"A-6.2.11", "write one width for each code from FirstChar to LastChar"},
    {"A-6.2", "add one output intent with an ICC profile of version 2 or 4"},
    {"A-6.3.2-2", "set the flag Print, and none that hides it"},
    {"A-6.3.3", "give it an appearance: one stream, or for a button one for each state"},
    {"A-6.4.1-1", "remove A and AA from fields"},
    {"A-6.4.1-3", "write appearances, and remove NeedAppearances"},
    {"A-6.5", "use links only, and no scripts or programs"},
    {"A-6.6", "correct pdfaid and its extension schema in the XMP metadata"},
    {"A-6.11", "remove Requirements"},
    {"X-cmap", "end each range where the codes' first byte changes"},
    {"X-content", "write the file anew"},
    {"X-damage", "write the file anew"},
    {"X-destination", "let it lead to a page of this document"},
    {"X-empty", "remove the element, or give it its content"},
    {"X-font", "embed the font anew"},
    {"X-glyph", "embed the font anew"},
    {"X-info", "write the same in both, or leave the Info dictionary out"},
    {"X-limits", "correct Limits"},
    {"X-marks", "close each mark where it was opened"},
    {"X-mcid", "give each piece of content of a page a number of its own, and name it in one element"},
    {"X-metadata", "set Type to Metadata and Subtype to XML"},
    {"X-no-header", "make the cells of its first row or column TH"},
    {"X-open-action", "remove OpenAction, or let it show a page"},
    {"X-pages", "write the file anew"},
    {"X-parent", "correct the parent tree, or the elements' P"},
    {"X-resources", "add it to the resources"},
    {"X-states", "write as many Q as q"},
    {"X-tree", "write the tags anew"},
};

}  // namespace

std::string_view hint_of_rule(std::string_view rule) {
  const auto* best = std::end(kHints);
  for (const auto* each = std::begin(kHints); each != std::end(kHints); ++each) {
    // A whole number must match: '7.1-1' is not the start of '7.1-11'.
    const bool starts = rule.starts_with(each->rule);
    const bool whole = starts && (rule.size() == each->rule.size() || each->rule.back() == '-' ||
                                  rule[each->rule.size()] < '0' || rule[each->rule.size()] > '9');
    if (whole && (best == std::end(kHints) || each->rule.size() > best->rule.size())) {
      best = each;
    }
  }
  return best == std::end(kHints) ? std::string_view() : best->hint;
}

}  // namespace waymark
