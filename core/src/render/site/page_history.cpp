#include "render/site/page_history.hpp"

#include "render/site/html_writer.hpp"

namespace waymark {
namespace {

const PageHistory* history_of(const SiteFrame& frame, std::uint32_t page) {
  const std::vector<PageHistory>& all = frame.input.history;
  return page < all.size() && all[page].since != PageHistory::Since::unknown ? &all[page] : nullptr;
}

/// `text`, as a link to the page that shows what changed, if there is one.
void write_link(const SiteFrame& frame, const PageHistory& history, std::string_view text, std::string_view root,
                HtmlWriter& html) {
  if (history.changes_page == kNoPage) {
    html.text(text);
    return;
  }
  html.markup("<a href=\"").attribute(root).fragment(frame.map.address(history.changes_page)).markup("\">");
  html.text(text).markup("</a>");
}

}  // namespace

std::string changed_line(const SiteFrame& frame, std::uint32_t page, std::string_view root) {
  const PageHistory* history = history_of(frame, page);
  std::string out;
  if (history == nullptr || frame.input.edition.previous.empty()) {
    return out;
  }
  HtmlWriter html(out);
  const auto line = [&](std::string_view text) {
    html.markup("\n<p class=\"wm-changed\">");
    write_link(frame, *history, text, root, html);
    html.markup("</p>");
  };
  const std::string& previous = frame.input.edition.previous;
  switch (history->since) {
    case PageHistory::Since::changed:
      line("Changed since edition " + previous + ": see what changed");
      break;
    case PageHistory::Since::moved:
      line("Moved here since edition " + previous);
      break;
    case PageHistory::Since::added:
      line("New in this edition");
      break;
    case PageHistory::Since::unchanged:
    case PageHistory::Since::unknown:
      break;
  }
  return out;
}

std::string last_changed(const SiteFrame& frame, std::uint32_t page, std::string_view root) {
  const PageHistory* history = history_of(frame, page);
  std::string out;
  if (history == nullptr) {
    return out;
  }
  HtmlWriter html(out);
  const std::string& previous = frame.input.edition.previous;
  if (history->changes_page != kNoPage) {
    html.text("in this edition: ");
    write_link(frame, *history, "changes since edition " + previous, root, html);
  } else if (history->changed == frame.input.edition.name) {
    html.text("in this edition");
  } else {
    html.text("in edition " + history->changed);
  }
  return out;
}

}  // namespace waymark
