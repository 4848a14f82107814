#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"
#include "render/site/printed_links.hpp"
#include "render/site/ways_in.hpp"

namespace waymark {
namespace {

void write_steps(const SiteFrame& frame, HtmlWriter& html) {
  const KnowledgeBase& base = frame.input.library.knowledge_base;
  if (base.start_steps.empty()) {
    return;
  }
  html.markup("<section class=\"wm-start\" aria-labelledby=\"wm-start\">\n<h2 id=\"wm-start\">");
  html.text(base.start_title.empty() ? "Start here" : std::string_view(base.start_title)).markup("</h2>\n");
  if (!base.start_text.empty()) {
    html.markup("<p>").text(base.start_text).markup("</p>\n");
  }
  html.markup("<ol class=\"wm-steps\">\n");
  for (const StartStep& step : base.start_steps) {
    const auto page = frame.input.library.page_by_id.find(step.page);
    if (page == frame.input.library.page_by_id.end()) {
      html.markup(
          "<li><div class=\"nhsuk-card\"><div class=\"nhsuk-card__content\">\n<h3 class=\"nhsuk-card__heading\">");
      html.text(step.title);
    } else {
      html.markup(
          "<li><div class=\"nhsuk-card nhsuk-card--clickable\"><div class=\"nhsuk-card__content\">\n"
          "<h3 class=\"nhsuk-card__heading\"><a class=\"nhsuk-card__link\" href=\"");
      html.fragment(frame.map.address(page->second)).markup("\">");
      html.text(step.title.empty() ? frame.input.library.pages[page->second].meta.title : step.title).markup("</a>");
    }
    html.markup("</h3>\n");
    if (!step.text.empty()) {
      html.markup("<p class=\"nhsuk-card__description\">").text(step.text).markup("</p>\n");
    }
    html.markup("</div></div></li>\n");
  }
  html.markup("</ol>\n</section>\n");
}

void write_packs(const SiteFrame& frame, HtmlWriter& html) {
  html.markup(
      "<section aria-labelledby=\"wm-packs\">\n<h2 id=\"wm-packs\">What is in this knowledge base</h2>\n"
      "<ul class=\"wm-cards\">\n");
  for (std::uint32_t i = 0; i < frame.input.library.packs.size(); ++i) {
    const Pack& pack = frame.input.library.packs[i];
    html.markup(
        "<li><div class=\"nhsuk-card nhsuk-card--clickable\"><div class=\"nhsuk-card__content\">\n"
        "<h3 class=\"nhsuk-card__heading\"><a class=\"nhsuk-card__link\" href=\"");
    html.attribute(frame.map.pack_address(i)).markup("\">").text(pack.title).markup("</a>");
    write_local_tag(pack.local ? "Local" : "", html);
    html.markup("</h3>\n");
    if (!pack.summary.empty()) {
      html.markup("<p class=\"nhsuk-card__description\">").text(pack.summary).markup("</p>\n");
    }
    html.markup("</div></div></li>\n");
  }
  html.markup("</ul>\n</section>\n");
}

void write_books(const SiteFrame& frame, HtmlWriter& html) {
  const std::vector<PrintedDocument>& printed = frame.input.printed;
  if (printed.empty()) {
    return;
  }
  html.markup("<section aria-labelledby=\"wm-books\">\n<h2 id=\"wm-books\">To print or take away</h2>\n<ul>\n");
  for (const PrintedDocument& each : printed) {
    if (!each.book.empty() && !each.large) {
      html.markup("<li>");
      write_printed_link(each, each.title, "", html);
      html.markup("</li>\n");
    }
  }
  html.markup(
      "<li><a href=\"documents.html\">All documents to print: large print, worksheets, pages</a></li>\n</ul>\n");
  html.markup("</section>\n");
}

}  // namespace

OutputFile home_page(const SiteFrame& frame) {
  const KnowledgeBase& base = frame.input.library.knowledge_base;
  PageValues values = frame.common_values(0);
  const std::string menu = frame.menu("", kNoPage);
  std::string main;
  HtmlWriter html(main);
  write_ways_in(frame, html);
  write_steps(frame, html);
  write_packs(frame, html);
  write_books(frame, html);
  const std::string edition_switch = frame.edition_switch("index.html", kNoPage, "");
  values.edition_switch = edition_switch;
  values.head_title = base.title;
  values.title = base.title;
  values.description = base.summary;
  values.menu = menu;
  values.main = main;
  return {"index.html", frame.templates.expand("home.html", values)};
}

}  // namespace waymark
