#include "cli/commands.hpp"
#include "cli/named_edition.hpp"
#include "cli/printing.hpp"
#include "edition/bundle.hpp"
#include "edition/published_editions.hpp"
#include "edition/verify_edition.hpp"
#include "report/progress.hpp"
#include "report/text_report.hpp"
#include "report/verify_report.hpp"
#include "text/display_width.hpp"
#include "text/file_size.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <system_error>

namespace waymark {
namespace {

/// Whether the edition may be handed out; says why not.
bool verified(const CommandOptions& options, const Version& version, Progress& progress) {
  EditionCheck check = verify_published(options.output, version, std::nullopt, progress);
  // The bundle gets a pointer of its own.
  std::erase_if(check.findings, [](const Finding& each) {
    return each.path.starts_with("../") || each.kind == FindingKind::nothing_beside;
  });
  if (!check.altered() && !check.unread()) {
    return true;
  }
  print(stderr, to_text(check.folder, check.findings, false, use_colour()));
  print(stderr, "\n" + verdict_line(check));
  return false;
}

std::string done_line(const Bundle& bundle) {
  std::error_code ignored;
  const auto bytes = std::filesystem::file_size(bundle.file, ignored);
  std::string line =
      fmt::format("wrote {} ({}, {} files", shown(bundle.file.generic_string()), shown_size(bytes), bundle.files);
  if (bundle.documents_left_out != 0) {
    line += fmt::format("; {} documents left out", bundle.documents_left_out);
  }
  return line + ")\n";
}

}  // namespace

int run_bundle(const CommandOptions& options) {
  const Version version = version_of(options.name);
  const Published published = read_published(options.output);
  const PublishedEdition& edition = named_edition(published, version, options.output);
  Progress progress(progress_style(options.quiet));
  if (!verified(options, version, progress)) {
    return kContentErrors;
  }
  const Bundle bundle = write_bundle({options.output, version, options.to, !options.without_documents}, progress);
  Diagnostics warnings;
  if (!edition.withdrawn.empty()) {
    warnings.warning({options.output.generic_string(), 0, 0},
                     fmt::format("edition {} is withdrawn: {}", to_text(version), edition.withdrawn),
                     "its start page says so too");
  }
  if (bundle.longest_path.size() > kLongBundlePathBytes) {
    warnings.warning(
        {bundle.file.generic_string(), 0, 0},
        fmt::format("the longest path in it has {} bytes: '{}'", bundle.longest_path.size(), bundle.longest_path),
        "Windows allows 260 characters with the folder it is unpacked in; choose one with a short path");
  }
  print_text(warnings);
  if (!options.quiet) {
    print(stdout, done_line(bundle));
  }
  return kDone;
}

}  // namespace waymark
