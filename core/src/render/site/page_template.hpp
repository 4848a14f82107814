// Expands the theme's page templates with ctemplate, which escapes every text for the place it stands in.
#pragma once

#include "theme/theme.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace waymark {

/// The values of one page. Texts are plain; fragments are HTML made by an HtmlWriter. Views are kept only while the
/// page is expanded.
struct PageValues {
  // Texts
  std::string_view language;
  std::string_view head_title;
  std::string_view title;
  std::string_view site_title;
  std::string_view description;
  std::string_view organisation;
  std::string_view edition;
  std::string_view root;
  // Fragments
  std::string_view plugin_assets;  ///< for the head: scripts and styles of plugins, and whatever else a page needs
  std::string_view edition_switch;
  std::string_view logo;
  std::string_view menu;
  std::string_view breadcrumbs;
  std::string_view heading;
  std::string_view main;
  std::string_view section_navigation;
  std::string_view contents;
  std::string_view pager;
  std::string_view about;
  std::string_view footer_links;
};

/// The templates of one theme, ready for use from several threads.
class PageTemplates {
 public:
  /// Throws Error if a template can't be parsed, for example because its HTML does not nest.
  explicit PageTemplates(const Theme& theme);
  ~PageTemplates();
  PageTemplates(const PageTemplates&) = delete;
  PageTemplates& operator=(const PageTemplates&) = delete;

  /// `name` is 'page.html', 'home.html' or 'print.html'.
  [[nodiscard]] std::string expand(std::string_view name, const PageValues& values) const;

 private:
  struct Cache;
  std::unique_ptr<Cache> cache_;
};

}  // namespace waymark
