#include "render/site/html_writer.hpp"
#include "render/site/made_pages.hpp"
#include "text/unicode.hpp"

#include <algorithm>

namespace waymark {

OutputFile made_page(const SiteFrame& frame, std::string file, std::string_view title, std::string_view lead,
                     std::string_view main, std::uint32_t pack, std::string_view head) {
  const auto depth = static_cast<std::uint32_t>(std::count(file.begin(), file.end(), '/'));
  PageValues values = frame.common_values(depth);
  const std::string menu = frame.menu(values.root, pack);
  const std::string head_title = frame.head_title(title);
  std::string breadcrumbs;
  HtmlWriter crumbs(breadcrumbs);
  crumbs.markup("<li><a href=\"").attribute(values.root).markup("index.html\">Home</a></li>");
  if (file.starts_with("tags/") && file != "tags/index.html") {
    crumbs.markup("\n<li><a href=\"index.html\">Tags</a></li>");
  } else if (file.starts_with("a-z/")) {
    crumbs.markup("\n<li><a href=\"").attribute(values.root).markup("a-z.html\">A to Z</a></li>");
  }
  std::string heading;
  HtmlWriter html(heading);
  html.markup("<h1>").text(title).markup("</h1>");
  if (!lead.empty()) {
    html.markup("\n<p class=\"wm-lead\">").text(lead).markup("</p>");
  }
  const std::string edition_switch = frame.edition_switch(file, kNoPage, values.root);
  values.edition_switch = edition_switch;
  values.plugin_assets = head;
  values.head_title = head_title;
  values.title = title;
  values.description = lead;
  values.menu = menu;
  values.breadcrumbs = breadcrumbs;
  values.heading = heading;
  values.main = main;
  return {std::move(file), frame.templates.expand("page.html", values)};
}

char index_letter(std::string_view title) {
  const std::size_t start = title.find_first_not_of(" \t'\"(");
  if (start == std::string_view::npos) {
    return '#';
  }
  constexpr std::size_t kLongestCharacter = 4;
  std::string_view first = title.substr(start);
  std::size_t end = 1;
  while (end < std::min(first.size(), kLongestCharacter) && (static_cast<unsigned char>(first[end]) & 0xC0U) == 0x80U) {
    ++end;
  }
  const std::string plain = without_accents(first.substr(0, end));
  const char c = plain.empty() ? '#' : plain[0];
  if (c >= 'a' && c <= 'z') {
    return static_cast<char>(c - ('a' - 'A'));
  }
  return c >= 'A' && c <= 'Z' ? c : '#';
}

}  // namespace waymark
