#include "cli/commands.hpp"

#include "build/build.hpp"
#include "cli/build_request.hpp"
#include "cli/printing.hpp"
#include "pack/read_library.hpp"
#include "render/model/model_json.hpp"
#include "render/model/model_text.hpp"
#include "report/progress.hpp"
#include "report/text_report.hpp"
#include "serve/serve.hpp"
#include "serve/stop_signals.hpp"
#include "text/error.hpp"
#include "text/page_count.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

ProgressStyle style_of(const CommandOptions& options) { return progress_style(options.quiet || options.json); }

std::string built_line(const PublishedPreview& built) {
  return fmt::format("built {} in {} files; open {}", page_count(built.pages), built.files,
                     (built.site / "index.html").generic_string());
}

/// What the preview watches: the knowledge base's folder, which holds its own packs and themes, and where else packs
/// come from.
std::vector<fs::path> watched_folders(const BuildRequest& request) {
  std::vector<fs::path> folders{fs::absolute(request.folder)};
  for (const fs::path& folder : folders_elsewhere(request.folder)) {
    folders.push_back(fs::absolute(folder));
  }
  return folders;
}

}  // namespace

int run_build(const CommandOptions& options) {
  Diagnostics diagnostics;
  Progress progress(style_of(options));
  const PublishedPreview built = build_preview(build_request(options), progress, diagnostics);
  progress.finish();
  const int code = report(options, diagnostics, built_line(built));
  if (diagnostics.has_errors() && !options.json) {
    print(stderr, "nothing was built; what was built before is as it was\n");
  }
  return code;
}

int run_check(const CommandOptions& options) {
  if (options.due) {
    return run_check_due(options);
  }
  Diagnostics diagnostics;
  Progress progress(style_of(options));
  BuildRequest request = build_request(options);
  request.plugins.call_twice = true;
  const CheckedLibrary checked = check_library(request, progress, diagnostics);
  progress.finish();
  return report(options, diagnostics, "checked " + page_count(checked.library.pages.size()));
}

int run_render(const CommandOptions& options) {
  std::error_code ignored;
  if (!fs::exists(options.file, ignored)) {
    throw Error("there is no such file", "name a page's Markdown file", {options.file.generic_string(), 0, 0});
  }
  Diagnostics diagnostics;
  if (fs::is_directory(options.file, ignored)) {
    if (options.format != "json") {
      throw UsageError(fmt::format("a whole knowledge base can't be rendered as {}", options.format),
                       "use '--format json', or name one page");
    }
    Progress progress(ProgressStyle::quiet);
    BuildRequest request = build_request(options);
    request.folder = options.file;
    request.documents = false;
    const CheckedLibrary all = check_library(request, progress, diagnostics);
    print_text(diagnostics);
    if (!diagnostics.has_errors()) {
      print(stdout, models_json(all));
    }
    return diagnostics.has_errors() ? kContentErrors : kDone;
  }
  const CheckedLibrary checked = parse_single_page(options.file, diagnostics);
  if (!checked.documents.empty()) {
    if (options.format == "html") {
      print(stdout, page_body_html(checked, 0));
    } else if (options.format == "json") {
      print(stdout, to_json(checked.documents[0]));
    } else {
      print(stdout, to_text(checked.documents[0]));
    }
  }
  print_text(diagnostics);
  return diagnostics.has_errors() ? kContentErrors : kDone;
}

int run_serve(const CommandOptions& options) {
  const BuildRequest request = build_request(options);
  const StopSignals signals;
  ServeRequest preview;
  preview.watched = watched_folders(request);
  preview.ignored = {fs::absolute(request.output)};
  preview.site = request.output / "preview/site";
  preview.port = options.port;
  preview.say = [&options](std::string_view line) {
    if (!options.quiet) {
      print(stdout, fmt::format("{}\n", line));
      std::fflush(stdout);
    }
  };
  preview.stop = [&signals] { return signals.caught(); };
  preview.build = [&]() {
    Diagnostics diagnostics;
    Progress progress(ProgressStyle::quiet);
    const PublishedPreview built = build_preview(request, progress, diagnostics);
    print_text(diagnostics);
    if (diagnostics.has_errors()) {
      print(stderr, summary_line(diagnostics) + "\n");
      return BuildResult::failed;
    }
    preview.say("built " + page_count(built.pages));
    return BuildResult::changed;
  };
  serve(preview);
  return kDone;
}

}  // namespace waymark
