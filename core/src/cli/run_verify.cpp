#include "cli/commands.hpp"
#include "cli/key_file.hpp"
#include "cli/named_edition.hpp"
#include "cli/printing.hpp"
#include "edition/edition_record.hpp"
#include "edition/published_editions.hpp"
#include "edition/verify_edition.hpp"
#include "edition/verify_pointer.hpp"
#include "report/progress.hpp"
#include "report/verify_report.hpp"
#include "text/error.hpp"

#include <fmt/format.h>
#include <tbb/global_control.h>
#include <tbb/info.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

bool has_edition(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(folder / kRecordFile, ignored)) ||
         fs::exists(fs::symlink_status(folder / kChecksumFile, ignored));
}

/// The edition that a name means: a version in the output folder, or a folder.
EditionCheck verify_named(const CommandOptions& options, const std::optional<PublicKey>& key, Progress& progress) {
  std::error_code ignored;
  const auto version = parse_version(options.name);
  if (version && fs::exists(fs::symlink_status(options.output / to_text(*version), ignored))) {
    return verify_published(options.output, *version, key, progress);
  }
  const fs::path folder = options.name;
  if (!fs::is_directory(folder, ignored)) {
    if (version) {
      named_edition(read_published(options.output), *version, options.output);
    }
    throw UsageError(fmt::format("'{}' is neither a version nor an edition's folder", options.name),
                     "name a version such as 1.2.0, or the folder that holds edition.json");
  }
  if (!has_edition(folder)) {
    const Published inside = read_published(folder);
    throw UsageError(fmt::format("'{}' is no edition's folder: it holds neither '{}' nor '{}'", options.name,
                                 kRecordFile, kChecksumFile),
                     inside.editions.empty()
                         ? std::string("name the folder that holds them")
                         : fmt::format("it holds editions: verify them all with --output {}", options.name));
  }
  return verify_edition(folder, key, progress);
}

/// Prints an edition's findings and its verdict as soon as they are known.
void print_check(const CommandOptions& options, const EditionCheck& check) {
  print(stderr, to_text(check.folder, check.findings, !options.quiet, use_colour()));
  if (!options.quiet || check.altered() || check.unread()) {
    print(stdout, verdict_line(check));
    std::fflush(stdout);
  }
}

std::vector<Finding> pointer_findings(const fs::path& output) {
  PointerCheck check = verify_pointer(output);
  for (const auto& [there, file] : {std::pair{check.script, kEditionsScript}, std::pair{check.page, kStartPage}}) {
    if (!there) {
      check.findings.push_back({FindingKind::pointer_older, std::string(file), "missing",
                                "'waymark edition current VERSION' writes it", Severity::warning});
    }
  }
  return std::move(check.findings);
}

/// All editions in the output folder, and the pointer.
VerifyReport verify_all(const CommandOptions& options, const std::optional<PublicKey>& key, Progress& progress) {
  const Published published = read_published(options.output);
  if (published.editions.empty()) {
    throw UsageError(fmt::format("there are no editions in '{}'", options.output.generic_string()),
                     "'waymark release' publishes one, and --output names another folder");
  }
  VerifyReport report;
  for (auto edition = published.editions.rbegin(); edition != published.editions.rend(); ++edition) {
    EditionCheck check = verify_published(options.output, edition->version, key, progress);
    // What lies beside all of them is said once.
    std::erase_if(check.findings, [](const Finding& each) {
      return each.path.starts_with("../") || each.kind == FindingKind::nothing_beside;
    });
    if (!options.json) {
      print_check(options, check);
    }
    report.editions.push_back(std::move(check));
  }
  report.pointer = pointer_findings(options.output);
  if (!options.json) {
    print(stderr, to_text(options.output.generic_string(), report.pointer, !options.quiet, use_colour()));
  }
  return report;
}

bool has_error(const std::vector<Finding>& findings, bool unread) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& each) {
    return each.severity == Severity::error && (each.kind == FindingKind::unreadable) == unread;
  });
}

}  // namespace

int run_verify(const CommandOptions& options) {
  std::optional<PublicKey> key;
  if (!options.key.empty()) {
    key = public_key_of(options.key);
  }
  const std::size_t jobs =
      options.jobs != 0 ? options.jobs : static_cast<std::size_t>(tbb::info::default_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, jobs);
  Progress progress(progress_style(options.quiet || options.json));
  VerifyReport report;
  if (options.name.empty()) {
    report = verify_all(options, key, progress);
  } else {
    report.editions.push_back(verify_named(options, key, progress));
    if (!options.json) {
      print_check(options, report.editions.back());
    }
  }
  if (options.json) {
    print(stdout, to_json(report));
  }
  bool altered = has_error(report.pointer, false);
  bool unread = has_error(report.pointer, true);
  for (const EditionCheck& check : report.editions) {
    altered = altered || check.altered();
    unread = unread || check.unread();
  }
  if (altered) {
    return kContentErrors;
  }
  return unread ? kCouldNotGoOn : kDone;
}

}  // namespace waymark
