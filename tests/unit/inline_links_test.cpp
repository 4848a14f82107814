#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("a link to a language marks its words", "[inline_links]") {
  const ParsedPage page("Say [Croeso **i chi**](lang:cy) and [مرحبا](LANG:ar), or [*hi*][w].\n\n[w]: lang:en-AU\n");
  CHECK(page.messages() == "");
  CHECK(page.html() ==
        "<p>Say <span lang=\"cy\">Croeso <strong>i chi</strong></span> and <span lang=\"ar\" dir=\"rtl\">مرحبا</span>, "
        "or <span lang=\"en-AU\"><em>hi</em></span>.</p>\n");
  CHECK(page.outline() ==
        "document\n"
        "  paragraph \"Say Croeso i chi and مرحبا, or hi.\"\n"
        "    language \"Croeso i chi\" -> \"cy\"\n"
        "    language \"مرحبا\" -> \"ar\"\n"
        "    language \"hi\" -> \"en-AU\"\n");
}

TEST_CASE("a glossary's terms are not looked for in another language", "[inline_links]") {
  Library library;
  library.glossary.push_back({"plan", "What it means.", {}, "plan", 0});
  const ParsedPage page("[plan](lang:fr), plan; [www.example.org ~~a~~](lang:fr)\n", library);
  CHECK(page.html().starts_with("<p><span lang=\"fr\">plan</span>, <span class=\"wm-term\"><a "));
  CHECK(
      page.html().ends_with("; <span lang=\"fr\"><a href=\"http://www.example.org\">www.example.org</a> "
                            "<del>a</del></span></p>\n"));
}

TEST_CASE("a link to a language that can't be one is reported", "[inline_links]") {
  const std::string hint =
      "  hint: write the code of the language, as in 'lang:cy' for Welsh, 'lang:pl' for Polish or 'lang:ur' for Urdu\n";
  CHECK(messages_of("A [b](lang:en_GB)\n") ==
        "pack/page.md:1:3: error: 'en_GB' is not a language tag\n"
        "  A [b](lang:en_GB)\n"
        "    ^\n" +
            hint);
  CHECK(messages_of("[b](lang:)\n") ==
        "pack/page.md:1:1: error: '' is not a language tag\n"
        "  [b](lang:)\n"
        "  ^\n" +
            hint);
  CHECK(messages_of("[b](lang:welsh)\n") ==
        "pack/page.md:1:1: warning: 'welsh' does not start with a language's code of two or three letters\n"
        "  [b](lang:welsh)\n"
        "  ^\n" +
            hint);
}

TEST_CASE("a phrase in another language has words and no title", "[inline_links]") {
  CHECK(messages_of("[b](lang:cy \"Welsh\")\n") ==
        "pack/page.md:1:1: error: a phrase in another language has no title, but this one has 'Welsh'\n"
        "  [b](lang:cy \"Welsh\")\n"
        "  ^\n"
        "  hint: leave the title out: a link's title shows on hover, and this is no link\n");
  const std::string hint = "  hint: write the words in square brackets: '[Croeso](lang:cy)'\n";
  CHECK(messages_of("[](lang:cy)\n") ==
        "pack/page.md:1:1: error: 'lang:cy' marks no words\n"
        "  [](lang:cy)\n"
        "  ^\n" +
            hint);
  CHECK(messages_of("a <lang:cy>\n") ==
        "pack/page.md:1:3: error: 'lang:cy' marks no words\n"
        "  a <lang:cy>\n"
        "    ^\n" +
            hint);
}

TEST_CASE("words that date say as of when they are true", "[inline_links]") {
  const ParsedPage page("It names [version **1.4**](as-of:2022-07), and [*X*](AS-OF:source).\n");
  CHECK(page.messages() == "");
  CHECK(page.html() ==
        "<p>It names version <strong>1.4</strong> (as\u00A0of\u00A0July\u00A02022), and <em>X</em> "
        "(as\u00A0of\u00A0the\u00A0source).</p>\n");
  const std::vector<DatedStatement>& dated = page.documents[0].dated;
  REQUIRE(dated.size() == 2);
  CHECK(dated[0].words == "version 1.4");
  CHECK(dated[0].as_of == "2022-07");
  CHECK(dated[1].words == "X");
  CHECK(dated[1].as_of == "source");
}

TEST_CASE("words that date have a date and no title", "[inline_links]") {
  CHECK(messages_of("A [b](as-of:2022/23)\n") ==
        "pack/page.md:1:3: error: '2022/23' is no date\n"
        "  A [b](as-of:2022/23)\n"
        "    ^\n"
        "  hint: write a year, a month or a day: '2022', '2022-07' or '2022-07-01'; or 'source', if only a source "
        "without a date says so\n");
  CHECK(messages_of("[b](as-of:2022 \"t\")\n") ==
        "pack/page.md:1:1: error: a statement that dates has no title, but this one has 't'\n"
        "  [b](as-of:2022 \"t\")\n"
        "  ^\n"
        "  hint: leave the title out: a link's title shows on hover, and this is no link\n");
  CHECK(messages_of("[](as-of:2022)\n") ==
        "pack/page.md:1:1: error: 'as-of:2022' marks no words\n"
        "  [](as-of:2022)\n"
        "  ^\n"
        "  hint: write the words in square brackets: '[version 1.4](as-of:2022)'\n");
}

}  // namespace waymark
