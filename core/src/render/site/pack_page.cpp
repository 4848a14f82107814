#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"

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
    }
    if (!frame.map.entries_in(index).empty()) {
      html.markup("\n");
      write_entries(frame, frame.map.entries_in(index), html);
    }
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace

OutputFile pack_page(const SiteFrame& frame, std::uint32_t pack_index) {
  const Pack& pack = frame.input.library.packs[pack_index];
  std::string main;
  HtmlWriter html(main);
  html.markup("<nav class=\"nhsuk-contents-list wm-contents\" aria-label=\"Contents: ")
      .attribute(pack.title)
      .markup("\">\n");
  write_entries(frame, frame.map.top_entries(pack_index), html);
  html.markup("</nav>\n");
  return made_page(frame, frame.map.pack_address(pack_index), pack.title, pack.summary, main, pack_index);
}

}  // namespace waymark
