#include "build/check_pages.hpp"

#include "check/link_resolver.hpp"
#include "check/page_rules.hpp"
#include "directive/core_directives.hpp"
#include "markdown/parse_page.hpp"
#include "pack/read_library.hpp"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <string_view>
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

}  // namespace

CheckedLibrary check_pages(const BuildRequest& request, Progress& progress, Diagnostics& diagnostics) {
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

std::string shown_folder(const std::filesystem::path& folder) {
  const std::string shown = folder.lexically_normal().generic_string();
  if (shown == "." || shown.empty()) {
    return {};
  }
  return shown.ends_with('/') ? shown : shown + "/";
}

}  // namespace waymark
