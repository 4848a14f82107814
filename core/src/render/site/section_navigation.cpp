// The navigation beside a page: its pack's sections, and the pages of its own section. No page carries the whole
// navigation of a large knowledge base: long lists show the neighbours of the page.
#include "render/site/html_writer.hpp"
#include "render/site/local_tag.hpp"
#include "render/site/site_frame.hpp"

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

/// Writes one pack's navigation as seen from one page.
class NavigationWriter {
 public:
  NavigationWriter(const SiteFrame& frame, std::uint32_t page, std::string_view root, std::string& out)
      : frame_(frame), page_(page), root_(root), html_(out) {
    for (std::uint32_t entry = frame.map.entry_of(page); entry != kNoPage; entry = frame.map.entry(entry).parent) {
      trail_.push_back(entry);
    }
  }

  void write_pack() {
    const std::uint32_t pack_index = frame_.input.library.pages[page_].pack;
    const Pack& pack = frame_.input.library.packs[pack_index];
    html_.markup("<ul>\n<li><a href=\"").attribute(root_).attribute(frame_.map.pack_address(pack_index)).markup("\"");
    if (page_ == pack.index_page) {
      html_.markup(" aria-current=\"page\"");
    }
    html_.markup(">").text(pack.title).markup("</a></li>\n");
    write_items(frame_.map.top_entries(pack_index));
    html_.markup("</ul>");
  }

 private:
  [[nodiscard]] bool is_on_trail(std::uint32_t entry) const {
    return std::find(trail_.begin(), trail_.end(), entry) != trail_.end();
  }

  void write_items(const std::vector<std::uint32_t>& entries) {
    std::size_t first = 0;
    std::size_t last = entries.size();
    if (entries.size() > 2 * kNavigationWindow + 1) {
      const auto here =
          std::find_if(entries.begin(), entries.end(), [this](std::uint32_t entry) { return is_on_trail(entry); });
      const std::size_t middle = here == entries.end() ? 0 : static_cast<std::size_t>(here - entries.begin());
      first = middle > kNavigationWindow
                  ? std::min(middle - kNavigationWindow, entries.size() - 2 * kNavigationWindow - 1)
                  : 0;
      last = std::min(entries.size(), first + 2 * kNavigationWindow + 1);
    }
    write_left_out(first);
    for (std::size_t i = first; i < last; ++i) {
      write_item(entries[i]);
    }
    write_left_out(entries.size() - last);
  }

  /// A long list's way to the rest: the A to Z of all pages.
  void write_left_out(std::size_t count) {
    if (count != 0) {
      html_.markup("<li class=\"wm-section__more\"><a href=\"").attribute(root_).markup("a-z.html\">");
      html_.number(count).markup(" more</a></li>\n");
    }
  }

  void write_item(std::uint32_t index) {
    const NavigationEntry& entry = frame_.map.entry(index);
    if (entry.first_page == kNoPage) {
      return;
    }
    const bool open = is_on_trail(index);
    html_.markup("<li>");
    // A section without a page of its own leads to its first page, unless its pages stand below it anyway.
    if (entry.outline->page == kNoPage && open) {
      html_.markup("<span>").text(entry.outline->title).markup("</span>");
    } else {
      html_.markup("<a href=\"").attribute(root_).fragment(frame_.map.address(entry.first_page)).markup("\"");
      if (entry.outline->page == page_) {
        html_.markup(" aria-current=\"page\"");
      }
      html_.markup(">").text(entry.outline->title);
      write_local_tag(frame_.input.library, entry.outline->page, html_);
      html_.markup("</a>");
    }
    if (open && !frame_.map.entries_in(index).empty()) {
      html_.markup("\n<ul>\n");
      write_items(frame_.map.entries_in(index));
      html_.markup("</ul>");
    }
    html_.markup("</li>\n");
  }

  const SiteFrame& frame_;
  std::uint32_t page_;
  std::string_view root_;
  HtmlWriter html_;
  std::vector<std::uint32_t> trail_;  ///< the page's entry and the sections around it
};

}  // namespace

std::string SiteFrame::section_navigation(std::uint32_t page, std::string_view root) const {
  std::string out;
  NavigationWriter(*this, page, root, out).write_pack();
  return out;
}

}  // namespace waymark
