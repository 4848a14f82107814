#include "render/site/html_writer.hpp"
#include "text/web_address.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("each sink escapes for its place", "[html_writer]") {
  std::string out;
  HtmlWriter(out)
      .text("<a> & \"b\"")
      .markup("|")
      .attribute("<a> & \"b\"")
      .markup("|")
      .address("a b\"<>&é%20")
      .markup("|")
      .number(42);
  CHECK(out == "&lt;a&gt; &amp; \"b\"|&lt;a&gt; &amp; &quot;b&quot;|a%20b%22%3C%3E&amp;%C3%A9%20|42");
}

TEST_CASE("only harmless schemes are allowed", "[html_writer]") {
  for (const char* address : {"https://a.org", "HTTP://a.org", "mailto:a@b.org", "tel:+44", "a.html", "../a.html#x",
                              "#x", "a/b:c", "?q=a:b"}) {
    INFO(address);
    CHECK(is_allowed_address(address));
  }
  for (const char* address :
       {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc", "vbscript:x", "//a.org", ":x"}) {
    INFO(address);
    CHECK_FALSE(is_allowed_address(address));
  }
}

TEST_CASE("paths are encoded byte by byte", "[html_writer]") {
  CHECK(encoded_path("pack/a b/é#?.html") == "pack/a%20b/%C3%A9%23%3F.html");
}

}  // namespace waymark
