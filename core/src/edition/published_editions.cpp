#include "edition/published_editions.hpp"

#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "edition/editions_json.hpp"
#include "edition/plain_folder.hpp"
#include "edition/record_head.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDocumentsFolder = "documents";

/// Why there is no file to read, as the end of a message.
std::string reason(PlainKind kind, int error) {
  switch (kind) {
    case PlainKind::missing:
      return "is missing";
    case PlainKind::unreadable:
      return fmt::format("can't be read: {}", system_reason(error));
    case PlainKind::link:
      return "is a link";
    case PlainKind::file:
    case PlainKind::folder:
    case PlainKind::special:
      break;
  }
  return "is no regular file";
}

/// Fills in what the edition's record says of it; what is wrong with the folder, or nothing.
std::string read_folder(PlainFolder& folder, PublishedEdition& edition) {
  const std::string name = to_text(edition.version);
  if (const PlainKind kind = folder.kind_of(name); kind != PlainKind::folder) {
    return kind == PlainKind::link ? "it is a link, not a folder" : "it is no folder";
  }
  edition.documents = folder.kind_of(fmt::format("{}/{}", name, kDocumentsFolder)) == PlainKind::folder;
  const PlainBytes record = folder.read(fmt::format("{}/{}", name, kRecordFile), kRecordHeadBytes);
  if (record.kind != PlainKind::file) {
    return fmt::format("'{}' {}", kRecordFile, reason(record.kind, record.error));
  }
  const auto head = read_record_head(record.bytes);
  if (!head) {
    return fmt::format("'{}' is no record of an edition", kRecordFile);
  }
  if (head->version != edition.version) {
    return fmt::format("'{}' is of edition {}", kRecordFile, to_text(head->version));
  }
  const std::string checksums = fmt::format("{}/{}", name, kChecksumFile);
  if (const PlainKind kind = folder.kind_of(checksums); kind != PlainKind::file) {
    return fmt::format("'{}' {}", kChecksumFile, reason(kind, 0));
  }
  edition.date = head->date;
  edition.base_id = head->base_id;
  edition.title = head->base_title;
  return {};
}

PublishedEdition look_at(PlainFolder& folder, const Version& version) {
  PublishedEdition edition{version};
  edition.damaged = read_folder(folder, edition);
  return edition;
}

/// The pointer's state, from whichever of its files is one of ours.
std::optional<Published> read_state(PlainFolder& folder) {
  const PlainBytes script = folder.read(std::string(kEditionsScript), kMaxPointerBytes);
  if (auto state = script.whole() ? parse_editions_js(script.bytes) : std::nullopt) {
    return state;
  }
  const PlainBytes page = folder.read(std::string(kStartPage), 4 * kMaxPointerBytes);
  return page.whole() ? parse_start_page(page.bytes) : std::nullopt;
}

void sort_newest_first(std::vector<PublishedEdition>& editions) {
  std::sort(editions.begin(), editions.end(),
            [](const PublishedEdition& a, const PublishedEdition& b) { return a.version > b.version; });
}

/// Lets what the pointer said of editions hold for those that are still there.
void apply(const Published& state, Published& published) {
  for (PublishedEdition& edition : published.editions) {
    const PublishedEdition* known = find_edition(state, edition.version);
    if (known == nullptr) {
      continue;
    }
    edition.listed = true;
    edition.withdrawn = known->withdrawn;
    if (!edition.damaged.empty()) {
      edition.date = known->date;
    }
  }
  published.current = state.current;
}

/// Takes the knowledge base's name from the newest edition that has one.
void name_base(Published& published) {
  for (const PublishedEdition& edition : published.editions) {
    if (edition.damaged.empty()) {
      published.base_id = edition.base_id;
      published.base_title = edition.title;
      return;
    }
  }
}

/// A current edition that may not be it any more gives way.
void settle_current(Published& published) {
  if (published.current.empty()) {
    return;
  }
  const auto version = parse_version(published.current);
  const PublishedEdition* edition = version ? find_edition(published, *version) : nullptr;
  if (edition == nullptr || !may_be_current(*edition)) {
    published.current = newest_full_release(published);
  }
}

}  // namespace

PublishedEdition read_edition(const fs::path& output, const Version& version) {
  PlainFolder folder(output);
  return look_at(folder, version);
}

std::optional<Published> read_pointer(const fs::path& output) {
  PlainFolder folder(output);
  return read_state(folder);
}

Published read_published(const fs::path& output) {
  Published published;
  std::error_code error;
  if (!fs::exists(output, error) && !error) {
    return published;
  }
  PlainFolder folder(output);
  fs::directory_iterator entries(output, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    if (const auto version = parse_version(name); version && to_text(*version) == name) {
      published.editions.push_back(look_at(folder, *version));
    }
  }
  if (error) {
    throw Error(fmt::format("the output folder cannot be read: {}", system_reason(error.value())),
                "check the folder's permissions", {output.generic_string(), 0, 0});
  }
  sort_newest_first(published.editions);
  name_base(published);
  if (const auto state = read_state(folder)) {
    apply(*state, published);
    if (published.base_id.empty()) {
      published.base_id = state->base_id;
      published.base_title = state->base_title;
    }
    settle_current(published);
  } else {
    published.current = newest_full_release(published);
  }
  return published;
}

const PublishedEdition* find_edition(const Published& published, const Version& version) {
  const auto found = std::find_if(published.editions.begin(), published.editions.end(),
                                  [&](const PublishedEdition& each) { return each.version == version; });
  return found == published.editions.end() ? nullptr : &*found;
}

bool may_be_current(const PublishedEdition& edition) { return edition.damaged.empty() && edition.withdrawn.empty(); }

std::string newest_full_release(const Published& published) {
  for (const PublishedEdition& edition : published.editions) {
    if (edition.version.prerelease.empty() && may_be_current(edition)) {
      return to_text(edition.version);
    }
  }
  return {};
}

Published with_release(Published published, PublishedEdition edition, bool make_current) {
  std::erase_if(published.editions, [&](const PublishedEdition& each) { return each.version == edition.version; });
  published.editions.push_back(std::move(edition));
  sort_newest_first(published.editions);
  name_base(published);
  const auto current = parse_version(published.current);
  for (PublishedEdition& each : published.editions) {
    // Those that an interrupted run published count too.
    const bool may = make_current && !each.listed && each.version.prerelease.empty() && may_be_current(each);
    if (may && (!current || each.version > *current)) {
      published.current = to_text(each.version);
      break;
    }
  }
  return published;
}

Published with_withdrawn(Published published, const Version& version, const std::string& why) {
  for (PublishedEdition& each : published.editions) {
    if (each.version == version) {
      each.withdrawn = why;
    }
  }
  settle_current(published);
  return published;
}

}  // namespace waymark
