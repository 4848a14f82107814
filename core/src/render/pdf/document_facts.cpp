#include "render/pdf/document_facts.hpp"

#include "render/pdf/pdf_syntax.hpp"

#include <fmt/format.h>

#include <string_view>

namespace waymark {
namespace {

constexpr std::string_view kProducer = "Waymark " WAYMARK_VERSION;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string xmp_packet(const DocumentFacts& facts) {
  const std::string date = iso_date(facts.date) + "T00:00:00Z";
  return fmt::format(
      R"(<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>)",
      fmt::arg("bom", "\xEF\xBB\xBF"), fmt::arg("title", escaped(facts.title)),
      fmt::arg("author", escaped(facts.author)), fmt::arg("subject", escaped(facts.subject)),
      fmt::arg("language", escaped(facts.language)), fmt::arg("producer", kProducer), fmt::arg("date", date));
}

std::string info_dictionary(const DocumentFacts& facts) {
  const std::string date =
      fmt::format("(D:{:04}{:02}{:02}000000+00'00')", facts.date.year, facts.date.month, facts.date.day);
  std::string out = "<</Title " + text_string(facts.title) + "/Author " + text_string(facts.author) + "/Subject " +
                    text_string(facts.subject) + "/Creator " + text_string(kProducer) + "/Producer " +
                    text_string(kProducer) + "/CreationDate " + date + "/ModDate " + date;
  if (!facts.worksheet.empty()) {
    out += "/WaymarkKnowledgeBase " + text_string(facts.knowledge_base) + "/WaymarkWorksheet " +
           text_string(facts.worksheet) + "/WaymarkEdition " + text_string(facts.edition);
  }
  return out + ">>";
}

}  // namespace waymark
