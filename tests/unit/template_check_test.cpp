#include "theme/template_check.hpp"
#include "report/text_report.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {
namespace {

std::string page(const std::string& body) {
  return "{{%AUTOESCAPE context=\"HTML\"}}\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
         std::string(kContentSecurityPolicy) + "\">\n" + body;
}

std::string messages(const std::string& text) {
  Diagnostics diagnostics;
  check_template(text, "page.html", diagnostics);
  return to_text(diagnostics, false);
}

}  // namespace

TEST_CASE("a template of known variables passes", "[template_check]") {
  CHECK(messages(page("<h1>{{TITLE}}</h1>{{MAIN:none}}{{#PAGER_SHOWN}}{{PAGER:none}}{{/PAGER_SHOWN}}{{! note }}")) ==
        "");
}

TEST_CASE("an unknown variable is an error with its place", "[template_check]") {
  CHECK(messages(page("<h1>{{TITEL}}</h1>")) ==
        "page.html:3:5: error: unknown variable 'TITEL'\n"
        "  <h1>{{TITEL}}</h1>\n"
        "      ^\n"
        "  hint: did you mean 'TITLE'?\n");
}

TEST_CASE("texts are escaped and fragments are not", "[template_check]") {
  CHECK(messages(page("{{TITLE:none}} {{MAIN}}")) ==
        "page.html:3:1: error: 'TITLE' is text and takes no modifier\n"
        "  {{TITLE:none}} {{MAIN}}\n"
        "  ^\n"
        "  hint: write '{{TITLE}}'\n"
        "\n"
        "page.html:3:16: error: 'MAIN' is HTML and would be escaped\n"
        "  {{TITLE:none}} {{MAIN}}\n"
        "                 ^\n"
        "  hint: write '{{MAIN:none}}'\n");
}

TEST_CASE("a template without escaping or policy is refused", "[template_check]") {
  const std::string text = messages("<script>x</script>");
  CHECK(text.find("template does not start with automatic escaping") != std::string::npos);
  CHECK(text.find("template lacks the content security policy") != std::string::npos);
  CHECK(text.find("script that is not one of the theme's files") != std::string::npos);
}

}  // namespace waymark
