// What a release changes: found by comparing models, classed by its notes, and told on pages of its own.
#pragma once

#include "build/build.hpp"
#include "build/edition_history.hpp"
#include "compare/edition_changes.hpp"
#include "edition/edition_record.hpp"
#include "render/render_input.hpp"

#include <waymark/diagnostic.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace waymark {

/// The pack that tells what changed: its first page is the whole edition's, and each page that changed has one. No
/// other pack may have the id.
inline constexpr std::string_view kChangesPack = "whats-new";

struct ReleaseChanges {
  EditionChanges changes;
  std::string unclassed;  ///< what no note classes, with lines to complete; empty if nothing
};

/// Compares `checked` with the edition before, and joins the notes in `notes`,
/// if it is not empty; what is wrong with them is reported. Without an edition before there are no changes.
ReleaseChanges find_changes(const CheckedLibrary& checked, const EarlierPages& earlier, const EditionHistory& history,
                            const EditionLabel& label, const std::filesystem::path& notes, Diagnostics& diagnostics);

/// Says of each page how it came to be, and fills in when each of `pages` last changed.
std::vector<PageHistory> page_histories(const CheckedLibrary& checked, const EditionChanges& changes,
                                        const EditionHistory& history, std::vector<EditionRecord::Page>& pages);

/// Adds the pack that tells what changed to `checked`, and to `histories` where each page's changes are shown.
void add_changes_pack(CheckedLibrary& checked, const EditionChanges& changes, const EditionLabel& label,
                      std::vector<PageHistory>& histories);

}  // namespace waymark
