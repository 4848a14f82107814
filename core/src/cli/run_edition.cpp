#include "cli/commands.hpp"
#include "cli/named_edition.hpp"
#include "cli/printing.hpp"
#include "edition/output_lock.hpp"
#include "edition/published_editions.hpp"
#include "report/edition_list.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace waymark {
namespace {

constexpr std::size_t kMaxWhyBytes = 500;

/// Throws UsageError if this can't stand on a page as one line.
void check_why(const std::string& why) {
  const bool has_controls =
      std::any_of(why.begin(), why.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
  if (invalid_utf8(why) || has_controls || why.find_first_not_of(' ') == std::string::npos) {
    throw UsageError("--why needs a line of text", "say what is wrong, and what to use instead");
  }
  if (why.size() > kMaxWhyBytes) {
    throw UsageError(fmt::format("--why is longer than {} bytes", kMaxWhyBytes),
                     "say it shortly, and the rest in the notes of the next release");
  }
}

/// Why the edition can't be the current one; empty if it can.
std::string refusal(const PublishedEdition& edition) {
  if (!edition.damaged.empty()) {
    return "it is damaged: " + edition.damaged;
  }
  return edition.withdrawn.empty() ? std::string() : "it is withdrawn: " + edition.withdrawn;
}

void say(const CommandOptions& options, const std::string& line) {
  if (!options.quiet) {
    print(stdout, line + "\n");
  }
}

std::string current_line(const Published& published) {
  return published.current.empty() ? std::string("no edition is current now")
                                   : fmt::format("the current edition is {}", published.current);
}

}  // namespace

int run_edition_list(const CommandOptions& options) {
  const Published published = read_published(options.output);
  if (options.json) {
    print(stdout, to_json(published));
  } else if (published.editions.empty()) {
    print(stdout, fmt::format("there are no editions in '{}'\n", shown(options.output.generic_string())));
  } else {
    print(stdout, edition_table(published));
  }
  return kDone;
}

int run_edition_current(const CommandOptions& options) {
  const Version version = version_of(options.name);
  named_edition(read_published(options.output), version, options.output);
  const OutputLock lock(options.output);
  Published published = read_published(options.output);
  const PublishedEdition& edition = named_edition(published, version, options.output);
  if (const std::string why = refusal(edition); !why.empty()) {
    throw UsageError(fmt::format("edition {} can't be the current one: {}", to_text(version), why),
                     "choose another; 'waymark edition list' shows them");
  }
  published.current = to_text(version);
  write_pointer(options.output, published);
  say(options, current_line(published));
  return kDone;
}

int run_edition_withdraw(const CommandOptions& options) {
  const Version version = version_of(options.name);
  check_why(options.why);
  named_edition(read_published(options.output), version, options.output);
  const OutputLock lock(options.output);
  const Published before = read_published(options.output);
  named_edition(before, version, options.output);
  const Published published = with_withdrawn(before, version, options.why);
  write_pointer(options.output, published);
  say(options, fmt::format("edition {} is withdrawn; {}", to_text(version), current_line(published)));
  return kDone;
}

}  // namespace waymark
