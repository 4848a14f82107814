// A theme: templates, styles, scripts, colours, organisation name and logo, read from one or two folders.
#pragma once

#include <waymark/diagnostic.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct Theme {
  std::string name;
  std::string organisation;                    ///< empty: the publisher's name is used
  std::string logo_name;                       ///< file name below 'assets/'; empty means no logo
  std::string logo;                            ///< the image's bytes
  std::map<std::string, std::string> colours;  ///< role to '#rrggbb'
  struct Template {
    std::string file;  ///< as messages show it
    std::string text;
  };
  std::map<std::string, Template, std::less<>> templates;  ///< 'page.html' and so on
  std::map<std::string, std::string> assets;               ///< 'theme.css' and so on: bytes
};

/// Reads the theme that the knowledge base in `folder` names: a built-in one below `built_in`, or a folder of its own
/// that extends one. What is wrong in it (unknown keys, colours that are none or too close, templates that can't be
/// used) is reported. Throws Error if the built-in theme itself can't be read.
Theme read_theme(const std::string& name, const std::filesystem::path& folder, const std::string& shown_folder,
                 const std::filesystem::path& built_in, Diagnostics& diagnostics);

/// The contrast of two '#rrggbb' colours: 1 to 21 (WCAG 2.2, 'contrast ratio').
double contrast(std::string_view a, std::string_view b);

}  // namespace waymark
