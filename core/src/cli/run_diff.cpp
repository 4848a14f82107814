#include "build/with_threads.hpp"
#include "build/working_set.hpp"
#include "cli/build_request.hpp"
#include "cli/commands.hpp"
#include "cli/named_edition.hpp"
#include "cli/printing.hpp"
#include "compare/compare_editions.hpp"
#include "edition/edition_models.hpp"
#include "edition/published_editions.hpp"
#include "report/changes_report.hpp"
#include "report/progress.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <tbb/parallel_invoke.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// One of the two that are compared.
struct Side {
  fs::path folder;
  bool working = false;  ///< it is a knowledge base, not an edition of one
  std::optional<CheckedLibrary> checked{};
  EditionSet set{};
  std::string summary{};
};

/// What a word of the command line names.
Side find_side(const std::string& name, const fs::path& output) {
  std::error_code ignored;
  const auto version = parse_version(name);
  if (version && fs::exists(output / to_text(*version) / kRecordFile, ignored)) {
    return {output / to_text(*version)};
  }
  if (fs::exists(fs::path(name) / kRecordFile, ignored)) {
    return {name};
  }
  if (fs::exists(fs::path(name) / "knowledge-base.yaml", ignored)) {
    return {name, true};
  }
  if (version && !fs::exists(name, ignored)) {
    named_edition(read_published(output), *version, output);
  }
  throw UsageError(fmt::format("'{}' is neither a version, nor an edition's folder, nor a knowledge base's", name),
                   "name a version such as 1.2.0, or the folder that holds edition.json or knowledge-base.yaml");
}

void open_edition(Side& side) {
  const std::string shown = side.folder.generic_string();
  const EditionRecord record = read_edition_record(side.folder, shown);
  side.summary = record.summary;
  side.set = edition_set(record, side.folder, shown);
}

/// Checks the knowledge base; what is wrong with it is in `diagnostics` then.
void open_working(const CommandOptions& options, Side& side, Diagnostics& diagnostics) {
  BuildRequest request = build_request(options);
  request.folder = side.folder;
  request.documents = false;
  Progress progress(progress_style(options.quiet || options.json));
  side.checked = check_library(request, progress, diagnostics);
  progress.finish();
  if (!diagnostics.has_errors()) {
    side.set = working_set(*side.checked);
  }
}

bool colour_wanted() { return ::isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr; }

}  // namespace

int run_diff(const CommandOptions& options) {
  Side older = find_side(options.name, options.output);
  Side newer = find_side(options.newer, options.output);
  Diagnostics diagnostics;
  EditionChanges changes;
  with_threads(build_request(options), [&] {
    if (!older.working && !newer.working) {
      tbb::parallel_invoke([&] { open_edition(older); }, [&] { open_edition(newer); });
    } else {
      for (Side* side : {&older, &newer}) {
        if (side->working) {
          open_working(options, *side, diagnostics);
        } else {
          open_edition(*side);
        }
      }
    }
    if (!diagnostics.has_errors()) {
      changes = compare_editions(older.set, newer.set);
      changes.summary = newer.summary;
    }
  });
  if (diagnostics.has_errors()) {
    return report(options, diagnostics, {});
  }
  print(stdout, options.json ? to_json(changes) : to_text(changes, colour_wanted()));
  return kDone;
}

}  // namespace waymark
