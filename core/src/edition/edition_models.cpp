#include "edition/edition_models.hpp"

#include "data/text_file.hpp"
#include "edition/plain_folder.hpp"
#include "text/error.hpp"

#include <waymark/json_is_modest.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kMaxRecordBytes = std::size_t{256} << 20U;
constexpr std::size_t kMaxModelBytes = std::size_t{128} << 20U;
/// A page's blocks lie 100 deep in each other at most, with two brackets each.
constexpr std::size_t kMaxDepth = 256;

std::string why_not(const PlainBytes& bytes) {
  switch (bytes.kind) {
    case PlainKind::file:
      return "it is too large";
    case PlainKind::missing:
      return "there is no such file";
    case PlainKind::folder:
    case PlainKind::special:
      return "it is no file";
    case PlainKind::link:
      return "it is a symbolic link";
    case PlainKind::unreadable:
      return system_reason(bytes.error);
  }
  return {};
}

std::string read_whole(PlainFolder folder, const std::string& shown, const std::string& path, std::size_t max_bytes) {
  PlainBytes bytes = folder.read(path, max_bytes);
  if (!bytes.whole()) {
    throw Error(fmt::format("cannot be read: {}", why_not(bytes)), "'waymark verify' says whether the edition is whole",
                {fmt::format("{}/{}", shown, path), 0, 0});
  }
  return std::move(bytes.bytes);
}

Json read_model(const PlainFolder& folder, const std::string& shown, const std::string& id) {
  const std::string path = model_file(id);
  const std::string text = read_whole(folder, shown, path, kMaxModelBytes);
  const bool modest = json_is_modest(text, {.depth = kMaxDepth});
  Json model = modest ? Json::parse(text, nullptr, false) : Json(Json::value_t::discarded);
  const auto fail = [&](const std::string& what) {
    throw Error(what, "the file was changed or cut off; 'waymark verify' says what else was",
                {fmt::format("{}/{}", shown, path), 0, 0});
  };
  if (!model.is_object() || !model.contains("document") || !model["document"].is_object()) {
    fail("this is no model of a page");
  }
  if (const auto found = model.find("id"); found == model.end() || *found != id) {
    fail(fmt::format("this is not the model of the page '{}'", id));
  }
  return model;
}

}  // namespace

EditionRecord read_edition_record(const std::filesystem::path& folder, const std::string& shown) {
  const std::string path(kRecordFile);
  return parse_edition_record(read_whole(PlainFolder(folder), shown, path, kMaxRecordBytes),
                              fmt::format("{}/{}", shown, path));
}

EditionSet edition_set(const EditionRecord& record, const std::filesystem::path& folder, const std::string& shown) {
  EditionSet set;
  set.name = to_text(record.version);
  set.date = record.date;
  set.pages.reserve(record.pages.size());
  for (const EditionRecord::Page& page : record.pages) {
    set.pages.push_back({page.id, page.title, page.hash, page.id == kGlossaryId});
  }
  set.moved = record.moved;
  const auto files = std::make_shared<const PlainFolder>(folder);
  set.load = [files, shown](const std::string& id) { return read_model(*files, shown, id); };
  return set;
}

}  // namespace waymark
