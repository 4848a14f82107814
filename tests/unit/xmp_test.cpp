#include "pdf/xmp.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string packet(const std::string& inside) {
  return "<?xpacket begin=\"\"?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF "
         "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>" +
         inside + "</rdf:RDF></x:xmpmeta>";
}

const std::string kDc = "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'";

}  // namespace

TEST_CASE("properties are read from elements, lists and attributes", "[pdf]") {
  const auto xmp = read_xmp(packet(kDc + " dc:format='application/pdf'><!-- > --><dc:title><rdf:Alt><rdf:li "
                                         "xml:lang='x-default'> A &amp; &#x42;&#67; </rdf:li></rdf:Alt></dc:title>"
                                         "<dc:creator><![CDATA[<x>]]></dc:creator><dc:empty/></rdf:Description>"));
  REQUIRE(xmp);
  CHECK(xmp->property(kDublinCore, "format") == "application/pdf");
  CHECK(xmp->property(kDublinCore, "title") == "A & BC");
  CHECK(xmp->property(kDublinCore, "creator") == "<x>");
  CHECK(xmp->property(kDublinCore, "empty").empty());
  CHECK(xmp->property(kPdfUaId, "part").empty());
  CHECK(xmp->prefixes.at(std::string(kDublinCore)) == "dc");
}

TEST_CASE("prefixes hold where they are bound", "[pdf]") {
  const auto xmp =
      read_xmp(packet("<rdf:Description><a:part xmlns:a='http://www.aiim.org/pdfua/ns/id/'>1</a:part></rdf:Description>"
                      "<rdf:Description><a:part>2</a:part></rdf:Description>"));
  REQUIRE(xmp);
  CHECK(xmp->property(kPdfUaId, "part") == "1");
}

TEST_CASE("metadata that is not well-formed is refused", "[pdf]") {
  CHECK_FALSE(read_xmp(""));
  CHECK_FALSE(read_xmp("text"));
  CHECK_FALSE(read_xmp(packet("<rdf:Description>")));
  CHECK_FALSE(read_xmp(packet("</rdf:Description>")));
  CHECK_FALSE(read_xmp(packet("<rdf:Description a=b/>")));
  CHECK_FALSE(read_xmp(packet(kDc + "><dc:title>&unknown;</dc:title></rdf:Description>")));
  CHECK_FALSE(read_xmp(packet(kDc + "><dc:title>&#xD800;</dc:title></rdf:Description>")));
  CHECK_FALSE(read_xmp("<!DOCTYPE x [<!ENTITY a 'b'>]>" + packet("")));
  CHECK_FALSE(read_xmp(packet("\xFF")));
  CHECK_FALSE(read_xmp("<a"));
  CHECK_FALSE(read_xmp("<a b='"));
  CHECK_FALSE(read_xmp("<a/ >"));
  std::string deep;
  for (int i = 0; i < 1000; ++i) {
    deep += "<a>";
  }
  CHECK_FALSE(read_xmp(deep));
  CHECK(read_xmp(packet("") + std::string(3, '\0')));
}
