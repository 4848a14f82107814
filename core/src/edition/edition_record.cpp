#include "edition/edition_record.hpp"

#include <waymark/json_is_modest.hpp>
#include <waymark/write_model.hpp>
#include "pack/portable_name.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace waymark {
namespace {

constexpr int kFormat = 1;
constexpr std::size_t kMaxValues = 20'000'000;

Json worksheets_json(const std::vector<EditionRecord::Worksheet>& worksheets) {
  Json all = Json::array();
  for (const EditionRecord::Worksheet& each : worksheets) {
    all.push_back({{"id", each.id}, {"fields", each.fields}});
  }
  return all;
}

Json page_json(const EditionRecord::Page& page) {
  Json json{{"id", page.id}, {"title", page.title}, {"hash", page.hash}, {"blocks", page.blocks}};
  if (!page.worksheets.empty()) {
    json["worksheets"] = worksheets_json(page.worksheets);
  }
  json["changed"] = page.changed;
  if (page.local) {
    json["local"] = true;
  }
  return json;
}

/// Takes members out of edition.json; all throw Error.
class RecordReader {
 public:
  explicit RecordReader(const std::string& file) : file_(file) {}

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(fmt::format("this is no record of an edition: {}", what),
                "the file was changed or cut off; get the edition again from where it came from", {file_, 0, 0});
  }

  /// A text; empty if it is missing and may be.
  [[nodiscard]] std::string text(const Json& object, const char* key, bool required = true) const {
    const auto found = object.find(key);
    if (found == object.end()) {
      if (required) {
        fail(fmt::format("'{}' is missing", key));
      }
      return {};
    }
    if (!found->is_string()) {
      fail(fmt::format("'{}' is no text", key));
    }
    return found->get<std::string>();
  }

  [[nodiscard]] const Json& list(const Json& object, const char* key) const {
    static const Json none = Json::array();
    const auto found = object.find(key);
    if (found == object.end()) {
      return none;
    }
    if (!found->is_array()) {
      fail(fmt::format("'{}' is no list", key));
    }
    return *found;
  }

  [[nodiscard]] bool flag(const Json& object, const char* key) const {
    const auto found = object.find(key);
    if (found == object.end()) {
      return false;
    }
    if (!found->is_boolean()) {
      fail(fmt::format("'{}' is neither true nor false", key));
    }
    return found->get<bool>();
  }

  void expect_object(const Json& json, const char* what) const {
    if (!json.is_object()) {
      fail(fmt::format("{} is no object", what));
    }
  }

  [[nodiscard]] std::vector<std::string> texts(const Json& object, const char* key) const {
    std::vector<std::string> result;
    for (const Json& item : list(object, key)) {
      if (!item.is_string()) {
        fail(fmt::format("'{}' holds what is no text", key));
      }
      result.push_back(item.get<std::string>());
    }
    return result;
  }

  /// A page's id: it names files, so every part must be a portable name.
  [[nodiscard]] std::string page_id(const Json& object, const char* key) const {
    std::string id = text(object, key);
    std::string_view rest = id;
    while (true) {
      const std::size_t slash = rest.find('/');
      if (slash == 0 || rest.empty() || name_problem(rest.substr(0, slash)).found()) {
        fail(fmt::format("'{}' is no page's id", key));
      }
      if (slash == std::string_view::npos) {
        return id;
      }
      rest.remove_prefix(slash + 1);
    }
  }

  [[nodiscard]] Version version(const Json& object, const char* key) const {
    const auto version = parse_version(text(object, key));
    if (!version) {
      fail(fmt::format("'{}' is no version", key));
    }
    return *version;
  }

 private:
  const std::string& file_;
};

EditionRecord::Page read_record_page(const Json& json, const RecordReader& reader) {
  reader.expect_object(json, "a page");
  EditionRecord::Page page;
  page.id = reader.page_id(json, "id");
  page.title = reader.text(json, "title");
  page.hash = reader.text(json, "hash");
  page.blocks = reader.texts(json, "blocks");
  for (const Json& each : reader.list(json, "worksheets")) {
    reader.expect_object(each, "a worksheet");
    page.worksheets.push_back({reader.text(each, "id"), reader.texts(each, "fields")});
  }
  page.changed = to_text(reader.version(json, "changed"));
  page.local = reader.flag(json, "local");
  return page;
}

void read_lists(const Json& json, const RecordReader& reader, EditionRecord& record) {
  for (const Json& each : reader.list(json, "packs")) {
    reader.expect_object(each, "a pack");
    record.packs.push_back({reader.page_id(each, "id"), reader.text(each, "title"), reader.text(each, "version"),
                            reader.flag(each, "local")});
  }
  for (const Json& each : reader.list(json, "plugins")) {
    reader.expect_object(each, "a plugin");
    record.plugins.push_back({reader.text(each, "id"), reader.text(each, "version"), reader.text(each, "sha256")});
  }
  std::set<std::string_view> ids;
  const Json& pages = reader.list(json, "pages");
  record.pages.reserve(pages.size());
  for (const Json& each : pages) {
    record.pages.push_back(read_record_page(each, reader));
    if (!ids.insert(record.pages.back().id).second) {
      reader.fail("it has a page twice");
    }
  }
  for (const Json& each : reader.list(json, "moved")) {
    reader.expect_object(each, "a moved page");
    std::string to = reader.page_id(each, "to");
    if (!ids.contains(to)) {
      reader.fail("a page has moved to one that it does not have");
    }
    record.moved[reader.page_id(each, "from")] = std::move(to);
  }
  for (const Json& each : reader.list(json, "gone")) {
    reader.expect_object(each, "a page that is gone");
    record.gone.push_back(
        {reader.page_id(each, "id"), reader.text(each, "title"), to_text(reader.version(each, "last"))});
  }
  for (const Json& each : reader.list(json, "sizes")) {
    if (!each.is_number_unsigned()) {
      reader.fail("'sizes' holds what is no size");
    }
    record.sizes.push_back(each.get<std::uint64_t>());
  }
}

}  // namespace

std::string model_file(std::string_view page_id) { return fmt::format("{}/{}.json", kModelsFolder, page_id); }

std::string to_json(const EditionRecord& record) {
  Json json{{"format", kFormat},
            {"knowledge-base", {{"id", record.base_id}, {"title", record.base_title}}},
            {"version", to_text(record.version)},
            {"date", iso_date(record.date)}};
  if (!record.previous.empty()) {
    json["previous"] = record.previous;
  }
  json["waymark"] = record.program;
  if (!record.summary.empty()) {
    json["summary"] = record.summary;
  }
  if (!record.key.empty()) {
    json["key"] = record.key;
  }
  json["packs"] = Json::array();
  for (const EditionRecord::Pack& pack : record.packs) {
    Json each{{"id", pack.id}, {"title", pack.title}, {"version", pack.version}};
    if (pack.local) {
      each["local"] = true;
    }
    json["packs"].push_back(std::move(each));
  }
  json["plugins"] = Json::array();
  for (const EditionRecord::Plugin& plugin : record.plugins) {
    json["plugins"].push_back({{"id", plugin.id}, {"version", plugin.version}, {"sha256", plugin.sha256}});
  }
  json["pages"] = Json::array();
  for (const EditionRecord::Page& page : record.pages) {
    json["pages"].push_back(page_json(page));
  }
  json["moved"] = Json::array();
  for (const auto& [from, to] : record.moved) {
    json["moved"].push_back({{"from", from}, {"to", to}});
  }
  json["gone"] = Json::array();
  for (const EditionRecord::Gone& gone : record.gone) {
    json["gone"].push_back({{"id", gone.id}, {"title", gone.title}, {"last", gone.last}});
  }
  json["sizes"] = record.sizes;
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

EditionRecord parse_edition_record(std::string_view json_text, const std::string& file) {
  const RecordReader reader(file);
  if (!json_is_modest(json_text, {.depth = 8, .members = 64, .values = kMaxValues})) {
    reader.fail("it nests too deep, or holds too much");
  }
  const Json json = Json::parse(json_text, nullptr, false);
  if (!json.is_object()) {
    reader.fail("it is no JSON");
  }
  const auto format = json.find("format");
  if (format == json.end() || !format->is_number_integer()) {
    reader.fail("'format' is missing");
  }
  if (*format != kFormat) {
    throw Error(
        fmt::format("the edition's record has format {}; this program reads format {}", format->dump(), kFormat),
        "use a newer Waymark", {file, 0, 0});
  }
  EditionRecord record;
  const auto base = json.find("knowledge-base");
  if (base == json.end()) {
    reader.fail("'knowledge-base' is missing");
  }
  reader.expect_object(*base, "'knowledge-base'");
  record.base_id = reader.text(*base, "id");
  record.base_title = reader.text(*base, "title");
  record.version = reader.version(json, "version");
  const auto date = parse_date(reader.text(json, "date"));
  if (!date) {
    reader.fail("'date' is no date");
  }
  record.date = *date;
  if (json.contains("previous")) {
    record.previous = to_text(reader.version(json, "previous"));
  }
  record.program = reader.text(json, "waymark");
  record.summary = reader.text(json, "summary", false);
  record.key = reader.text(json, "key", false);
  read_lists(json, reader, record);
  return record;
}

}  // namespace waymark
