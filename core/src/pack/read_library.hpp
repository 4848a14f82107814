// Reads a whole knowledge base from disk.
#pragma once

#include "pack/library.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Reads the knowledge base in `folder`: its knowledge-base.yaml, packs, pages' front matter, data files; and lists its
/// assets. Files are read in parallel, in the caller's oneTBB arena. What the authors did wrong is reported, all of it,
/// in an order that does not depend on the number of threads; the library then lacks what could not be read, but a page
/// that could not be read is in it, empty, so that links to it hold. Messages name files as 'FOLDER/pack/page.md', with
/// FOLDER as given. Throws Error if there is no such folder or no knowledge-base.yaml in it that can be read.
Library read_library(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// Reads knowledge-base.yaml only. Reports and throws as read_library() does.
KnowledgeBase read_base(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The folders outside the knowledge base that its packs come from, as far as they are there.
std::vector<std::filesystem::path> folders_elsewhere(const std::filesystem::path& folder);

/// Reads one page for itself; nothing if its file cannot be read as text. `named`: as read_front_matter() has it.
std::optional<PageSource> read_page(const std::filesystem::path& file, std::string shown_name, std::string id,
                                    Diagnostics& diagnostics, const std::vector<Source>* named = nullptr);

}  // namespace waymark
