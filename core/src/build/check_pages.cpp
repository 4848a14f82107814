#include "build/check_pages.hpp"

#include "build/expand_directives.hpp"
#include "build/read_upstream.hpp"
#include "check/link_resolver.hpp"
#include "check/page_rules.hpp"
#include "check/start_rules.hpp"
#include "markdown/parse_page.hpp"
#include "overlay/apply_extensions.hpp"
#include "overlay/apply_overrides.hpp"
#include "overlay/base_finder.hpp"
#include "overlay/pin_figure_links.hpp"
#include "pack/read_library.hpp"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace waymark {
namespace {

/// How many pages one task takes: enough that handing them out costs nothing.
constexpr std::uint32_t kPagesPerTask = 16;

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

}  // namespace

CheckedLibrary check_pages(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
  CheckedLibrary checked;
  progress.stage("read");
  checked.library = read_library(request.folder, diagnostics);
  const std::vector<std::uint32_t> overlaid = find_overlaid_pages(checked.library, request.release, diagnostics);
  checked.upstream = read_upstream(request, checked.library, overlaid);
  apply_overrides(checked.library, overlaid);
  const std::size_t count = checked.library.pages.size();
  checked.documents.resize(count);
  PluginHost plugins(checked.library.knowledge_base, core_directive_names(), request.plugins, diagnostics);

  progress.stage("parse", count + checked.library.extensions.size());
  const GlossaryMatcher glossary(checked.library.glossary);
  const ExpandDirective expand = expand_directives(plugins);
  const MarkdownContext context{checked.library, glossary, expand};
  for_each_page(count, progress, diagnostics, [&](std::uint32_t page, Diagnostics& found) {
    checked.documents[page] = parse_page(checked.library.pages[page], context, found);
  });
  const std::vector<Extension>& extensions = checked.library.extensions;
  std::vector<Document> blocks(extensions.size());
  for_each_page(extensions.size(), progress, diagnostics, [&](std::uint32_t i, Diagnostics& found) {
    blocks[i] = parse_page(extensions[i].source, context, found);
    pin_figure_links(blocks[i], extensions[i].source);
  });
  plugins.finish(diagnostics);
  apply_extensions(checked.library, checked.documents, blocks, diagnostics);
  checked.plugin_assets = plugins.assets();

  progress.stage("check", count);
  const LinkResolver resolver(checked.library, checked.documents, request.release);
  for_each_page(count, progress, diagnostics, [&](std::uint32_t page, Diagnostics& found) {
    resolver.resolve(page, found);
    check_page(checked.library, page, checked.documents[page], request.today, found);
  });
  check_start(checked.library, checked.documents, request.release, diagnostics);
  check_knowledge_base(checked.library, request.release, diagnostics);
  BaseFinder bases(checked.library, request.output, request.base);
  checked.overrides = review_overrides(checked.library, checked.upstream, bases);
  report_overrides(checked.library, checked.overrides, diagnostics);
  return checked;
}

std::string shown_folder(const std::filesystem::path& folder) {
  const std::string shown = folder.lexically_normal().generic_string();
  if (shown == "." || shown.empty()) {
    return {};
  }
  return shown.ends_with('/') ? shown : shown + "/";
}

}  // namespace waymark
