#include "render/site/page_template.hpp"

#include "text/error.hpp"

#include <ctemplate/template.h>
#include <fmt/format.h>

#include <cstddef>

namespace waymark {
namespace {

/// What a page's frame adds to its values, more or less.
constexpr std::size_t kFrameSize = 4096;

ctemplate::TemplateString as_template_string(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

// A frozen cache needs no lock, so that threads don't wait for each other.
struct PageTemplates::Cache {
  ctemplate::TemplateCache templates;
};

PageTemplates::PageTemplates(const Theme& theme) : cache_(std::make_unique<Cache>()) {
  for (const std::string_view name :
       {std::string_view("page.html"), std::string_view("home.html"), std::string_view("print.html")}) {
    const auto found = theme.templates.find(name);
    if (found == theme.templates.end()) {
      throw Error(fmt::format("theme '{}' has no template '{}'", theme.name, name), "reinstall Waymark");
    }
    if (!cache_->templates.StringToTemplateCache(as_template_string(name), found->second.text.data(),
                                                 found->second.text.size(), ctemplate::DO_NOT_STRIP)) {
      throw Error("template can't be parsed",
                  "look for tags and attributes that are not closed; the line above has ctemplate's own words",
                  {found->second.file, 0, 0});
    }
  }
  cache_->templates.Freeze();
}

PageTemplates::~PageTemplates() = default;

std::string PageTemplates::expand(std::string_view name, const PageValues& values) const {
  ctemplate::TemplateDictionary dictionary("page");
  const auto set = [&](const char* variable, std::string_view value) {
    dictionary.SetValueWithoutCopy(variable, as_template_string(value));
  };
  const auto set_section = [&](const char* section, const char* variable, std::string_view value) {
    if (!value.empty()) {
      dictionary.ShowSection(section);
      set(variable, value);
    }
  };
  set("LANGUAGE", values.language);
  set("HEAD_TITLE", values.head_title);
  set("TITLE", values.title);
  set("SITE_TITLE", values.site_title);
  set("DESCRIPTION", values.description);
  set("ORGANISATION", values.organisation);
  set("EDITION", values.edition);
  set("ROOT", values.root);
  set("PLUGIN_ASSETS", values.plugin_assets);
  set("EDITION_SWITCH", values.edition_switch);
  set("LOGO", values.logo);
  set("MENU", values.menu);
  set("BREADCRUMBS", values.breadcrumbs);
  set("HEADING", values.heading);
  set("MAIN", values.main);
  set("FOOTER_LINKS", values.footer_links);
  set_section("SECTION_SHOWN", "SECTION_NAVIGATION", values.section_navigation);
  set_section("CONTENTS_SHOWN", "CONTENTS", values.contents);
  set_section("PAGER_SHOWN", "PAGER", values.pager);
  set_section("ABOUT_SHOWN", "ABOUT", values.about);
  std::string out;
  out.reserve(values.main.size() + values.section_navigation.size() + kFrameSize);
  cache_->templates.ExpandNoLoad(as_template_string(name), ctemplate::DO_NOT_STRIP, &dictionary, nullptr, &out);
  if (const std::size_t start = out.find_first_not_of('\n'); start != 0 && start != std::string::npos) {
    out.erase(0, start);  // the line end after the AUTOESCAPE mark
  }
  return out;
}

}  // namespace waymark
