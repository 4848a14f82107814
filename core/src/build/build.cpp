#include "build/build.hpp"

#include "build/check_pages.hpp"
#include "build/earlier_pages.hpp"
#include "build/print_documents.hpp"
#include "build/with_threads.hpp"
#include "data/whole_file.hpp"
#include "directive/core_directives.hpp"
#include "edition/published_editions.hpp"
#include "edition/staging.hpp"
#include "markdown/parse_page.hpp"
#include "pack/read_library.hpp"
#include "render/model/model_json.hpp"
#include "render/pdf/book_pages.hpp"
#include "render/search/render_search.hpp"
#include "render/site/body_html.hpp"
#include "render/site/render_site.hpp"
#include "text/error.hpp"
#include "theme/theme.hpp"

#include <fmt/format.h>

#include <atomic>
#include <utility>

namespace waymark {

namespace fs = std::filesystem;

namespace {

/// Pages ask for the list of editions; before the first release it is an empty one.
void offer_editions(const fs::path& output) {
  const fs::path file = output / kEditionsScript;
  std::error_code error;
  if (!fs::exists(fs::symlink_status(file, error))) {
    write_whole_file(file, file.generic_string(), editions_js(Published{}));
  }
}

}  // namespace

CheckedLibrary check_library(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
  CheckedLibrary checked;
  with_threads(request, [&] {
    checked = check_pages(request, progress, diagnostics);
    const Theme theme = read_theme(checked.library.knowledge_base.theme, request.folder, shown_folder(request.folder),
                                   request.themes, diagnostics);
    if (request.documents && !diagnostics.has_errors()) {
      const EditionLabel edition{"preview", "Preview edition", request.today};
      const RenderInput input{checked.library, checked.documents, edition, checked.plugin_assets};
      check_printing(input, theme, request.print_files, progress, diagnostics);
    }
  });
  return checked;
}

PublishedPreview build_preview(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
  PublishedPreview result;
  with_threads(request, [&] {
    const CheckedLibrary checked = check_pages(request, progress, diagnostics);
    const Theme theme = read_theme(checked.library.knowledge_base.theme, request.folder, shown_folder(request.folder),
                                   request.themes, diagnostics);
    result.pages = checked.library.pages.size();
    if (diagnostics.has_errors()) {
      return;
    }
    const EditionLabel edition{"preview", "Preview edition", request.today};
    Staging staging(request.output, edition.name);
    std::atomic<std::size_t> files = 0;
    const OutputSink sink = [&](const OutputFile& file) {
      staging.write(file);
      files.fetch_add(1, std::memory_order_relaxed);
    };
    const RenderInput unprinted{checked.library, checked.documents, edition, checked.plugin_assets};
    std::vector<PrintedDocument> printed;
    if (request.documents) {
      printed = print_documents(unprinted, theme, request.print_files, request.output / edition.name, sink, progress,
                                diagnostics);
    }
    if (diagnostics.has_errors()) {
      return;
    }
    const EarlierPages earlier = find_earlier_pages(checked.library, {});
    const RenderInput input{checked.library, checked.documents, edition, checked.plugin_assets, printed, earlier};
    progress.stage("render", result.pages);
    render_site(input, theme, sink, [&](std::size_t pages) { progress.add(pages); });
    progress.stage("index", result.pages);
    render_search(input, sink, [&](std::size_t pages) { progress.add(pages); });
    offer_editions(request.output);
    result.files = files;
    result.documents = printed.size();
    result.site = staging.replace() / "site";
  });
  return result;
}

CheckedLibrary parse_single_page(const fs::path& file, Diagnostics& diagnostics) {
  CheckedLibrary checked;
  Library& library = checked.library;
  library.packs.resize(1);
  library.packs[0].id = "page";
  library.packs[0].title = "Page";
  const std::string name = file.stem().string();
  if (auto page = read_page(file, file.generic_string(), "page/" + name, diagnostics)) {
    library.pages.push_back(std::move(*page));
    library.packs[0].end_page = 1;
    library.packs[0].outline.push_back({library.pages[0].meta.title, 0, false, {}, {}});
    library.page_by_id.emplace(library.pages[0].id, 0);
    const GlossaryMatcher glossary(library.glossary);
    const ExpandDirective expand = expand_core_directive;
    const MarkdownContext context{library, glossary, expand};
    checked.documents.push_back(parse_page(library.pages[0], context, diagnostics));
  }
  return checked;
}

std::string models_json(const CheckedLibrary& checked) {
  return to_json(checked.library, checked.documents,
                 [&](const Book& book) { return pages_of_book(checked.library, book); });
}

std::string page_body_html(const CheckedLibrary& checked, std::uint32_t page) {
  const EditionLabel edition{"preview", "Preview edition"};
  const RenderInput input{checked.library, checked.documents, edition};
  const SiteMap map(checked.library);
  const std::string root = root_prefix(map.depth(page));
  std::unordered_map<std::string_view, const GlossaryTerm*> terms;
  for (const GlossaryTerm& term : checked.library.glossary) {
    terms.emplace(term.anchor, &term);
  }
  std::string html;
  write_body(checked.documents[page], {input, map, terms, page, root, {}, 0}, html);
  return html;
}

}  // namespace waymark
