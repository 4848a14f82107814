#include "pack/read_pack_list.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace waymark {
namespace {

ListedFolder read_origin(const YamlNode& item, const std::string& file, Diagnostics& diagnostics) {
  MappingReader fields(item, file, "an entry of 'packs'", diagnostics);
  ListedFolder folder;
  folder.line = item.line;
  folder.column = item.column;
  folder.elsewhere = true;
  folder.path = fields.required_text("from");
  for (std::string& id : fields.texts("packs")) {
    if (std::find(folder.wanted.begin(), folder.wanted.end(), id) != folder.wanted.end()) {
      fields.wrong("packs", fmt::format("has '{}' twice", id));
    } else {
      folder.wanted.push_back(std::move(id));
    }
  }
  fields.finish();
  return folder;
}

}  // namespace

std::vector<ListedFolder> read_pack_list(MappingReader& reader, const std::string& file, Diagnostics& diagnostics) {
  std::vector<ListedFolder> result;
  const YamlNode* value = reader.node("packs");
  constexpr std::string_view kHint = "list the packs' folders, as in 'packs: [toolkit, resources]'";
  if (value == nullptr) {
    reader.wrong("packs", "is missing", std::string(kHint));
    return result;
  }
  if (!value->is_sequence()) {
    reader.wrong("packs", value->is_null() ? "is empty" : "must be a list", std::string(kHint));
    return result;
  }
  if (value->items.empty()) {
    reader.wrong("packs", "is empty", std::string(kHint));
  }
  for (const YamlNode& item : value->items) {
    if (item.is_mapping()) {
      if (ListedFolder folder = read_origin(item, file, diagnostics); !folder.path.empty()) {
        result.push_back(std::move(folder));
      }
    } else if (item.is_sequence()) {
      diagnostics.error({file, item.line, item.column},
                        "'packs' in knowledge-base.yaml must be a list of texts; this one is a list");
    } else if (item.scalar.empty()) {
      diagnostics.error({file, item.line, item.column}, "'packs' in knowledge-base.yaml has an empty item");
    } else {
      result.push_back({item.scalar, item.line, item.column});
    }
  }
  return result;
}

}  // namespace waymark
