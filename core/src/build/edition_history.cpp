#include "build/edition_history.hpp"

#include "build/earlier_pages.hpp"
#include "data/read_bytes.hpp"
#include "text/error.hpp"

#include <algorithm>
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

}  // namespace waymark
