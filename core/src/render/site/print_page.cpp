#include "render/site/body_html.hpp"
#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"
#include "render/site/plugin_assets.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

void collect_pages(const SiteMap& map, std::uint32_t entry, std::vector<std::uint32_t>& pages) {
  if (map.entry(entry).outline->page != kNoPage) {
    pages.push_back(map.entry(entry).outline->page);
  }
  for (const std::uint32_t inner : map.entries_in(entry)) {
    collect_pages(map, inner, pages);
  }
}

/// An id for a page's article: its page id, with '*', which no file's name may hold, for the space, which no id may.
std::string article_id(const std::string& page_id) {
  std::string id = page_id.substr(page_id.find('/') + 1);
  std::replace(id.begin(), id.end(), ' ', '*');
  return "wm-" + id;
}

}  // namespace

OutputFile print_page(const SiteFrame& frame, std::uint32_t section) {
  const Library& library = frame.input.library;
  const OutlineEntry& outline = *frame.map.entry(section).outline;
  const std::uint32_t pack = frame.map.pack_of(section);
  std::string file = frame.map.print_file(pack, outline);
  const auto depth = static_cast<std::uint32_t>(std::count(file.begin(), file.end(), '/'));
  std::vector<std::uint32_t> pages;
  collect_pages(frame.map, section, pages);

  PageValues values = frame.common_values(depth);
  std::string main;
  std::string contents;
  std::vector<std::string> plugins;
  HtmlWriter html(main);
  HtmlWriter contents_html(contents);
  contents_html.markup("<ul class=\"nhsuk-contents-list__list\">\n");
  for (const std::uint32_t page : pages) {
    const PageMeta& meta = library.pages[page].meta;
    const std::string id = article_id(library.pages[page].id);
    contents_html.markup("<li class=\"nhsuk-contents-list__item\"><a class=\"nhsuk-contents-list__link\" href=\"#");
    contents_html.attribute(id).markup("\">").text(meta.title).markup("</a>");
    write_local_tag(library, page, contents_html);
    contents_html.markup("</li>\n");
    html.markup("<article class=\"wm-whole__page\" id=\"")
        .attribute(id)
        .markup("\">\n<h2>")
        .text(meta.title)
        .markup("</h2>\n");
    write_local_label(library, page, html);
    if (!meta.summary.empty()) {
      html.markup("<p class=\"wm-lead\">").text(meta.summary).markup("</p>\n");
    }
    const std::string prefix = id + ":";  // in no file's name either: no anchor in here is another page's id
    const BodyContext context{frame.input, frame.map, frame.terms, page, values.root, prefix, 1};
    write_body(frame.input.documents[page], context, main);
    html.markup("</article>\n");
    const std::vector<std::string>& used = frame.input.documents[page].plugins;
    plugins.insert(plugins.end(), used.begin(), used.end());
  }
  std::sort(plugins.begin(), plugins.end());
  const std::string plugin_assets = plugin_asset_links(frame.input, plugins, values.root);
  contents_html.markup("</ul>");

  const std::string menu = frame.menu(values.root, pack);
  const std::string head_title = frame.head_title(outline.title);
  std::string heading;
  HtmlWriter(heading)
      .markup("<h1>")
      .text(outline.title)
      .markup(
          "</h1>\n<p class=\"wm-lead\">All pages of this section on "
          "one page, to read in one go or to print.</p>");
  std::string breadcrumbs;
  HtmlWriter crumbs(breadcrumbs);
  crumbs.markup("<li><a href=\"").attribute(values.root).markup("index.html\">Home</a></li>\n<li><a href=\"");
  crumbs.attribute(values.root).attribute(frame.map.pack_address(pack)).markup("\">");
  crumbs.text(library.packs[pack].title).markup("</a></li>\n<li><a href=\"").attribute(values.root);
  crumbs.fragment(frame.map.address(pages.front())).markup("\">").text(outline.title).markup("</a></li>");
  const std::string edition_switch = frame.edition_switch(file, kNoPage, values.root);
  values.edition_switch = edition_switch;
  values.plugin_assets = plugin_assets;
  values.head_title = head_title;
  values.title = outline.title;
  values.menu = menu;
  values.breadcrumbs = breadcrumbs;
  values.heading = heading;
  values.contents = contents;
  values.main = main;
  return {std::move(file), frame.templates.expand("print.html", values)};
}

}  // namespace waymark
