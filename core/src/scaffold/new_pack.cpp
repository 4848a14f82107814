#include "scaffold/new_pack.hpp"

#include "pack/field_check.hpp"
#include "pack/read_library.hpp"
#include "pack/read_pack.hpp"
#include "scaffold/list_insert.hpp"
#include "scaffold/new_name.hpp"
#include "scaffold/page_template.hpp"
#include "scaffold/yaml_edit.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

/// Some names mean something else in a site; the reader knows which.
void check_pack_file(const std::string& text) {
  Diagnostics diagnostics;
  read_pack(text, "pack.yaml", diagnostics);
  if (!diagnostics.empty()) {
    throw UsageError(diagnostics.list().front().message, diagnostics.list().front().hint);
  }
}

/// Where the new pack goes, relative to the knowledge base: beside the last one that is listed, if that is inside.
fs::path pack_path(const YamlNode& root, std::string_view name) {
  const YamlNode* packs = root.find("packs");
  if (packs != nullptr && packs->is_sequence() && !packs->items.empty()) {
    const fs::path last = fs::path(packs->items.back().scalar).lexically_normal();
    // Why the check: 'toolkit/' would be its own parent.
    const fs::path parent = last.has_filename() ? last.parent_path() : last.parent_path().parent_path();
    if (last.is_relative() && (parent.empty() || *parent.begin() != "..")) {
      return parent / name;
    }
  }
  return name;
}

}  // namespace

std::vector<NewFile> pack_files(const fs::path& folder, std::string_view id, Date today) {
  const std::string title = title_from_name(id);
  std::string pack = fmt::format(R"(# A pack: a folder of pages that belong together.
schema: 1
id: {}
title: {}
version: 0.1.0
summary: One sentence that says what this pack is about.

# Pages stand in alphabetical order. 'contents' puts them in an order of your own:
# contents:
#   - first-page
)",
                                 id, title);
  check_pack_file(pack);
  return {{folder / "pack.yaml", std::move(pack)},
          {folder / "index.md", index_page_text(title, today)},
          {folder / "first-page.md", page_text("First page", today)}};
}

Scaffolded new_pack(const fs::path& knowledge_base, std::string_view name, Date today) {
  check_new_name("a pack", name);
  Diagnostics diagnostics;
  const Library library = read_library(knowledge_base, diagnostics);
  for (const Pack& pack : library.packs) {
    if (pack.id == name) {
      throw UsageError(fmt::format("there is a pack '{}' already", name), "choose another name", {pack.file, 0, 0});
    }
  }
  Scaffolded result;
  fs::path path = name;
  const auto make = [&] {
    std::vector<NewFile> files = pack_files(knowledge_base / path, name, today);
    write_new_files(knowledge_base, files);
    for (NewFile& file : files) {
      result.created.push_back(std::move(file.path));
    }
  };
  bool listed = false;
  const fs::path list_file = knowledge_base / "knowledge-base.yaml";
  const bool edited = edit_yaml(list_file, [&](const std::string& text, const YamlNode& root) {
    path = pack_path(root, name);
    const YamlNode* packs = root.find("packs");
    std::optional<std::string> new_text;
    if (packs != nullptr && packs->is_sequence()) {
      for (const YamlNode& item : packs->items) {
        listed = listed || fs::path(item.scalar).lexically_normal() == path;
      }
      if (!listed) {
        new_text = insert_into_list(text, root, *packs, packs->items.size(), path.string());
      }
    }
    make();  // before the list is changed, so that it never names a pack that is not there
    return new_text;
  });
  if (result.created.empty()) {
    make();
  }
  if (edited) {
    result.changed.push_back(list_file);
  } else if (!listed) {
    result.to_do.push_back(
        fmt::format("add the line '  - {}' under 'packs:' in {}", path.string(), list_file.string()));
  }
  return result;
}

}  // namespace waymark
