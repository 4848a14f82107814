#include "compare/release_notes.hpp"

#include "compare/change_words.hpp"
#include "data/mapping_reader.hpp"
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "pack/field_check.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

constexpr std::array kClasses{ChangeClass::correction, ChangeClass::clarification, ChangeClass::new_expectation};

ChangeClass class_named(std::string_view key) {
  const auto* found = std::find_if(kClasses.begin(), kClasses.end(), [&](auto each) { return class_key(each) == key; });
  return found == kClasses.end() ? ChangeClass::none : *found;
}

ReleaseNote read_note(const YamlNode& item, const std::string& file, Diagnostics& diagnostics) {
  MappingReader fields(item, file, "a change", diagnostics);
  ReleaseNote note;
  note.page = fields.required_text("page");
  if (note.page.size() > 3 && note.page.compare(note.page.size() - 3, 3, ".md") == 0) {
    note.page.resize(note.page.size() - 3);
  }
  const YamlNode* place = fields.node("page");
  note.line = place == nullptr ? item.line : place->line;
  note.column = place == nullptr ? item.column : place->column;
  fields.required_text("class");
  if (const YamlNode* given = fields.node("class"); given != nullptr && given->is_scalar() && !given->scalar.empty()) {
    note.change_class = class_named(fields.choice("class", {"correction", "clarification", "new-expectation"}));
  }
  note.who = one_line(fields.text("who"));
  note.by = fields.date("by");
  note.note = one_line(fields.text("note"));
  if (note.change_class == ChangeClass::new_expectation && note.who.empty()) {
    fields.wrong("who", "is missing: a new expectation says who must act", "name a role, as in 'who: Programme leads'");
  }
  fields.finish();
  return note;
}

void read_changes(MappingReader& reader, ReleaseNotes& notes, Diagnostics& diagnostics) {
  const YamlNode* value = reader.node("changes");
  if (value == nullptr || value->is_null()) {
    return;
  }
  if (!value->is_sequence()) {
    reader.wrong("changes", "must be a list", "write '- page: PACK/PAGE' for each page that changed");
    return;
  }
  std::map<std::string, std::uint32_t, std::less<>> lines;
  for (const YamlNode& item : value->items) {
    ReleaseNote note = read_note(item, notes.file, diagnostics);
    if (note.page.empty()) {
      continue;
    }
    const auto [first, added] = lines.emplace(note.page, note.line);
    if (!added) {
      diagnostics.error({notes.file, note.line, note.column},
                        fmt::format("page '{}' has a note on line {} already", note.page, first->second),
                        "make one note of the two");
      continue;
    }
    notes.changes.push_back(std::move(note));
  }
}

bool has_page(const EditionSet& set, std::string_view id) {
  return std::any_of(set.pages.begin(), set.pages.end(), [&](const EditionSet::Page& page) { return page.id == id; });
}

/// Reports a note that belongs to no change.
class MisplacedNote {
 public:
  MisplacedNote(const ReleaseNotes& notes, const EditionSet& older, const EditionSet& newer,
                const EditionChanges& changes)
      : notes_(notes), older_(older), newer_(newer), changes_(changes) {}

  void report(const ReleaseNote& note, Diagnostics& diagnostics) const {
    const Place place{notes_.file, note.line, note.column};
    const auto moved = std::find_if(changes_.pages.begin(), changes_.pages.end(),
                                    [&](const PageChange& page) { return page.earlier_id == note.page; });
    if (moved != changes_.pages.end()) {
      diagnostics.error(place, fmt::format("page '{}' has moved", note.page),
                        fmt::format("write its new id: '{}'", moved->id));
    } else if (has_page(newer_, note.page)) {
      diagnostics.error(place,
                        fmt::format("page '{}' has not changed since {}", note.page, edition_words(changes_.older)),
                        "take its note out");
    } else {
      const std::string near = suggest(note.page, candidates());
      diagnostics.error(place, fmt::format("there is no page '{}'", note.page),
                        near.empty() ? "name a page that changed, by its id: 'pack/path/name'"
                                     : fmt::format("did you mean '{}'?", near));
    }
  }

 private:
  [[nodiscard]] std::vector<std::string_view> candidates() const {
    std::vector<std::string_view> ids;
    for (const PageChange& page : changes_.pages) {
      ids.emplace_back(page.id);
    }
    for (const EditionSet* set : {&newer_, &older_}) {
      for (const EditionSet::Page& page : set->pages) {
        ids.emplace_back(page.id);
      }
    }
    return ids;
  }

  const ReleaseNotes& notes_;
  const EditionSet& older_;
  const EditionSet& newer_;
  const EditionChanges& changes_;
};

/// An id as YAML writes it.
std::string yaml_text(const std::string& text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' ||
           c == '_' || c == '.';
  });
  if (plain && text.find_first_not_of("0123456789.") != std::string::npos) {
    return text;
  }
  std::string quoted = "'";
  for (const char c : text) {
    quoted += c == '\'' ? "''" : std::string(1, c);
  }
  return quoted + "'";
}

}  // namespace

ReleaseNotes read_release_notes(std::string text, const std::string& file, Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  ReleaseNotes notes;
  notes.file = file;
  if (const auto root = parse_yaml(text, file, 1, diagnostics)) {
    MappingReader reader(*root, file, "the release notes", diagnostics);
    notes.summary = one_line(reader.text("summary"));
    read_changes(reader, notes, diagnostics);
    reader.finish();
  }
  notes.text = std::move(text);
  add_excerpts(diagnostics, first, file, notes.text);
  return notes;
}

void add_notes(const ReleaseNotes& notes, const EditionSet& older, const EditionSet& newer, EditionChanges& changes,
               Diagnostics& diagnostics) {
  const std::size_t first = diagnostics.list().size();
  std::unordered_map<std::string_view, PageChange*> pages;
  for (PageChange& page : changes.pages) {
    pages.emplace(page.id, &page);
  }
  changes.summary = notes.summary;
  for (const ReleaseNote& note : notes.changes) {
    const auto found = pages.find(note.page);
    if (found == pages.end()) {
      MisplacedNote(notes, older, newer, changes).report(note, diagnostics);
      continue;
    }
    PageChange& page = *found->second;
    page.change_class = note.change_class;
    page.who = note.who;
    page.by = note.by;
    page.note = note.note;
  }
  add_excerpts(diagnostics, first, notes.file, notes.text);
}

bool wants_note(const PageChange& page) { return page.what != PageChange::What::moved || !page.blocks.empty(); }

std::string unclassed_changes(const EditionChanges& changes, const std::string& file) {
  std::size_t count = 0;
  std::string lines;
  for (const PageChange& page : changes.pages) {
    if (page.change_class != ChangeClass::none || !wants_note(page)) {
      continue;
    }
    ++count;
    lines += fmt::format(
        "  - page: {}  # {}: {}\n"
        "    class:  # correction, clarification or new-expectation\n"
        "    who:    # must act; for a new expectation\n"
        "    by:     # when, as in 2027-03-31\n"
        "    note:\n",
        yaml_text(page.id), what_word(page.what), one_line(page.title));
  }
  if (count == 0) {
    return {};
  }
  return fmt::format("{} not yet classed; complete these lines and put them into {}:\n\nchanges:\n{}",
                     count == 1 ? "1 change is" : fmt::format("{} changes are", count), file, lines);
}

}  // namespace waymark
