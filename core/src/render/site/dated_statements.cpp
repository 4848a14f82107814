#include "render/site/dated_statements.hpp"

#include "data/as_of.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// Beyond this many the rest is counted only: nobody reads so long a list in a browser.
constexpr std::size_t kMaxListed = 1000;

/// A statement, and the pages that make it.
struct Dated {
  std::vector<std::uint32_t> pages;
  std::string_view words;
  std::string_view as_of;
};

/// The oldest first. Digits stand before 'source', so those without a date are last.
std::vector<Dated> all_dated(const RenderInput& input) {
  std::map<std::pair<std::string_view, std::string_view>, Dated> found;
  const auto add = [&](std::uint32_t page, std::string_view words, std::string_view as_of) {
    Dated& each = found.try_emplace({as_of, words}, Dated{{}, words, as_of}).first->second;
    if (each.pages.empty() || each.pages.back() != page) {
      each.pages.push_back(page);
    }
  };
  for (std::uint32_t page = 0; page < input.library.pages.size(); ++page) {
    if (input.library.packs[input.library.pages[page].pack].made) {
      continue;
    }
    for (const DatedStatement& each : input.documents[page].dated) {
      add(page, each.words, each.as_of);
    }
    for (const ResourceRecord& each : input.documents[page].resource_records) {
      if (!each.as_of.empty()) {
        add(page, each.title, each.as_of);
      }
    }
  }
  std::vector<Dated> result;
  result.reserve(found.size());
  for (auto& [key, each] : found) {
    result.push_back(std::move(each));
  }
  return result;
}

}  // namespace

std::size_t count_dated(const RenderInput& input) { return all_dated(input).size(); }

void write_dated_statements(const SiteFrame& frame, HtmlWriter& html) {
  const std::vector<Dated> found = all_dated(frame.input);
  if (found.empty()) {
    return;
  }
  html.markup(
      "<h2 id=\"wm-dated\">Statements that date</h2>\n<p>Each was true at a time. Ask whether it still is.</p>\n"
      "<div class=\"wm-table wm-table--cards\"><table role=\"table\">\n<caption>Statements that date, oldest "
      "first</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Statement"
      "</th><th scope=\"col\" role=\"columnheader\">When</th><th scope=\"col\" role=\"columnheader\">Pages</th></tr>"
      "</thead>\n<tbody role=\"rowgroup\">\n");
  for (std::size_t i = 0; i < std::min(found.size(), kMaxListed); ++i) {
    const Dated& each = found[i];
    html.markup("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">").text(each.words).markup("</th>");
    html.markup("<td role=\"cell\" data-label=\"When\">")
        .text(as_of_words(each.as_of).value_or(std::string(each.as_of)));
    html.markup("</td><td role=\"cell\" data-label=\"Pages\">");
    for (std::size_t page = 0; page < each.pages.size(); ++page) {
      html.markup(page == 0 ? Markup("<a href=\"") : Markup("<br><a href=\""));
      html.fragment(frame.map.address(each.pages[page])).markup("\">");
      html.text(frame.input.library.pages[each.pages[page]].meta.title).markup("</a>");
    }
    html.markup("</td></tr>\n");
  }
  html.markup("</tbody></table></div>\n");
  if (found.size() > kMaxListed) {
    html.markup("<p>And ").number(found.size() - kMaxListed).markup(" more.</p>\n");
  }
}

}  // namespace waymark
