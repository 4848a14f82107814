// GitHub Flavored Markdown 0.29, section 6.9, and the corners beyond its examples.
#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

std::string link(const std::string& address, const std::string& text) {
  return "<a href=\"" + address + "\">" + text + "</a>";
}

std::string paragraph(const std::string& inside) { return "<p>" + inside + "</p>\n"; }

}  // namespace

TEST_CASE("www addresses become links", "[autolink]") {
  CHECK(html_of("www.commonmark.org") == paragraph(link("http://www.commonmark.org", "www.commonmark.org")));
  CHECK(html_of("Visit www.commonmark.org/help for more.") ==
        paragraph("Visit " + link("http://www.commonmark.org/help", "www.commonmark.org/help") + " for more."));
}

TEST_CASE("punctuation at the end stays outside", "[autolink]") {
  CHECK(html_of("Visit www.commonmark.org.\n\nVisit www.commonmark.org/a.b.") ==
        paragraph("Visit " + link("http://www.commonmark.org", "www.commonmark.org") + ".") +
            paragraph("Visit " + link("http://www.commonmark.org/a.b", "www.commonmark.org/a.b") + "."));
}

TEST_CASE("brackets are kept while they pair", "[autolink]") {
  const std::string address = "www.google.com/search?q=Markup+(business)";
  CHECK(html_of(address) == paragraph(link("http://" + address, address)));
  CHECK(html_of(address + "))") == paragraph(link("http://" + address, address) + "))"));
  CHECK(html_of("(" + address + ")") == paragraph("(" + link("http://" + address, address) + ")"));
  CHECK(html_of("www.google.com/search?q=(business))+ok") ==
        paragraph(link("http://www.google.com/search?q=(business))+ok", "www.google.com/search?q=(business))+ok")));
}

TEST_CASE("an entity at the end stays outside", "[autolink]") {
  CHECK(html_of("www.google.com/search?q=commonmark&hl=en") ==
        paragraph(link("http://www.google.com/search?q=commonmark&amp;hl=en",
                       "www.google.com/search?q=commonmark&amp;hl=en")));
  CHECK(
      html_of("www.google.com/search?q=commonmark&amp;hl;") ==
      paragraph(link("http://www.google.com/search?q=commonmark", "www.google.com/search?q=commonmark") + "&amp;hl;"));
}

TEST_CASE("http and https addresses become links", "[autolink]") {
  CHECK(html_of("http://commonmark.org") == paragraph(link("http://commonmark.org", "http://commonmark.org")));
  CHECK(html_of("(Visit https://encrypted.google.com/search?q=Markup+(business))") ==
        paragraph("(Visit " +
                  link("https://encrypted.google.com/search?q=Markup+(business)",
                       "https://encrypted.google.com/search?q=Markup+(business)") +
                  ")"));
}

TEST_CASE("mail addresses become links", "[autolink]") {
  CHECK(html_of("foo@bar.baz") == paragraph(link("mailto:foo@bar.baz", "foo@bar.baz")));
  CHECK(html_of("hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.") ==
        paragraph("hello@mail+xyz.example isn't valid, but " +
                  link("mailto:hello+xyz@mail.example", "hello+xyz@mail.example") + " is."));
}

TEST_CASE("a mail address does not end with a dot, hyphen or underscore", "[autolink]") {
  CHECK(html_of("a.b-c_d@a.b") == paragraph(link("mailto:a.b-c_d@a.b", "a.b-c_d@a.b")));
  CHECK(html_of("a.b-c_d@a.b.") == paragraph(link("mailto:a.b-c_d@a.b", "a.b-c_d@a.b") + "."));
  CHECK(html_of("a.b-c_d@a.b-") == paragraph("a.b-c_d@a.b-"));
  CHECK(html_of("a.b-c_d@a.b_") == paragraph("a.b-c_d@a.b_"));
}

TEST_CASE("no address is made inside links and code", "[autolink]") {
  CHECK(html_of("[see www.example.org](https://a.org)") == paragraph(link("https://a.org", "see www.example.org")));
  CHECK(html_of("`www.example.org`") == paragraph("<code>www.example.org</code>"));
}

TEST_CASE("what only looks like an address stays text", "[autolink]") {
  CHECK(html_of("xwww.example.org") == paragraph("xwww.example.org"));
  CHECK(html_of("www.") == paragraph("www."));
  CHECK(html_of("http://") == paragraph("http://"));
  CHECK(html_of("www.a_b.org") == paragraph("www.a_b.org"));
  CHECK(html_of("javascript:alert(1)") == paragraph("javascript:alert(1)"));
}

}  // namespace waymark
