// Checks a page template before it is used: ctemplate itself prints an unknown variable as nothing, without a word.
#pragma once

#include <waymark/diagnostic.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The variables that a template may use. Texts are escaped by ctemplate; fragments are HTML that Waymark has made.
struct TemplateVariables {
  std::vector<std::string_view> texts;
  std::vector<std::string_view> fragments;
  std::vector<std::string_view> sections;
};

/// Those of every page template.
const TemplateVariables& page_template_variables();

/// Reports unknown names, fragments without and texts with ':none', a missing AUTOESCAPE line, a missing or changed
/// content security policy, and inline scripts or styles, which that policy would stop.
void check_template(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The policy that every page carries.
inline constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; "
    "form-action 'self' file:; base-uri 'none'";

}  // namespace waymark
