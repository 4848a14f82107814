#include "parsed_page.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

Library with_term(std::string term, std::vector<std::string> also = {}) {
  Library library;
  library.glossary.push_back({std::move(term), "What it means.", std::move(also), "term", 0});
  return library;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

}  // namespace

TEST_CASE("blocks become the model's, in order", "[parse_page]") {
  const ParsedPage page("Text\n\n## Head\n\n- a\n- b\n\n> quote\n\n```yaml\nkey: 1\n```\n\n---\n");
  CHECK(page.messages() == "");
  CHECK(page.outline() ==
        "document\n"
        "  paragraph \"Text\"\n"
        "  heading 2 #head \"Head\"\n"
        "  list\n"
        "    list_item\n"
        "      paragraph \"a\"\n"
        "    list_item\n"
        "      paragraph \"b\"\n"
        "  block_quote\n"
        "    paragraph \"quote\"\n"
        "  code_block \"key: 1 \"\n"
        "  thematic_break\n");
}

TEST_CASE("anchors of equal headings are numbered", "[parse_page]") {
  const ParsedPage page("## Roles\n\n## Roles\n\n## Wm notes\n\n## Maincontent\n");
  CHECK(page.html() ==
        "<h2 id=\"roles\">Roles</h2>\n<h2 id=\"roles-1\">Roles</h2>\n<h2 id=\"section-wm-notes\">Wm notes</h2>\n"
        "<h2 id=\"maincontent-1\">Maincontent</h2>\n");
}

TEST_CASE("footnotes that only a directive refers to have their own places", "[parse_page]") {
  CHECK(messages_of("```{expander} x\nA[^1] B[^2]\n```\n\ntext\n\n[^1]: note <b>\n[^2]: code\n\n    ```\n    code\n"
                    "    ```\n") ==
        "pack/page.md:7:12: error: raw HTML '<b>' is not allowed\n"
        "  [^1]: note <b>\n"
        "             ^\n"
        "  hint: write **bold**\n");
}

TEST_CASE("an address that many links could repeat is not too long", "[parse_page]") {
  const std::string address = "https://example.org/" + std::string(5000, 'x');
  CHECK(messages_of("[a]\n\n[a]: " + address + "\n") ==
        "pack/page.md:1:1: error: address and title are longer than 4000 bytes\n"
        "  [a]\n"
        "  ^\n"
        "  hint: shorten them\n");
}

TEST_CASE("raw HTML is refused with what to write instead", "[parse_page]") {
  CHECK(messages_of("Some <b>bold</b> text\n\n<details>\nx\n</details>\n") ==
        "pack/page.md:1:6: error: raw HTML '<b>' is not allowed\n"
        "  Some <b>bold</b> text\n"
        "       ^\n"
        "  hint: write **bold**\n"
        "\n"
        "pack/page.md:3:1: error: raw HTML '<details>' is not allowed\n"
        "  <details>\n"
        "  ^\n"
        "  hint: use the 'expander' directive\n");
}

TEST_CASE("comments are dropped", "[parse_page]") {
  const ParsedPage page("a <!-- one --> b\n\n<!-- two\nlines -->\n\nc\n");
  CHECK(page.messages() == "");
  CHECK(page.html() == "<p>a  b</p>\n<p>c</p>\n");
}

TEST_CASE("text is escaped wherever it stands", "[parse_page]") {
  CHECK(html_of("`<script>` &lt;b&gt; \"q\" & [t](https://a.org/?a=1&b=\"c\" '\"><x')\n") ==
        "<p><code>&lt;script&gt;</code> &lt;b&gt; \"q\" &amp; "
        "<a href=\"https://a.org/?a=1&amp;b=%22c%22\" title=\"&quot;&gt;&lt;x\">t</a></p>\n");
}

TEST_CASE("a glossary term explains itself once, in running text only", "[parse_page]") {
  const ParsedPage page("## ICS\n\n[ICS](https://a.org) `ICS` An ICS plans. ICS again, ics never.\n", with_term("ICS"));
  CHECK(count(page.html(), "wm-term__word") == 1);
  CHECK(page.html().find("An <span class=\"wm-term\"><a class=\"wm-term__word\" href=\"../glossary.html#term\"") !=
        std::string::npos);
}

TEST_CASE("a term of several words is found over a line end", "[parse_page]") {
  const ParsedPage page("About Personalised\ncare here.", with_term("personalised care"));
  CHECK(count(page.html(), "wm-term__word") == 1);
}

TEST_CASE("placeholders are replaced in text and in addresses", "[parse_page]") {
  Library library;
  library.placeholders.emplace("email", "care@example.org");
  const ParsedPage page("Write to {{local:email}} or [us](mailto:{{local:email}}).", library);
  CHECK(page.messages() == "");
  CHECK(page.html() ==
        "<p>Write to <a href=\"mailto:care@example.org\">care@example.org</a> or "
        "<a href=\"mailto:care@example.org\">us</a>.</p>\n");
}

TEST_CASE("an unknown placeholder is reported", "[parse_page]") {
  Library library;
  library.placeholders.emplace("email", "care@example.org");
  CHECK(ParsedPage("{{local:emial}}", library).messages() ==
        "pack/page.md:1:1: error: placeholder '{{local:emial}}' has no value\n"
        "  {{local:emial}}\n"
        "  ^\n"
        "  hint: did you mean '{{local:email}}'?\n");
}

TEST_CASE("directives nest when the outer fence is longer", "[parse_page]") {
  const ParsedPage page("````{expander} Outer\n```{callout} note\nInner\n```\n````\n");
  CHECK(page.messages() == "");
  CHECK(page.outline() ==
        "document\n"
        "  expander \"Outer\"\n"
        "    callout\n"
        "      paragraph \"Inner\"\n");
}

TEST_CASE("an inner fence as long as the outer one is an error at its line", "[parse_page]") {
  CHECK(messages_of("```{expander} Outer\n```{callout} note\nInner\n```\n```\n") ==
        "pack/page.md:2:1: error: directive inside 'expander' has a fence as long as the outer one, and would end it\n"
        "  ```{callout} note\n"
        "  ^\n"
        "  hint: make the fence of 'expander' longer, for example '````'\n"
        "\n"
        "pack/page.md:5:1: error: fenced code is never closed\n"
        "  ```\n"
        "  ^\n"
        "  hint: end it with a line '```', or take this one out\n");
}

TEST_CASE("a fence that is never closed is an error", "[parse_page]") {
  CHECK(messages_of("text\n\n```{expander} Title\nbody\n") ==
        "pack/page.md:3:1: error: directive is never closed\n"
        "  ```{expander} Title\n"
        "  ^\n"
        "  hint: end it with a line '```'\n");
}

TEST_CASE("an error in a directive's body stands at its place in the page", "[parse_page]") {
  CHECK(messages_of("> - ````{expander} One\n>   ```{callout} note\n>   a <i>b</i>\n>   ```\n>   ````\n") ==
        "pack/page.md:3:7: error: raw HTML '<i>' is not allowed\n"
        "  >   a <i>b</i>\n"
        "        ^\n"
        "  hint: write *emphasis*\n");
}

TEST_CASE("a directive's body uses the page's references and footnotes", "[parse_page]") {
  const ParsedPage page(
      "Out[^n].\n\n```{expander} T\n[ref] and in[^n].\n```\n\n[ref]: https://a.org\n[^n]: Note *text*.\n");
  CHECK(page.messages() == "");
  CHECK(page.html().find("<a href=\"https://a.org\">ref</a>") != std::string::npos);
  CHECK(count(page.html(), "href=\"#wm-fn-1\"") == 2);
  CHECK(count(page.html(), "Note <em>text</em>.") == 1);
  CHECK(page.html().find("id=\"wm-fnref-1-2\"") != std::string::npos);
}

TEST_CASE("footnotes are numbered by first use", "[parse_page]") {
  const ParsedPage page("A[^long-label] b[^2].\n\n[^2]: Two.\n\n[^long-label]: One.\n");
  CHECK(page.outline() ==
        "document\n"
        "  paragraph \"A b.\"\n"
        "  footnotes\n"
        "    footnote \"long-label\"\n"
        "      paragraph \"One.\"\n"
        "    footnote \"2\"\n"
        "      paragraph \"Two.\"\n");
}

TEST_CASE("deep nesting is reported once and does no harm", "[parse_page]") {
  const ParsedPage page(std::string(10000, '>') + " x\n");
  CHECK(page.diagnostics.list().size() == 1);
  CHECK(page.diagnostics.list()[0].message == "blocks and emphasis are nested more than 100 levels deep");
  CHECK_FALSE(page.html().empty());
}

TEST_CASE("a huge table is refused before it is parsed", "[parse_page]") {
  std::string row = "|";
  std::string line = "|";
  for (int i = 0; i < 500; ++i) {
    row += "a|";
    line += "-|";
  }
  std::string table = row + "\n" + line + "\n";
  for (int i = 0; i < 500; ++i) {
    table += row + "\n";
  }
  const ParsedPage page("Text\n\n" + table);
  REQUIRE(page.diagnostics.list().size() == 1);
  CHECK(page.diagnostics.list()[0].message ==
        "table of 500 columns and 501 rows is too large; 50000 cells are the most");
  CHECK(page.diagnostics.list()[0].place.line == 3);
}

TEST_CASE("an unknown directive names the nearest", "[parse_page]") {
  CHECK(messages_of("```{calout} note\nx\n```\n") ==
        "pack/page.md:1:1: error: unknown directive 'calout'\n"
        "  ```{calout} note\n"
        "  ^\n"
        "  hint: did you mean 'callout'?\n");
}

TEST_CASE("a table keeps its alignment and its empty heading is no heading", "[parse_page]") {
  CHECK(html_of("| | b | c |\n|--|:-:|--:|\n| 1 | 2 | 3 |\n") ==
        "<div class=\"wm-table\"><table>\n"
        "<thead><tr><td></td><th scope=\"col\" class=\"wm-centre\">b</th><th scope=\"col\" "
        "class=\"wm-right\">c</th></tr></thead>\n"
        "<tbody>\n<tr><td>1</td><td class=\"wm-centre\">2</td><td "
        "class=\"wm-right\">3</td></tr>\n</tbody></table></div>\n");
}

TEST_CASE("task lists say what is done", "[parse_page]") {
  CHECK(html_of("- [x] one\n- [ ] two\n") ==
        "<ul class=\"wm-tasks\">\n"
        "<li class=\"wm-task wm-task--done\"><span class=\"nhsuk-u-visually-hidden\">Done: </span>one</li>\n"
        "<li class=\"wm-task\"><span class=\"nhsuk-u-visually-hidden\">To do: </span>two</li>\n</ul>\n");
}

TEST_CASE("an image needs a text alternative and a link a text", "[parse_page]") {
  CHECK(messages_of("![](a.png) []( https://a.org )\n") ==
        "pack/page.md:1:1: error: image 'a.png' has no text alternative\n"
        "  ![](a.png) []( https://a.org )\n"
        "  ^\n"
        "  hint: say what it shows: ![what it shows](image.png)\n"
        "\n"
        "pack/page.md:1:12: error: link has no text\n"
        "  ![](a.png) []( https://a.org )\n"
        "             ^\n"
        "  hint: say in its text where the link leads: [text](address)\n");
}

TEST_CASE("a note that only a later note refers to has a way back", "[parse_page]") {
  const std::string html = html_of("A[^1] b[^2].\n\n[^1]: One.\n\n[^2]: Two, see[^1].\n");
  CHECK(html.find("href=\"#wm-fnref-1-2\"") != std::string::npos);
}

}  // namespace waymark
