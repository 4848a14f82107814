#include "render/site/printed_links.hpp"

#include "text/file_size.hpp"
#include "text/web_address.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {

std::vector<const PrintedDocument*> printed_of(const RenderInput& input, std::uint32_t page,
                                               std::string_view worksheet) {
  const std::vector<PrintedDocument>& all = input.printed;
  // Books come first; the rest is in the order of its pages.
  const auto rest = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.book.empty(); });
  auto at = std::lower_bound(rest, all.end(), page,
                             [](const auto& each, std::uint32_t wanted) { return each.page < wanted; });
  std::vector<const PrintedDocument*> found;
  for (; at != all.end() && at->page == page; ++at) {
    if (at->worksheet == worksheet) {
      found.push_back(&*at);
    }
  }
  return found;
}

void write_printed_link(const PrintedDocument& printed, std::string_view text, std::string_view root,
                        HtmlWriter& html) {
  html.markup("<a href=\"").attribute(root).markup("../").fragment(encoded_path(printed.path)).markup("\">").text(text);
  html.markup(" <span class=\"wm-printed__facts\">(PDF, ");
  html.text(printed.pages == 1 ? std::string("1 page") : fmt::format("{} pages", printed.pages)).text(", ");
  html.text(shown_size(printed.bytes)).markup(")</span></a>");
}

void write_printed_links(const RenderInput& input, std::uint32_t page, std::string_view worksheet,
                         std::string_view root, HtmlWriter& html) {
  const std::vector<const PrintedDocument*> found = printed_of(input, page, worksheet);
  if (found.empty()) {
    return;
  }
  html.markup("\n<ul class=\"wm-printed\">\n");
  for (const PrintedDocument* each : found) {
    std::string text = worksheet.empty() ? "Print this page" : "Form to print or fill in";
    if (each->example) {
      text = each->large ? "Example in large print" : "Example, filled in";
    } else if (each->large) {
      text = "In large print";
    } else if (!each->paper.empty()) {
      text = "Form on paper of " + each->paper;
    }
    html.markup("<li>");
    write_printed_link(*each, text, root, html);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace waymark
