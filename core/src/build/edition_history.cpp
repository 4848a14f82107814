#include "build/edition_history.hpp"

#include "build/earlier_pages.hpp"
#include "data/read_bytes.hpp"
#include "text/error.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// The newest of `editions`, newest first, that `version` is to be compared with.
const PublishedEdition* find_previous(const std::vector<PublishedEdition>& editions, const Version& version) {
  const PublishedEdition* withdrawn = nullptr;
  for (const PublishedEdition& edition : editions) {
    const bool earlier = edition.version < version && edition.damaged.empty();
    if (!earlier || (version.prerelease.empty() && !edition.version.prerelease.empty())) {
      continue;
    }
    if (edition.withdrawn.empty()) {
      return &edition;
    }
    if (withdrawn == nullptr) {
      withdrawn = &edition;
    }
  }
  return withdrawn;
}

}  // namespace

EditionHistory::EditionHistory(fs::path output, const Version& version, const Published& published)
    : output_(std::move(output)), version_(to_text(version)) {
  if (const PublishedEdition* previous = find_previous(published.editions, version)) {
    previous_ = to_text(previous->version);
  }
  for (auto edition = published.editions.rbegin(); edition != published.editions.rend(); ++edition) {
    if (edition->version < version && edition->damaged.empty()) {
      const fs::path file = output_ / to_text(edition->version) / kRecordFile;
      records_.push_back(parse_edition_record(read_bytes(file), file.generic_string()));
    }
  }
}

fs::path EditionHistory::previous_folder() const { return previous_.empty() ? fs::path() : output_ / previous_; }

const EditionRecord* EditionHistory::previous_record() const {
  const auto found = std::find_if(records_.begin(), records_.end(),
                                  [&](const EditionRecord& record) { return to_text(record.version) == previous_; });
  return found == records_.end() ? nullptr : &*found;
}

std::vector<EditionLabel::Past> EditionHistory::past() const {
  std::vector<EditionLabel::Past> past;
  for (auto record = records_.rbegin(); record != records_.rend(); ++record) {
    past.push_back({to_text(record->version), record->date, record->summary});
  }
  return past;
}

EarlierPages EditionHistory::earlier_pages(const Library& library) const {
  return find_earlier_pages(library, records_);
}

std::vector<PageHistory> EditionHistory::of_pages(const Library& library,
                                                  std::vector<EditionRecord::Page>& pages) const {
  std::unordered_map<std::string_view, const EditionRecord::Page*> before;
  if (const EditionRecord* previous = previous_record()) {
    for (const EditionRecord::Page& page : previous->pages) {
      before.emplace(page.id, &page);
    }
  }
  const auto predecessor = [&](std::size_t i) -> const EditionRecord::Page* {
    if (const auto same = before.find(pages[i].id); same != before.end()) {
      return same->second;
    }
    for (const std::string& id : i < library.pages.size() ? library.pages[i].meta.was : std::vector<std::string>()) {
      if (const auto moved = before.find(id); moved != before.end()) {
        return moved->second;
      }
    }
    return nullptr;
  };
  std::vector<PageHistory> histories(library.pages.size());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const EditionRecord::Page* old = predecessor(i);
    PageHistory history;
    if (old == nullptr) {
      history.since = PageHistory::Since::added;
    } else if (old->hash != pages[i].hash) {
      history.since = PageHistory::Since::changed;
    } else {
      history.since = old->id == pages[i].id ? PageHistory::Since::unchanged : PageHistory::Since::moved;
    }
    const bool same = old != nullptr && old->hash == pages[i].hash;
    history.changed = same ? old->changed : version_;
    pages[i].changed = history.changed;
    if (i < histories.size()) {  // the glossary comes after the pages
      histories[i] = std::move(history);
    }
  }
  return histories;
}

}  // namespace waymark
