// Parses Markdown for a test, outside any knowledge base but with what the test puts into the library.
#pragma once

#include "directive/core_directives.hpp"
#include "markdown/parse_page.hpp"
#include "render/model/model_text.hpp"
#include "render/render_input.hpp"
#include "render/site/body_html.hpp"
#include "render/site/site_map.hpp"
#include "report/text_report.hpp"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace waymark {

/// One page of one pack, parsed.
struct ParsedPage {
  Library library;
  std::vector<Document> documents;
  Diagnostics diagnostics;

  explicit ParsedPage(std::string markdown, Library with = {}, const ExpandDirective& expand = expand_core_directive)
      : library(std::move(with)) {
    PageSource page;
    page.id = "pack/page";
    page.file = "pack/page.md";
    page.meta.title = "Page";
    page.text = std::move(markdown);
    library.packs.resize(1);
    library.packs[0].id = "pack";
    library.packs[0].title = "Pack";
    library.packs[0].end_page = 1;
    library.packs[0].outline.push_back({"Page", 0, false, {}, {}});
    library.pages.push_back(std::move(page));
    library.page_by_id.emplace("pack/page", 0);
    const GlossaryMatcher glossary(library.glossary);
    documents.push_back(parse_page(library.pages[0], {library, glossary, expand}, diagnostics));
  }

  [[nodiscard]] std::string html() const {
    const EditionLabel edition{"preview", "Preview edition"};
    const RenderInput input{library, documents, edition};
    const SiteMap map(library);
    std::unordered_map<std::string_view, const GlossaryTerm*> terms;
    for (const GlossaryTerm& term : library.glossary) {
      terms.emplace(term.anchor, &term);
    }
    std::string out;
    write_body(documents[0], {input, map, terms, 0, "../", {}, 0}, out);
    return out;
  }
  [[nodiscard]] std::string outline() const { return to_text(documents[0]); }
  [[nodiscard]] std::string messages() const { return to_text(diagnostics, false); }
};

inline std::string html_of(std::string markdown) { return ParsedPage(std::move(markdown)).html(); }
inline std::string messages_of(std::string markdown) { return ParsedPage(std::move(markdown)).messages(); }

}  // namespace waymark
