#include "build/release_changes.hpp"

#include "build/working_set.hpp"
#include "check/link_resolver.hpp"
#include "compare/change_words.hpp"
#include "compare/changes_document.hpp"
#include "compare/compare_editions.hpp"
#include "compare/release_notes.hpp"
#include "data/text_file.hpp"
#include "edition/edition_models.hpp"
#include "pack/portable_name.hpp"
#include "text/error.hpp"

#include <waymark/document_builder.hpp>

#include <fmt/format.h>

#include <cassert>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxNotesBytes = std::size_t{4} << 20U;

ReleaseNotes read_notes(const fs::path& file, Diagnostics& diagnostics) {
  if (file.empty()) {
    return {};
  }
  auto text = read_text_file(file, file.generic_string(), kMaxNotesBytes, diagnostics);
  return text ? read_release_notes(std::move(*text), file.generic_string(), diagnostics) : ReleaseNotes{};
}

/// The page of a change in the pack that tells what changed. Empty if its file's path would be too long.
std::string comparison_id(const PageChange& change) {
  std::string id = fmt::format("{}/{}", kChangesPack, change.id);
  return change.blocks.empty() || site_path_problem(id + ".html").found() ? std::string() : id;
}

/// What is said of a first edition, which has none before it.
Document first_edition(const EditionChanges& changes, const EditionLabel& label) {
  DocumentBuilder builder;
  if (!changes.summary.empty()) {
    builder.paragraph(changes.summary);
  }
  builder.paragraph(fmt::format("{} is the first. From the next one on, this page says what changed.", label.display));
  return builder.finish();
}

/// Pages that Waymark makes of documents, as the last pack of a library.
class ChangesPack {
 public:
  ChangesPack(CheckedLibrary& checked, const EditionLabel& label) : checked_(checked) {
    pack_.id = kChangesPack;
    pack_.title = "What's new";
    pack_.version = label.name;
    pack_.summary = label.previous.empty() ? std::string("What this edition brings.")
                                           : fmt::format("What changed since edition {}.", label.previous);
    pack_.made = true;
    pack_.first_page = static_cast<std::uint32_t>(checked.library.pages.size());
  }

  /// `name` is what lists call the page.
  std::uint32_t add(std::string id, std::string title, std::string name, Document document) {
    const auto index = static_cast<std::uint32_t>(checked_.library.pages.size());
    PageSource page;
    page.file = id;
    page.id = std::move(id);
    page.pack = static_cast<std::uint32_t>(checked_.library.packs.size());
    page.own_pack = page.pack;
    page.meta.title = std::move(title);
    checked_.library.page_by_id.emplace(page.id, index);
    checked_.library.pages.push_back(std::move(page));
    checked_.documents.push_back(std::move(document));
    names_.push_back(std::move(name));
    return index;
  }

  void set_first_page(std::uint32_t page) {
    pack_.index_page = page;
    PageMeta& meta = checked_.library.pages[page].meta;
    meta.summary = pack_.summary;
    meta.printable = true;
  }

  void finish() {
    Library& library = checked_.library;
    pack_.end_page = static_cast<std::uint32_t>(library.pages.size());
    for (std::uint32_t page = pack_.first_page; page < pack_.end_page; ++page) {
      if (page != pack_.index_page) {
        pack_.outline.push_back({names_[page - pack_.first_page], page, false, {}, {}});
      }
    }
    library.packs.push_back(std::move(pack_));
    const Pack& pack = library.packs.back();
    const LinkResolver resolver(library, checked_.documents);
    Diagnostics mistakes;
    for (std::uint32_t page = pack.first_page; page < pack.end_page; ++page) {
      resolver.resolve(page, mistakes);
    }
    assert(!mistakes.has_errors());
  }

 private:
  CheckedLibrary& checked_;
  Pack pack_;
  std::vector<std::string> names_;  ///< of its pages
};

PageHistory::Since since_of(const PageChange& change) {
  switch (change.what) {
    case PageChange::What::added:
      return PageHistory::Since::added;
    case PageChange::What::moved:
      return change.blocks.empty() ? PageHistory::Since::moved : PageHistory::Since::changed;
    case PageChange::What::changed:
      return PageHistory::Since::changed;
    case PageChange::What::removed:
      break;
  }
  return PageHistory::Since::unknown;
}

/// What a change means, for the feed.
std::string told(const PageChange& change) {
  std::string text;
  if (change.change_class != ChangeClass::none) {
    text = fmt::format("{}. ", class_word(change.change_class));
  }
  if (const std::string who = who_must_act(change); !who.empty()) {
    text += who + ". ";
  }
  text += change.note;
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

}  // namespace

ReleaseChanges find_changes(const CheckedLibrary& checked, const EarlierPages& earlier, const EditionHistory& history,
                            const EditionLabel& label, const fs::path& notes_file, Diagnostics& diagnostics) {
  ReleaseChanges result;
  const ReleaseNotes notes = read_notes(notes_file, diagnostics);
  const EditionRecord* previous = history.previous_record();
  if (previous == nullptr) {
    result.changes.newer = {label.name, label.date};
    result.changes.summary = notes.summary;
    if (!notes.changes.empty()) {
      const ReleaseNote& first = notes.changes.front();
      diagnostics.warning({notes.file, first.line, first.column},
                          "there is no edition before this one, so nothing changed",
                          "the notes of a first edition hold a summary only", excerpt_of_line(notes.text, first.line));
    }
    return result;
  }
  const fs::path folder = history.previous_folder();
  const EditionSet older = edition_set(*previous, folder, folder.generic_string());
  EditionSet newer = working_set(checked);
  newer.name = label.name;
  newer.date = label.date;
  for (const auto& [id, page] : earlier.moved) {
    newer.moved.emplace(id, checked.library.pages[page].id);
  }
  result.changes = compare_editions(older, newer);
  add_notes(notes, older, newer, result.changes, diagnostics);
  result.unclassed = unclassed_changes(result.changes, notes.file.empty() ? "the release notes" : notes.file);
  return result;
}

std::vector<PageHistory> page_histories(const CheckedLibrary& checked, const EditionChanges& changes,
                                        const EditionHistory& history, std::vector<EditionRecord::Page>& pages) {
  std::unordered_map<std::string_view, const PageChange*> changed;
  for (const PageChange& change : changes.pages) {
    if (change.what != PageChange::What::removed) {
      changed.emplace(change.id, &change);
    }
  }
  const EditionRecord* previous = history.previous_record();
  std::unordered_map<std::string_view, const EditionRecord::Page*> before;
  for (std::size_t i = 0; previous != nullptr && i < previous->pages.size(); ++i) {
    before.emplace(previous->pages[i].id, &previous->pages[i]);
  }
  std::vector<PageHistory> histories(checked.library.pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    PageHistory page;
    const auto change = changed.find(pages[i].id);
    if (previous == nullptr) {
      page.since = PageHistory::Since::added;
    } else if (change == changed.end()) {
      page.since = PageHistory::Since::unchanged;
    } else {
      page.since = since_of(*change->second);
      page.summary = told(*change->second);
    }
    const bool same = page.since == PageHistory::Since::unchanged || page.since == PageHistory::Since::moved;
    const auto old = before.find(change == changed.end() || change->second->earlier_id.empty()
                                     ? std::string_view(pages[i].id)
                                     : std::string_view(change->second->earlier_id));
    page.changed = same && old != before.end() ? old->second->changed : history.version();
    pages[i].changed = page.changed;
    if (i < histories.size()) {  // the glossary comes after the pages
      histories[i] = std::move(page);
    }
  }
  return histories;
}

void add_changes_pack(CheckedLibrary& checked, const EditionChanges& changes, const EditionLabel& label,
                      std::vector<PageHistory>& histories) {
  ChangesPack pack(checked, label);
  if (label.previous.empty()) {
    pack.set_first_page(pack.add(fmt::format("{}/index", kChangesPack), fmt::format("What's new in {}", label.display),
                                 {}, first_edition(changes, label)));
    pack.finish();
    return;
  }
  const auto target = [](const PageChange& change) {
    const std::string id = comparison_id(change);
    return id.empty() ? id : "page:" + id;
  };
  pack.set_first_page(
      pack.add(fmt::format("{}/index", kChangesPack), changes_title(changes), {}, changes_document(changes, target)));
  for (const PageChange& change : changes.pages) {
    std::string id = comparison_id(change);
    if (id.empty()) {
      continue;
    }
    const std::uint32_t page = pack.add(std::move(id), page_changes_title(changes, change), change.title,
                                        page_changes_document(changes, change));
    if (const auto found = checked.library.page_by_id.find(change.id);
        found != checked.library.page_by_id.end() && found->second < histories.size()) {
      histories[found->second].changes_page = page;
    }
  }
  pack.finish();
}

}  // namespace waymark
