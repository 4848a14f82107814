#include "overlay/base_finder.hpp"

#include "archive/zip_reader.hpp"
#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "edition/version.hpp"
#include "render/model/model_hash.hpp"
#include "text/error.hpp"

#include <waymark/json_is_modest.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <system_error>
#include <utility>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// No more editions of a folder are looked into, newest first.
constexpr std::size_t kMaxEditions = 60;

/// The versions that name folders of `folder`, newest first.
std::vector<std::string> editions_in(const fs::path& folder) {
  std::vector<Version> versions;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (const auto version = parse_version(entry->path().filename().string())) {
      versions.push_back(*version);
    }
  }
  std::sort(versions.begin(), versions.end(), [](const Version& a, const Version& b) { return b < a; });
  versions.resize(std::min(versions.size(), kMaxEditions));
  std::vector<std::string> names;
  for (const Version& version : versions) {
    names.push_back(to_text(version));
  }
  return names;
}

/// The model in the file, if it is one of a page and has the hash.
std::optional<Json> read_model(PlainFolder& folder, const std::string& path, const std::string& hash) {
  const PlainBytes bytes = folder.read(path, kMaxDataBytes);
  if (!bytes.whole() || !json_is_modest(bytes.bytes)) {
    return std::nullopt;
  }
  Json model = Json::parse(bytes.bytes, nullptr, false);
  if (!model.is_object() || model.find("title") == model.end() || model.find("summary") == model.end()) {
    return std::nullopt;
  }
  const auto document = model.find("document");
  if (document == model.end() || !document->is_object() || model_hash(model) != hash) {
    return std::nullopt;
  }
  return model;
}

}  // namespace

std::string upstream_file(std::string_view page_id) {
  return fmt::format("{}/_upstream/{}.json", kModelsFolder, page_id);
}

/// An edition's folder, and where its models are.
struct BaseFinder::Edition {
  explicit Edition(const fs::path& path) : folder(path) {}
  PlainFolder folder;
  std::string version;
  std::unordered_map<std::string, std::string> page_of_hash;
};

BaseFinder::BaseFinder(const Library& library, fs::path output, fs::path more)
    : library_(library), output_(std::move(output)), more_(std::move(more)) {
  std::error_code error;
  if (more_.empty()) {
    return;
  }
  if (fs::is_regular_file(more_, error) && more_.extension() == ".zip") {
    const ZipReader zip(more_, more_.generic_string());
    std::string before;
    for (const std::string_view path : zip.files()) {
      if (path.ends_with(fmt::format("/{}", kRecordFile))) {
        before = path.substr(0, path.size() - kRecordFile.size());
      }
    }
    const std::string models = fmt::format("{}{}/", before, kModelsFolder);
    const std::string record = before + std::string(kRecordFile);
    unpacked_ = zip.unpack([&](std::string_view path) { return path == record || path.starts_with(models); });
    more_ = unpacked_->folder() / before;
  } else if (!fs::is_directory(more_, error)) {
    throw Error("there is no such folder", "name an edition's folder, a folder of editions, or a bundle",
                {more_.generic_string(), 0, 0});
  }
}

BaseFinder::~BaseFinder() = default;

BaseFinder::Edition* BaseFinder::open(const fs::path& folder) {
  const auto [known, fresh] = editions_.emplace(folder, nullptr);
  if (!fresh) {
    return known->second.get();
  }
  try {
    auto edition = std::make_unique<Edition>(folder);
    const PlainBytes bytes = edition->folder.read(std::string(kRecordFile), kMaxDataBytes);
    if (bytes.whole()) {
      const EditionRecord record = parse_edition_record(bytes.bytes, folder.generic_string());
      edition->version = to_text(record.version);
      for (const EditionRecord::Page& page : record.pages) {
        edition->page_of_hash.emplace(page.hash, page.id);
      }
      known->second = std::move(edition);
    }
  } catch (const Error&) {  // what is no edition has no models
    return nullptr;
  }
  return known->second.get();
}

std::optional<BaseModel> BaseFinder::find_in(const fs::path& folder, const std::string& hash) {
  Edition* edition = open(folder);
  if (edition == nullptr) {
    return std::nullopt;
  }
  const auto page = edition->page_of_hash.find(hash);
  if (page == edition->page_of_hash.end()) {
    return std::nullopt;
  }
  if (auto model = read_model(edition->folder, model_file(page->second), hash)) {
    return BaseModel{std::move(*model), edition->version};
  }
  return std::nullopt;
}

std::optional<BaseModel> BaseFinder::find_among(const fs::path& folder, const std::string& hash) {
  for (const std::string& version : editions_in(folder)) {
    if (auto found = find_in(folder / version, hash)) {
      return found;
    }
  }
  return std::nullopt;
}

std::optional<BaseModel> BaseFinder::find(const std::string& hash, const PageSource& page) {
  const Pack& pack = library_.packs[page.pack];
  if (pack.origin != kNoOrigin && !library_.origins[pack.origin].siblings.empty()) {
    if (auto found = find_among(library_.origins[pack.origin].siblings, hash)) {
      return found;
    }
  }
  for (const std::string& version : editions_in(output_)) {
    try {
      PlainFolder folder(output_ / version);
      if (auto model = read_model(folder, upstream_file(page.id), hash)) {
        return BaseModel{std::move(*model), version + " of this knowledge base"};
      }
    } catch (const Error&) {  // not readable: it has none
      continue;
    }
  }
  if (more_.empty()) {
    return std::nullopt;
  }
  auto found = find_in(more_, hash);
  return found ? std::move(found) : find_among(more_, hash);
}

std::optional<Json> BaseFinder::published(const std::string& hash, const PageSource& page) {
  const Pack& pack = library_.packs[page.pack];
  if (hash.empty() || pack.origin == kNoOrigin || library_.origins[pack.origin].edition.empty()) {
    return std::nullopt;
  }
  auto found = find_in(library_.origins[pack.origin].edition, hash);
  return found ? std::optional(std::move(found->model)) : std::nullopt;
}

}  // namespace waymark
