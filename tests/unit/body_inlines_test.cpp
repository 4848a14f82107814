#include "rendered_body.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

TEST_CASE("explained text is a button that its meaning describes", "[body_inlines]") {
  DocumentBuilder builder;
  builder.open(Kind::paragraph);
  builder.explained("A & B", "Who <answers>?");
  builder.explained("C", "D");
  CHECK(body_html(builder.finish(), "p:") ==
        "<p><span class=\"wm-term wm-explained\"><button class=\"wm-term__word\" type=\"button\" "
        "aria-describedby=\"p:wm-explained-1\">A &amp; B</button><span class=\"wm-term__meaning\" role=\"tooltip\" "
        "id=\"p:wm-explained-1\">Who &lt;answers&gt;?</span></span>"
        "<span class=\"wm-term wm-explained\"><button class=\"wm-term__word\" type=\"button\" "
        "aria-describedby=\"p:wm-explained-2\">C</button><span class=\"wm-term__meaning\" role=\"tooltip\" "
        "id=\"p:wm-explained-2\">D</span></span></p>\n");
}

TEST_CASE("a phrase says its language, and its direction if that is not the page's", "[body_inlines]") {
  DocumentBuilder builder;
  builder.open(Kind::paragraph);
  builder.language("Croeso & more", "cy");
  builder.language("خوش آمدید", "ur-PK");
  builder.open(Kind::language, "\"><b>");
  builder.strong("x");
  CHECK(body_html(builder.finish(), "p:") ==
        "<p><span lang=\"cy\">Croeso &amp; more</span><span lang=\"ur-PK\" dir=\"rtl\">خوش آمدید</span>"
        "<span lang=\"&quot;&gt;&lt;b&gt;\"><strong>x</strong></span></p>\n");
}

TEST_CASE("nothing that can be pressed lies in another thing that can", "[body_inlines]") {
  const std::string link = "<a href=\"https://example.org\">";
  SECTION("a link in explained text") {
    DocumentBuilder builder;
    builder.open(Kind::paragraph);
    builder.open(Kind::explained, "Why");
    builder.link_to("https://example.org", "word");
    CHECK(body_html(builder.finish()) == "<p>" + link + "word</a> (Why)</p>\n");
  }
  SECTION("explained text in a link") {
    DocumentBuilder builder;
    builder.open(Kind::paragraph);
    const NodeIndex index = builder.open(Kind::link);
    builder.node(index).data = builder.link("https://example.org");
    builder.explained("word", "Why");
    builder.close();
    builder.explained("next", "Because");
    const std::string out = body_html(builder.finish());
    CHECK(out.find("<p>" + link + "word (Why)</a><span class=\"wm-term wm-explained\">") == 0);
  }
  SECTION("explained text in explained text") {
    DocumentBuilder builder;
    builder.open(Kind::paragraph);
    builder.open(Kind::explained, "Outer");
    builder.explained("word", "Inner");
    const std::string out = body_html(builder.finish());
    CHECK(out.find("aria-describedby=\"wm-explained-1\">word (Inner)</button>") != std::string::npos);
  }
}
