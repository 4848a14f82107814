#include "edition/editions_json.hpp"
#include "edition/published_editions.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

Published sample() {
  PublishedEdition newer{*parse_version("1.1.0"), *parse_date("2026-03-01")};
  newer.documents = true;
  PublishedEdition older{*parse_version("1.0.0"), *parse_date("2025-09-01")};
  older.withdrawn = "use <1.1.0> & \"later\"";
  return {"kb", "Ours & \"theirs\" \xC3\xA9", "1.1.0", {newer, older}};
}

TEST_CASE("the start page leads on, and links to all editions without a script", "[start-page]") {
  CHECK(
      start_page_html(sample()) ==
      "<!DOCTYPE html>\n"
      "<html lang=\"en-GB\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'; style-src 'none'; "
      "base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"waymark-editions\" content=\"{&quot;format&quot;:1,&quot;knowledgeBase&quot;:{&quot;id&quot;:"
      "&quot;kb&quot;,&quot;title&quot;:&quot;Ours &amp; \\&quot;theirs\\&quot; \\u00e9&quot;},&quot;current&quot;:"
      "&quot;1.1.0&quot;,&quot;editions&quot;:[{&quot;version&quot;:&quot;1.1.0&quot;,&quot;date&quot;:"
      "&quot;2026-03-01&quot;},{&quot;version&quot;:&quot;1.0.0&quot;,&quot;date&quot;:&quot;2025-09-01&quot;,"
      "&quot;withdrawn&quot;:&quot;use \\u003c1.1.0&gt; &amp; "
      "\\&quot;later\\&quot;&quot;,&quot;documents&quot;:false}]}"
      "\">\n"
      "<meta http-equiv=\"refresh\" content=\"0; url=1.1.0/site/index.html\">\n"
      "<title>Ours &amp; &quot;theirs&quot; \xC3\xA9: editions</title>\n"
      "</head>\n"
      "<body>\n"
      "<main>\n"
      "<h1>Ours &amp; &quot;theirs&quot; \xC3\xA9</h1>\n"
      "<p><a href=\"1.1.0/site/index.html\">Open the current edition, 1.1.0</a></p>\n"
      "<h2>All editions</h2>\n"
      "<ul>\n"
      "<li><a href=\"1.1.0/site/index.html\">Edition 1.1.0</a>, 1 March 2026 (the current edition); "
      "<a href=\"1.1.0/site/documents.html\">documents of edition 1.1.0</a></li>\n"
      "<li><a href=\"1.0.0/site/index.html\">Edition 1.0.0</a>, 1 September 2025<br>\n"
      "<strong>Withdrawn: use &lt;1.1.0&gt; &amp; &quot;later&quot;</strong></li>\n"
      "</ul>\n"
      "</main>\n"
      "</body>\n"
      "</html>\n");
}

TEST_CASE("the start page's state is read back, if it is one of ours to the byte", "[start-page]") {
  const std::string page = start_page_html(sample());
  const auto state = parse_start_page(page);
  REQUIRE(state);
  CHECK(editions_json(*state) == editions_json(sample()));
  CHECK_FALSE(parse_start_page(""));
  CHECK_FALSE(parse_start_page(page + " "));
  std::string scripted = page;
  scripted.insert(scripted.find("</main>"), "<script src=\"x.js\"></script>");
  CHECK_FALSE(parse_start_page(scripted));
  std::string elsewhere = page;
  elsewhere.replace(elsewhere.find("1.1.0/site"), 5, "1.0.0");
  CHECK_FALSE(parse_start_page(elsewhere));
}

TEST_CASE("without a current edition the start page leads nowhere", "[start-page]") {
  Published published = sample();
  published.current.clear();
  const std::string page = start_page_html(published);
  CHECK(page.find("refresh") == std::string::npos);
  CHECK(page.find("<p>No edition is current. All that were published are listed here.</p>") != std::string::npos);
  CHECK(parse_start_page(page));
}

TEST_CASE("control characters in a title do no harm", "[start-page]") {
  Published published = sample();
  published.base_title = std::string("a\0b\nc", 5);
  const std::string page = start_page_html(published);
  CHECK(page.find("<h1>a b c</h1>") != std::string::npos);
  CHECK(parse_start_page(page));
}

}  // namespace
}  // namespace waymark
