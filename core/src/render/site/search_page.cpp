// The page that shows search results. 'themes/standard/scripts/search' fills it; what stands here helps without
// scripts.
#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

namespace waymark {
namespace {

void write_box(HtmlWriter& html) {
  html.markup(
      "<form class=\"wm-search wm-search--page\" role=\"search\" aria-label=\"This knowledge base\" "
      "action=\"a-z.html\" method=\"get\" data-root=\"\">\n"
      "<label class=\"nhsuk-label\" for=\"wm-search-words\">Words to look for</label>\n"
      "<div class=\"wm-search__field\"><input class=\"wm-search__input\" id=\"wm-search-words\" name=\"q\" "
      "type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></div>\n"
      "<button class=\"wm-search__button\" type=\"submit\">Search</button>\n</form>\n"
      "<p class=\"wm-search-plain\">Searching needs JavaScript, which does not run here. "
      "The <a href=\"a-z.html\">A to Z of pages</a> works without it.</p>\n");
}

void write_help(const SiteFrame& frame, HtmlWriter& html) {
  html.markup("<div class=\"wm-search-help\">\n<h2 id=\"ways\">Other ways to find a page</h2>\n<ul>\n");
  html.markup("<li><a href=\"a-z.html\">A to Z of pages</a></li>\n");
  if (!frame.input.library.glossary.empty()) {
    html.markup("<li><a href=\"glossary.html\">Glossary</a></li>\n");
  }
  if (!frame.tag_files.empty()) {
    html.markup("<li><a href=\"tags/index.html\">Tags</a></li>\n");
  }
  if (!frame.input.printed.empty()) {
    html.markup("<li><a href=\"documents.html\">Documents to print</a></li>\n");
  }
  html.markup("<li><a href=\"index.html\">Home page</a></li>\n</ul>\n");
  html.markup(
      "<h2 id=\"how\">How to search</h2>\n<ul>\n"
      "<li>Words are found in all their forms: <kbd>plan</kbd> also finds <kbd>planning</kbd>.</li>\n"
      "<li>Put words that stand together in quotation marks: <kbd>\"care planning\"</kbd></li>\n"
      "<li>Put a minus sign before a word to leave out sections that have it: <kbd>plan -audit</kbd></li>\n"
      "<li>Press <kbd>/</kbd> on any page to go to the search box.</li>\n</ul>\n</div>\n");
}

}  // namespace

OutputFile search_page(const SiteFrame& frame) {
  std::string main;
  HtmlWriter html(main);
  write_box(html);
  html.markup("<div class=\"wm-search-results\"");
  if (frame.input.edition.released) {
    html.markup(" data-check=\"check-copy.html\"");
  }
  html.markup("></div>\n");
  write_help(frame, html);
  return made_page(frame, "search.html", "Search", {}, main, kNoPage,
                   "\n<script defer src=\"assets/search.js\"></script>");
}

}  // namespace waymark
