#include "markdown/raw_html.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {

TEST_CASE("only whole comments count as comments", "[raw_html]") {
  CHECK(is_only_comments("<!-- a -->"));
  CHECK(is_only_comments(" <!-- a\nb -->\n<!-- c -->\n"));
  CHECK_FALSE(is_only_comments("<!-- a --> <b>"));
  CHECK_FALSE(is_only_comments("<!-- open"));
  CHECK_FALSE(is_only_comments("<p>"));
}

TEST_CASE("the first tag is shown, cut at a character", "[raw_html]") {
  CHECK(first_tag("<B CLASS=\"x\">text</B>") == "<B CLASS=\"x\">");
  CHECK(first_tag("<!-- c --><i>") == "<i>");
  CHECK(first_tag("<a href=\"" + std::string(60, 'x') + "\">") == "<a href=\"" + std::string(31, 'x') + "…");
  CHECK(first_tag("<a title=\"" + std::string(29, 'x') + "é" + std::string(20, 'y') + "\">") ==
        "<a title=\"" + std::string(29, 'x') + "…");
}

TEST_CASE("the hint fits the tag", "[raw_html]") {
  CHECK(instead_of_html("</STRONG>") == "write **bold**");
  CHECK(instead_of_html("<br/>") == "end the line with a backslash");
  CHECK(instead_of_html("<marquee>") ==
        "write it in Markdown or with a directive; to show the tag itself, put it in `code`");
}

}  // namespace waymark
