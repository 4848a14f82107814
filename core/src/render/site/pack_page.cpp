#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

void write_entries(const SiteFrame& frame, const std::vector<std::uint32_t>& entries, HtmlWriter& html) {
  html.markup("<ul class=\"nhsuk-contents-list__list\">\n");
  for (const std::uint32_t index : entries) {
    const NavigationEntry& entry = frame.map.entry(index);
    if (entry.pages == 0) {
      continue;
    }
    html.markup("<li class=\"nhsuk-contents-list__item\">");
    if (entry.outline->page == kNoPage) {
      html.text(entry.outline->title);
    } else {
      html.markup("<a class=\"nhsuk-contents-list__link\" href=\"../").fragment(frame.map.address(entry.outline->page));
      html.markup("\">").text(entry.outline->title).markup("</a>");
      write_local_tag(frame.input.library, entry.outline->page, html);
    }
    if (!frame.map.entries_in(index).empty()) {
      html.markup("\n");
      write_entries(frame, frame.map.entries_in(index), html);
    }
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

/// The pages of other packs that a local pack changes.
void write_changed_pages(const SiteFrame& frame, std::uint32_t pack, HtmlWriter& html) {
  const Library& library = frame.input.library;
  std::vector<std::uint32_t> pages;
  for (std::uint32_t i = 0; i < library.pages.size(); ++i) {
    const PageSource& page = library.pages[i];
    const bool extends =
        page.extended && std::any_of(library.extensions.begin(), library.extensions.end(), [&](const Extension& each) {
          return each.page == i && each.source.own_pack == pack;
        });
    if (extends || (page.own_pack == pack && page.pack != pack)) {
      pages.push_back(i);
    }
  }
  if (pages.empty()) {
    return;
  }
  html.markup(
      "<h2 id=\"wm-changed-pages\">National pages with local changes</h2>\n<ul class=\"wm-index wm-index--narrow\">\n");
  for (const std::uint32_t page : pages) {
    html.markup("<li><a href=\"../").fragment(frame.map.address(page)).markup("\">");
    html.text(library.pages[page].meta.title).markup("</a> <span class=\"wm-index__pack\">");
    html.text(library.packs[library.pages[page].pack].title).markup("</span>");
    write_local_tag(library, page, html);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace

OutputFile pack_page(const SiteFrame& frame, std::uint32_t pack_index) {
  const Pack& pack = frame.input.library.packs[pack_index];
  std::string main;
  HtmlWriter html(main);
  if (pack.local) {
    html.markup("<p class=\"wm-labels\"><strong class=\"wm-local\">Local</strong></p>\n");
  }
  if (!frame.map.top_entries(pack_index).empty()) {
    html.markup("<nav class=\"nhsuk-contents-list wm-contents\" aria-label=\"Contents: ")
        .attribute(pack.title)
        .markup("\">\n");
    write_entries(frame, frame.map.top_entries(pack_index), html);
    html.markup("</nav>\n");
  }
  write_changed_pages(frame, pack_index, html);
  return made_page(frame, frame.map.pack_address(pack_index), pack.title, pack.summary, main, pack_index);
}

}  // namespace waymark
