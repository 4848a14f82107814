// The frame around a page's content: menu, breadcrumbs, navigation of the section, facts about the page.
#pragma once

#include "render/render_input.hpp"
#include "render/site/edition_switch.hpp"
#include "render/site/page_template.hpp"
#include "render/site/site_map.hpp"
#include "theme/theme.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace waymark {

/// All that the site's writers share: made once, then only read.
class SiteFrame {
 public:
  SiteFrame(const RenderInput& input, const Theme& theme);

  const RenderInput& input;
  const Theme& theme;
  const SiteMap map;
  const PageTemplates templates;
  std::unordered_map<std::string_view, const GlossaryTerm*> terms;  ///< by anchor
  std::unordered_map<std::string_view, std::string> tag_files;      ///< by tag: 'tags/leadership.html'

  /// Values that every page has; `depth` is how many folders below the site's it lies. What they view lives as long as
  /// the frame.
  [[nodiscard]] PageValues common_values(std::uint32_t depth) const;
  /// The menu's items; `pack` is the one that the page is in, or kNoPage.
  [[nodiscard]] std::string menu(std::string_view root, std::uint32_t pack) const;
  [[nodiscard]] std::string breadcrumbs(std::uint32_t page, std::string_view root) const;
  [[nodiscard]] std::string heading(std::uint32_t page) const;
  [[nodiscard]] std::string section_navigation(std::uint32_t page, std::string_view root) const;
  [[nodiscard]] std::string pager(std::uint32_t page, std::string_view root) const;
  [[nodiscard]] std::string about(std::uint32_t page, std::string_view root) const;
  /// The edition's name in the header of `file`, which is `page`'s, or with kNoPage no page's.
  [[nodiscard]] std::string edition_switch(std::string_view file, std::uint32_t page, std::string_view root) const;
  /// 'Page – Knowledge base'.
  [[nodiscard]] std::string head_title(std::string_view title) const;
  [[nodiscard]] const std::string& organisation() const;
  /// Where a page's readers report problems: its pack's contact, or the publisher; may be empty.
  [[nodiscard]] const std::string& contact_email(std::uint32_t pack) const;
  /// Whether a section's pages also stand on one page, to print.
  [[nodiscard]] bool has_print_page(std::uint32_t section) const;

 private:
  struct Common {
    std::string root;
    std::string logo;
    std::string footer_links;
  };
  std::vector<Common> common_;  ///< by depth
  EarlierIds earlier_;
};

/// Sections of more pages than this have no page that holds them all: nobody prints so much, and browsers choke.
inline constexpr std::uint32_t kMaxPrintPages = 60;
/// Lists of the navigation show at most this many neighbours on either side of the page.
inline constexpr std::size_t kNavigationWindow = 12;

}  // namespace waymark
