// Finds the edition that the command line names.
#pragma once

#include "edition/published_editions.hpp"

#include <filesystem>
#include <string>

namespace waymark {

/// Throws UsageError if `text` is no version.
Version version_of(const std::string& text);

/// Throws UsageError, which names what there is, if the edition is not in `published`.
const PublishedEdition& named_edition(const Published& published, const Version& version,
                                      const std::filesystem::path& output);

}  // namespace waymark
