#include "cli/named_edition.hpp"

#include "text/error.hpp"

#include <fmt/format.h>

namespace waymark {

Version version_of(const std::string& text) {
  auto version = parse_version(text);
  if (!version) {
    throw UsageError(fmt::format("'{}' is no version", text), "write three numbers, such as 1.2.0");
  }
  return *version;
}

const PublishedEdition& named_edition(const Published& published, const Version& version,
                                      const std::filesystem::path& output) {
  if (const PublishedEdition* edition = find_edition(published, version)) {
    return *edition;
  }
  std::string hint = "'waymark release' publishes one, and --output names another folder";
  if (!published.editions.empty()) {
    hint = "there are:";
    for (const PublishedEdition& each : published.editions) {
      hint += " " + to_text(each.version);
    }
  }
  throw UsageError(fmt::format("there is no edition {} in '{}'", to_text(version), output.generic_string()), hint);
}

}  // namespace waymark
