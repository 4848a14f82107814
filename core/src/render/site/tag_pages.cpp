#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/made_pages.hpp"

#include <fmt/format.h>

#include <map>

namespace waymark {

std::vector<OutputFile> tag_pages(const SiteFrame& frame) {
  const Library& library = frame.input.library;
  std::map<std::string_view, std::vector<std::uint32_t>> pages_by_tag;
  for (std::uint32_t i = 0; i < library.pages.size(); ++i) {
    for (const std::string& tag : library.pages[i].meta.tags) {
      std::vector<std::uint32_t>& pages = pages_by_tag[tag];
      if (pages.empty() || pages.back() != i) {
        pages.push_back(i);
      }
    }
  }
  std::vector<OutputFile> files;
  std::string all;
  HtmlWriter all_html(all);
  all_html.markup("<ul class=\"wm-tags\">\n");
  for (const auto& [tag, pages] : pages_by_tag) {
    const std::string& file = frame.tag_files.at(tag);
    const std::string count = pages.size() == 1 ? std::string("1 page") : fmt::format("{} pages", pages.size());
    all_html.markup("<li><a href=\"").attribute(file.substr(file.find('/') + 1)).markup("\">").text(tag);
    all_html.markup("</a> <span>").text(count).markup("</span></li>\n");
    std::string main;
    HtmlWriter html(main);
    html.markup("<ul class=\"wm-index\">\n");
    for (const std::uint32_t page : pages) {
      html.markup("<li><a href=\"../").fragment(frame.map.address(page)).markup("\">");
      html.text(library.pages[page].meta.title).markup("</a>");
      write_local_tag(library, page, html);
      if (!library.pages[page].meta.summary.empty()) {
        html.markup("<p>").text(library.pages[page].meta.summary).markup("</p>");
      }
      html.markup("</li>\n");
    }
    html.markup("</ul>\n");
    files.push_back(made_page(frame, file, fmt::format("Pages about {}", tag), count, main));
  }
  all_html.markup("</ul>\n");
  if (!pages_by_tag.empty()) {
    files.push_back(made_page(frame, "tags/index.html", "Tags", "What the pages are about.", all));
  }
  return files;
}

}  // namespace waymark
