#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"

#include <fmt/format.h>

namespace waymark {

OutputFile glossary_page(const SiteFrame& frame) {
  std::string main;
  HtmlWriter html(main);
  html.markup("<dl class=\"wm-glossary\">\n");
  for (const GlossaryTerm& term : frame.input.library.glossary) {
    html.markup("<div id=\"").attribute(term.anchor).markup("\"><dt>").text(term.term);
    if (!term.also.empty()) {
      html.markup(" <span class=\"wm-glossary__also\">also: ").text(fmt::format("{}", fmt::join(term.also, ", ")));
      html.markup("</span>");
    }
    write_local_tag(term.local ? "Local" : "", html);
    html.markup("</dt><dd>").text(term.meaning).markup("</dd></div>\n");
  }
  html.markup("</dl>\n");
  return made_page(frame, "glossary.html", "Glossary", "Terms and abbreviations that the pages use.", main);
}

}  // namespace waymark
