// The notes of a release: what its author says of each change.
#pragma once

#include "compare/edition_changes.hpp"
#include "compare/edition_set.hpp"
#include "data/date.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace waymark {

struct ReleaseNote {
  std::string page;  ///< its id in the newer edition, or in the older one if it is gone
  ChangeClass change_class = ChangeClass::none;
  std::string who;
  Date by{};
  std::string note;
  std::uint32_t line = 0;  ///< where `page` stands in the file
  std::uint32_t column = 0;
};

struct ReleaseNotes {
  std::string file;  ///< as messages show it
  std::string text;  ///< all of it, for excerpts
  std::string summary;
  std::vector<ReleaseNote> changes;
};

/// Reads the notes' YAML. Reports unknown keys, wrong values, a new expectation without who must act, and two notes
/// for one page.
ReleaseNotes read_release_notes(std::string text, const std::string& file, Diagnostics& diagnostics);

/// Puts the notes into `changes`, which are those from `older` to `newer`. Reports notes of pages that did not change,
/// or that are not there.
void add_notes(const ReleaseNotes& notes, const EditionSet& older, const EditionSet& newer, EditionChanges& changes,
               Diagnostics& diagnostics);

/// Whether readers need to be told what the change means: a page that only moved says the same.
bool wants_note(const PageChange& page);

/// The changes that no note classes, as lines to complete and paste into `file`; empty if there are none.
std::string unclassed_changes(const EditionChanges& changes, const std::string& file);

}  // namespace waymark
