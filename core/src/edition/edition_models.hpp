// Opens an edition's folder to compare it: the record at once, models when they are asked for.
#pragma once

#include "compare/edition_set.hpp"
#include "edition/edition_record.hpp"

#include <filesystem>
#include <string>

namespace waymark {

/// Reads edition.json in an edition's folder, which messages call `shown`. Throws Error if there is none, or if it
/// can't be read.
EditionRecord read_edition_record(const std::filesystem::path& folder, const std::string& shown);

/// The edition of `record`, whose folder may lie anywhere and hold anything: a model is believed only if it is of
/// modest size and of the page that was asked for.
EditionSet edition_set(const EditionRecord& record, const std::filesystem::path& folder, const std::string& shown);

}  // namespace waymark
