#include "build/build.hpp"

#include "build/print_documents.hpp"
#include "check/link_resolver.hpp"
#include "check/page_rules.hpp"
#include "directive/core_directives.hpp"
#include "edition/staging.hpp"
#include "markdown/parse_page.hpp"
#include "pack/read_library.hpp"
#include "render/model/model_json.hpp"
#include "render/pdf/book_pages.hpp"
#include "render/site/body_html.hpp"
#include "render/site/render_site.hpp"
#include "text/error.hpp"
#include "theme/theme.hpp"

#include <fmt/format.h>
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// How many pages one task takes: enough that handing them out costs nothing.
constexpr std::uint32_t kPagesPerTask = 16;

std::size_t thread_count(const BuildRequest& request) {
  return request.jobs != 0 ? request.jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
}

/// Runs `work` with the threads that the request allows; exceptions come through.
template <typename Work>
void with_threads(const BuildRequest& request, Work work) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, thread_count(request));
  tbb::task_arena arena(static_cast<int>(thread_count(request)));
  arena.execute(std::move(work));
}

/// Does `work(page, diagnostics)` for every page, on all threads, and collects what is reported in the pages' order.
template <typename Work>
void for_each_page(std::size_t count, Progress& progress, Diagnostics& diagnostics, const Work& work) {
  std::vector<Diagnostics> found(count);
  tbb::parallel_for(tbb::blocked_range<std::uint32_t>(0, static_cast<std::uint32_t>(count), kPagesPerTask),
                    [&](const auto& range) {
                      for (std::uint32_t page = range.begin(); page != range.end(); ++page) {
                        work(page, found[page]);
                      }
                      progress.add(range.size());
                    });
  for (Diagnostics& each : found) {
    diagnostics.append(std::move(each));
  }
}

/// The core's own directives first, then those of plugins.
ExpandDirective expand_with(PluginHost& plugins) {
  std::vector<std::string_view> known = core_directive_names();
  known.insert(known.end(), plugins.directive_names().begin(), plugins.directive_names().end());
  std::sort(known.begin(), known.end());
  return [&plugins, known = std::move(known)](const DirectiveCall& call, const AddBody& add_body,
                                              DocumentBuilder& builder, Diagnostics& found) {
    const std::vector<std::string_view>& core = core_directive_names();
    if (std::find(core.begin(), core.end(), call.name) != core.end()) {
      expand_core_directive(call, add_body, builder, found);
    } else if (!plugins.expand(call, builder, found)) {
      report_unknown_directive(call, known, found);
    }
  };
}

CheckedLibrary check_in_arena(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
  CheckedLibrary checked;
  progress.stage("read");
  checked.library = read_library(request.folder, diagnostics);
  const std::size_t count = checked.library.pages.size();
  checked.documents.resize(count);
  PluginHost plugins(checked.library.knowledge_base, core_directive_names(), request.plugins, diagnostics);

  progress.stage("parse", count);
  const GlossaryMatcher glossary(checked.library.glossary);
  const ExpandDirective expand = expand_with(plugins);
  const MarkdownContext context{checked.library, glossary, expand};
  for_each_page(count, progress, diagnostics, [&](std::uint32_t page, Diagnostics& found) {
    checked.documents[page] = parse_page(checked.library.pages[page], context, found);
  });
  plugins.finish(diagnostics);
  checked.plugin_assets = plugins.assets();

  progress.stage("check", count);
  const LinkResolver resolver(checked.library, checked.documents, request.release);
  for_each_page(count, progress, diagnostics, [&](std::uint32_t page, Diagnostics& found) {
    resolver.resolve(page, found);
    check_page(checked.library.pages[page], checked.documents[page], request.today, found);
  });
  check_knowledge_base(checked.library, request.release, diagnostics);
  return checked;
}

std::string shown_folder(const fs::path& folder) {
  const std::string shown = folder.lexically_normal().generic_string();
  if (shown == "." || shown.empty()) {
    return {};
  }
  return shown.ends_with('/') ? shown : shown + "/";
}

}  // namespace

CheckedLibrary check_library(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
  CheckedLibrary checked;
  with_threads(request, [&] {
    checked = check_in_arena(request, progress, diagnostics);
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
    const CheckedLibrary checked = check_in_arena(request, progress, diagnostics);
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
    const RenderInput input{checked.library, checked.documents, edition, checked.plugin_assets, printed};
    progress.stage("render", result.pages);
    render_site(input, theme, sink, [&](std::size_t pages) { progress.add(pages); });
    result.files = files;
    result.documents = printed.size();
    result.site = staging.publish() / "site";
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
