// GitHub Flavored Markdown 0.29, section 6.5, and the corners beyond its examples.
#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("one or two tildes strike text through", "[strikethrough]") {
  CHECK(html_of("~~Hi~~ Hello, ~there~ world!") == "<p><del>Hi</del> Hello, <del>there</del> world!</p>\n");
}

TEST_CASE("a strike ends with its paragraph", "[strikethrough]") {
  CHECK(html_of("This ~~has a\n\nnew paragraph~~.") == "<p>This ~~has a</p>\n<p>new paragraph~~.</p>\n");
}

TEST_CASE("three tildes strike nothing", "[strikethrough]") {
  CHECK(html_of("This will ~~~not~~~ strike.") == "<p>This will ~~~not~~~ strike.</p>\n");
}

TEST_CASE("tildes pair only with as many", "[strikethrough]") {
  CHECK(html_of("~one~~ two~") == "<p><del>one~~ two</del></p>\n");
  CHECK(html_of("~~one~ two") == "<p>~~one~ two</p>\n");
}

TEST_CASE("a strike holds other inlines", "[strikethrough]") {
  CHECK(html_of("~~a *b* `c`~~ d") == "<p><del>a <em>b</em> <code>c</code></del> d</p>\n");
}

TEST_CASE("tildes between spaces are text", "[strikethrough]") {
  CHECK(html_of("about ~ 5 ~ 6") == "<p>about ~ 5 ~ 6</p>\n");
}

TEST_CASE("an escaped tilde is text", "[strikethrough]") {
  CHECK(html_of("\\~one~ \\~two\\~ ~three~") == "<p>~one~ ~two~ <del>three</del></p>\n");
  CHECK(html_of("`\\~` and \\\\~x~") == "<p><code>\\~</code> and \\<del>x</del></p>\n");
}

TEST_CASE("hundreds of tildes nest no deeper than eight", "[strikethrough]") {
  std::string markdown;
  for (int i = 0; i < 200; ++i) {
    markdown += i % 2 == 0 ? "~a" : "~~a";
  }
  for (int i = 200; i-- > 0;) {
    markdown += i % 2 == 0 ? "a~" : "a~~";
  }
  const std::string html = html_of(markdown);
  CHECK(html.find("<del>") != std::string::npos);
}

}  // namespace waymark
