#include "compare/style_notes.hpp"

#include "compared_pages.hpp"

#include <catch2/catch.hpp>

using waymark::test::compared;

TEST_CASE("a link that leads elsewhere is told", "[style_notes]") {
  CHECK(compared("See the [next page](https://a.example/) now.", "See the [next page](https://b.example/) now.") ==
        "changed paragraph\n"
        "  * link 'next page' now leads to 'https://b.example/'; before to 'https://a.example/'\n");
  CHECK(compared("See the [next page](https://a.example/) now.", "See the next page now.") ==
        "changed paragraph\n"
        "  * 'next page' is no longer a link; before to 'https://a.example/'\n");
  CHECK(compared("See the next page now.", "See the [next page](https://a.example/) now.") ==
        "changed paragraph\n"
        "  * 'next page' is now a link to 'https://a.example/'\n");
}

TEST_CASE("where links lead whose words changed is told too", "[style_notes]") {
  CHECK(compared("See the [old page](https://a.example/) now.", "See the [new guide](https://b.example/) now.") ==
        "changed paragraph\n"
        "  See the [-old page-]{+new guide+} now.\n"
        "  * 'old page' linked to 'https://a.example/'\n"
        "  * 'new guide' links to 'https://b.example/'\n");
  CHECK(compared("See the [old page](https://a.example/) now.", "See the [new page](https://a.example/) now.") ==
        "changed paragraph\n"
        "  See the [-old-]{+new+} page now.\n");
}

TEST_CASE("words that are set otherwise are told", "[style_notes]") {
  CHECK(compared("See *this and* that **b** `c` ~~d~~.", "See this and *that* b c d.") ==
        "changed paragraph\n"
        "  * 'b' is no longer bold\n"
        "  * 'this and' is no longer emphasised\n"
        "  * 'that' is now emphasised\n"
        "  * 'd' is no longer struck through\n"
        "  * 'c' is no longer set as code\n");
}

TEST_CASE("another picture is told", "[style_notes]") {
  CHECK(compared("![A nurse](a.png) and\n", "![A nurse](b.png) and\n") ==
        "changed paragraph\n"
        "  * [picture: A nurse] is now the file 'b.png'; before 'a.png'\n");
}

TEST_CASE("another language and another explanation are told", "[style_notes]") {
  CHECK(waymark::test::compared_blocks(
            R"([{"kind": "paragraph", "children": [
                 {"kind": "language", "text": "cy", "children": [{"kind": "text", "text": "gofal"}]},
                 {"kind": "explained", "text": "Lead", "children": [{"kind": "text", "text": " A"}]}]}])",
            R"([{"kind": "paragraph", "children": [
                 {"kind": "language", "text": "ga", "children": [{"kind": "text", "text": "gofal"}]},
                 {"kind": "explained", "text": "Nurse", "children": [{"kind": "text", "text": " A"}]}]}])") ==
        "changed paragraph\n"
        "  * 'gofal' is now marked as of the language 'ga'; before 'cy'\n"
        "  * 'A' is now explained: 'Nurse'; before: 'Lead'\n");
}

TEST_CASE("words that were put into a link do not part it", "[style_notes]") {
  CHECK(compared("See the [next page](https://a.example/) now.", "See the [next good page](https://b.example/) now.") ==
        "changed paragraph\n"
        "  See the next {+good+} page now.\n"
        "  * link 'next good page' now leads to 'https://b.example/'; before to 'https://a.example/'\n");
}
