// A page for fuzzers, and what is promised of any page: nodes that nest, and HTML without markup that Waymark did not
// write.
#pragma once

#include "check/link_resolver.hpp"
#include "markdown/parse_page.hpp"
#include "pdf/check_pdf.hpp"
#include "render/model/model_json.hpp"
#include "render/pdf/render_pdf.hpp"
#include "render/render_input.hpp"
#include "render/site/body_html.hpp"

#include "require.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace waymark::fuzz {

/// Every node ends within its parent, and after itself.
inline void require_nesting(const Document& document) {
  for (NodeIndex i = 0; i < document.nodes.size(); ++i) {
    const NodeIndex end = document.nodes[i].end;
    require(end > i && end <= document.nodes.size(), "a node ends after itself and within the document");
    for (const NodeIndex child : document.children(i)) {
      require(document.nodes[child].end <= end, "a child ends within its parent");
    }
  }
}

/// Text can't hold a '<', so that each one starts a tag: of an allowed kind, and without script in it.
inline void require_own_tags(std::string_view html) {
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view tag = html.substr(at, html.find('>', at) - at);
    for (const std::string_view never : {"<script", "<iframe", "<object", "<embed", "<style", "<base", "<form"}) {
      require(!tag.starts_with(never), "nothing from a page becomes such a tag");
    }
    for (const std::string_view never :
         {"=\"javascript:", "=\"data:", "=\"vbscript:", "\" onclick=", "\" onload=", "\" style="}) {
      require(tag.find(never) == std::string_view::npos, "nothing from a page becomes script or style in a tag");
    }
  }
}

/// A knowledge base of one page with that text.
inline Library library_of(std::string_view text) {
  Library library;
  library.packs.resize(1);
  library.packs[0].id = "pack";
  library.packs[0].end_page = 1;
  library.packs[0].outline.push_back({"Page", 0, false, {}, {}});
  library.placeholders.emplace("email", "care@example.org");
  library.glossary.push_back({"ICS", "Integrated care system", {"care system"}, "ics", 0});
  PageSource page;
  page.id = "pack/page";
  page.file = "pack/page.md";
  page.text = text;
  library.pages.push_back(page);
  library.page_by_id.emplace(page.id, 0);
  return library;
}

/// Whatever is printed of the page is accessible, unless something of it was reported.
inline void require_accessible_print(const RenderInput& input) {
  static const PrintFonts fonts(WAYMARK_PRINT_FILES);
  Book book;
  book.id = "book";
  book.title = "Book";
  book.parts.push_back({"Part", {}, {input.library.pages[0].id}, 0});
  std::vector<PrintJob> jobs = print_jobs(input);
  jobs.emplace_back().book = &book;
  for (const PrintJob& job : jobs) {
    const PrintResult printed = print(job, input, {}, fonts);
    if (!printed.diagnostics.has_errors()) {
      const PdfCheck check = check_pdf(printed.bytes, "fuzz");
      require(check.passes(), check.passes() ? "" : check.findings.front().message.c_str());
    }
  }
}

/// Parses the page, resolves its links and writes it in every form that there is.
inline void require_sound_page(const Library& library, const ExpandDirective& expand) {
  const GlossaryMatcher glossary(library.glossary);
  Diagnostics diagnostics;
  std::vector<Document> documents;
  documents.push_back(parse_page(library.pages[0], {library, glossary, expand}, diagnostics));
  require_nesting(documents[0]);
  const LinkResolver resolver(library, documents, false);
  resolver.resolve(0, diagnostics);

  const EditionLabel edition{"preview", "Preview edition"};
  const RenderInput input{library, documents, edition};
  const SiteMap map(library);
  const std::unordered_map<std::string_view, const GlossaryTerm*> terms{
      {library.glossary[0].anchor, library.glossary.data()}};
  std::string html;
  write_body(documents[0], {input, map, terms, 0, "../", {}, 0}, html);
  require_own_tags(html);
  require(!to_json(documents[0]).empty(), "every model can be written as JSON");
  require_accessible_print(input);
}

}  // namespace waymark::fuzz
