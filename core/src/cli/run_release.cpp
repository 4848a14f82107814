#include "build/release.hpp"
#include "cli/build_request.hpp"
#include "cli/commands.hpp"
#include "cli/printing.hpp"
#include "cli/signing_key.hpp"
#include "report/progress.hpp"
#include "text/error.hpp"
#include "text/page_count.hpp"

#include <fmt/format.h>

#include <memory>
#include <system_error>

namespace waymark {
namespace {

namespace fs = std::filesystem;

Version wanted_version(const std::string& text) {
  const auto version = parse_version(text);
  if (!version) {
    throw UsageError(fmt::format("'{}' is no version", text),
                     "write it as semver.org has it, in small letters: 1.0.0, 1.1.0-beta.2");
  }
  return *version;
}

/// '--notes', or else 'release-notes/VERSION.yaml' beside knowledge-base.yaml, if there is such a file.
fs::path notes_file(const CommandOptions& options) {
  std::error_code error;
  if (!options.notes.empty()) {
    if (!fs::is_regular_file(options.notes, error)) {
      throw Error("there is no such file of release notes", "name it with --notes FILE",
                  {options.notes.generic_string(), 0, 0});
    }
    return options.notes;
  }
  const fs::path usual = options.folder / "release-notes" / (options.name + ".yaml");
  return fs::is_regular_file(usual, error) ? usual : fs::path();
}

std::string done_line(const PublishedRelease& published, const CommandOptions& options) {
  if (options.dry_run) {
    return fmt::format("edition {} would bring, {}", options.name, published.changes);
  }
  if (published.finished) {
    return fmt::format("edition {} was published by a run that was stopped; it is now offered to readers",
                       options.name);
  }
  std::string line = fmt::format("published edition {}: {}, {} documents, {} files in {}\n{}", options.name,
                                 page_count(published.pages), published.documents, published.files,
                                 published.folder.generic_string(), published.changes);
  if (published.shared > 0) {
    line += fmt::format("\n{} files are shared with edition {}", published.shared, published.previous);
  }
  line += published.current == options.name ? std::string("\nit is the current edition")
                                            : fmt::format("\nthe current edition is still {}",
                                                          published.current.empty() ? "none" : published.current);
  return line;
}

}  // namespace

int run_release(const CommandOptions& options) {
  ReleaseRequest request;
  request.version = wanted_version(options.name);
  request.build = build_request(options);
  request.notes = notes_file(options);
  request.dry_run = options.dry_run;
  std::unique_ptr<SecretKey> key;
  if (!options.key.empty() && !options.dry_run) {
    key.reset(new SecretKey(read_signing_key(options)));  // a secret key can't be moved
    request.key = key.get();
  }
  Diagnostics diagnostics;
  Progress progress(progress_style(options.quiet || options.json));
  const PublishedRelease published = release(request, progress, diagnostics);
  progress.finish();
  if (!published.unclassed.empty() && !options.json) {
    print(stderr, published.unclassed);
  }
  const int code = report(options, diagnostics, done_line(published, options));
  if (diagnostics.has_errors() && !options.json) {
    print(stderr, "nothing was published; what was published before is as it was\n");
  }
  return code;
}

}  // namespace waymark
