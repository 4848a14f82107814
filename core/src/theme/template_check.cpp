#include "theme/template_check.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view line_text(std::string_view text, std::size_t at) {
  const std::size_t start = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return text.substr(start, text.find('\n', at) - start);
}

/// One pass over a template's '{{…}}' marks.
class TemplateChecker {
 public:
  TemplateChecker(std::string_view text, const std::string& file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  void check_marks() {
    for (std::size_t at = text_.find("{{"); at != std::string_view::npos; at = text_.find("{{", at + 2)) {
      const std::size_t end = text_.find("}}", at);
      if (end == std::string_view::npos) {
        error(at, "'{{' without '}}'", "close the mark");
        return;
      }
      check_mark(at, text_.substr(at + 2, end - at - 2));
    }
  }

  void check_page() {
    if (!text_.starts_with("{{%AUTOESCAPE context=\"HTML\"}}")) {
      error(0, "template does not start with automatic escaping",
            "make '{{%AUTOESCAPE context=\"HTML\"}}' its first line");
    }
    if (text_.find(fmt::format("content=\"{}\"", kContentSecurityPolicy)) == std::string_view::npos) {
      error(0, "template lacks the content security policy",
            fmt::format("put this into its head: <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
                        kContentSecurityPolicy));
    }
    for (const std::string_view inline_code : {std::string_view("<style"), std::string_view(" style="),
                                               std::string_view(" onclick="), std::string_view(" onload=")}) {
      if (const std::size_t at = text_.find(inline_code); at != std::string_view::npos) {
        error(at,
              fmt::format("'{}' in a template; the content security policy stops it",
                          inline_code.substr(inline_code.find_first_not_of(" <"))),
              "put styles and scripts into the theme's files");
      }
    }
    for (std::size_t at = text_.find("<script"); at != std::string_view::npos; at = text_.find("<script", at + 1)) {
      const std::string_view tag = text_.substr(at, text_.find('>', at) - at);
      if (tag.find(" src=\"{{ROOT}}") == std::string_view::npos) {
        error(at, "script that is not one of the theme's files",
              "use <script defer src=\"{{ROOT}}assets/…\"></script>");
      }
    }
  }

 private:
  void check_mark(std::size_t at, std::string_view mark) {
    const TemplateVariables& known = page_template_variables();
    if (mark.empty() || mark[0] == '!' || mark[0] == '%') {
      return;
    }
    if (mark[0] == '>') {
      error(at, "template includes another file", "copy its text into this one");
      return;
    }
    if (mark[0] == '#' || mark[0] == '/') {
      report_unknown(at, mark.substr(1), known.sections, "section");
      return;
    }
    const std::string_view name = mark.substr(0, mark.find(':'));
    const std::string_view modifier = name.size() == mark.size() ? std::string_view{} : mark.substr(name.size() + 1);
    if (contains(known.fragments, name)) {
      if (modifier != "none") {
        error(at, fmt::format("'{}' is HTML and would be escaped", name), fmt::format("write '{{{{{}:none}}}}'", name));
      }
      return;
    }
    if (contains(known.texts, name)) {
      if (!modifier.empty()) {
        error(at, fmt::format("'{}' is text and takes no modifier", name), fmt::format("write '{{{{{}}}}}'", name));
      }
      return;
    }
    std::vector<std::string_view> all = known.texts;
    all.insert(all.end(), known.fragments.begin(), known.fragments.end());
    report_unknown(at, name, all, "variable");
  }

  void report_unknown(std::size_t at, std::string_view name, const std::vector<std::string_view>& known,
                      std::string_view what) {
    if (contains(known, name)) {
      return;
    }
    const std::string meant = suggest(name, known);
    error(at, fmt::format("unknown {} '{}'", what, name),
          meant.empty() ? fmt::format("known are: {}", fmt::join(known, ", "))
                        : fmt::format("did you mean '{}'?", meant));
  }

  void error(std::size_t at, std::string message, std::string hint) {
    const auto line =
        static_cast<std::uint32_t>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
        1;
    const std::size_t start = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
    diagnostics_.error({file_, line, static_cast<std::uint32_t>(at - start + 1)}, std::move(message), std::move(hint),
                       std::string(line_text(text_, at)));
  }

  std::string_view text_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

const TemplateVariables& page_template_variables() {
  static const TemplateVariables variables{
      {"LANGUAGE", "HEAD_TITLE", "TITLE", "SITE_TITLE", "DESCRIPTION", "ORGANISATION", "EDITION", "ROOT"},
      {"PLUGIN_ASSETS", "EDITION_SWITCH", "LOGO", "MENU", "BREADCRUMBS", "HEADING", "MAIN", "SECTION_NAVIGATION",
       "CONTENTS", "PAGER", "ABOUT", "FOOTER_LINKS"},
      {"SECTION_SHOWN", "CONTENTS_SHOWN", "PAGER_SHOWN", "ABOUT_SHOWN"}};
  return variables;
}

void check_template(std::string_view text, const std::string& file, Diagnostics& diagnostics) {
  TemplateChecker checker(text, file, diagnostics);
  checker.check_page();
  checker.check_marks();
}

}  // namespace waymark
