#include "scaffold/new_page.hpp"

#include <waymark/suggest.hpp>
#include "data/text_file.hpp"
#include "data/yaml.hpp"
#include "pack/field_check.hpp"
#include "pack/portable_name.hpp"
#include "pack/read_library.hpp"
#include "scaffold/list_insert.hpp"
#include "scaffold/new_files.hpp"
#include "scaffold/new_name.hpp"
#include "scaffold/page_template.hpp"
#include "scaffold/yaml_edit.hpp"
#include "text/display_width.hpp"
#include "text/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace waymark {
namespace {

namespace fs = std::filesystem;

struct PageName {
  std::string_view pack;
  std::string_view path;  ///< in the pack
};

PageName checked(std::string_view id) {
  constexpr std::string_view kHint = "write it as in 'toolkit/planning/checklist': a pack's id, folders if any, a name";
  if (id.ends_with(".md")) {
    throw UsageError(fmt::format("'{}' is a file's name, not a page's", shown(id)), "leave out the '.md'");
  }
  const std::size_t slash = id.find('/');
  if (slash == std::string_view::npos) {
    throw UsageError(fmt::format("'{}' does not say which pack the page belongs to", shown(id)), std::string(kHint));
  }
  const PageName result{id.substr(0, slash), id.substr(slash + 1)};
  check_new_name("a pack", result.pack);
  for (std::size_t start = 0; start <= result.path.size();) {
    const std::size_t end = std::min(result.path.find('/', start), result.path.size());
    check_new_name(end == result.path.size() ? "a page" : "a folder", result.path.substr(start, end - start));
    start = end + 1;
  }
  if (const NameProblem problem = site_path_problem(std::string(id) + ".html"); problem.found()) {
    throw UsageError(problem.message, problem.hint);
  }
  return result;
}

/// Throws the first error of a YAML file, if there is one. Why: a pack may be unknown, or its contents, because a file
/// could not be read, and that is what the author must hear.
void throw_first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.severity == Severity::error && diagnostic.place.file.ends_with(".yaml")) {
      throw Error(diagnostic.message, diagnostic.hint, diagnostic.place);
    }
  }
}

/// Throws unless pack.yaml is YAML; that it names pages which are not there yet is no reason not to make them.
void check_pack_file(const Pack& pack) {
  Diagnostics diagnostics;
  const auto text = read_text_file(pack.folder / "pack.yaml", pack.file, kMaxDataBytes, diagnostics);
  if (text) {
    parse_yaml(*text, pack.file, 1, diagnostics);
  }
  throw_first_error(diagnostics);
}

const Pack& find_pack(const Library& library, const Diagnostics& diagnostics, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const Pack& pack : library.packs) {
    if (pack.id == id) {
      return pack;
    }
    ids.push_back(pack.id);
  }
  throw_first_error(diagnostics);
  const std::string near = suggest(id, ids);
  throw UsageError(fmt::format("there is no pack '{}'", id), near.empty()
                                                                 ? fmt::format("make it with 'waymark new pack {}'", id)
                                                                 : fmt::format("did you mean '{}'?", near));
}

/// A list of 'contents' and a place in it.
struct Spot {
  const YamlNode* list = nullptr;
  std::size_t position = 0;
};

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// After the last page of the same folder, in reading order; no list if there is none.
Spot beside_siblings(const YamlNode& list, std::string_view folder) {
  Spot result;
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const YamlNode& item = list.items[i];
    if (item.is_scalar() && folder_of(item.scalar) == folder) {
      result = {&list, i + 1};
    }
    const YamlNode* inner = item.find("contents");
    if (inner != nullptr && inner->is_sequence()) {
      if (const Spot spot = beside_siblings(*inner, folder); spot.list != nullptr) {
        result = spot;
      } else if (const YamlNode* page = item.find("page"); page != nullptr && folder_of(page->scalar) == folder) {
        result = {inner, inner->items.size()};
      }
    }
  }
  return result;
}

/// Pages at the pack's root go to the end of the outermost list: those in sections are there by choice.
Spot spot_for(const YamlNode& contents, std::string_view path) {
  const std::string_view folder = folder_of(path);
  const Spot spot = folder.empty() ? Spot{} : beside_siblings(contents, folder);
  return spot.list == nullptr ? Spot{&contents, contents.items.size()} : spot;
}

bool names_page(const YamlNode& node, std::string_view path) {
  if (node.is_scalar() && node.scalar == path) {
    return true;
  }
  for (const YamlNode& item : node.items) {
    if (names_page(item, path)) {
      return true;
    }
  }
  const YamlNode* page = node.find("page");
  const YamlNode* inner = node.find("contents");
  return (page != nullptr && names_page(*page, path)) || (inner != nullptr && names_page(*inner, path));
}

}  // namespace

Scaffolded new_page(const fs::path& knowledge_base, std::string_view id, Date today) {
  const PageName name = checked(id);
  Diagnostics diagnostics;
  const Library library = read_library(knowledge_base, diagnostics);
  const Pack& pack = find_pack(library, diagnostics, name.pack);
  check_pack_file(pack);

  Scaffolded result;
  const fs::path file = pack.folder / (std::string(name.path) + ".md");
  const std::string title = title_from_name(name.path.substr(name.path.rfind('/') + 1));
  write_new_files(pack.folder, {{file, page_text(title, today)}});
  result.created.push_back(file);

  bool needed = false;
  const fs::path pack_file = pack.folder / "pack.yaml";
  const bool edited =
      edit_yaml(pack_file, [&](const std::string& text, const YamlNode& root) -> std::optional<std::string> {
        const YamlNode* contents = root.find("contents");
        // The pack's first page stands outside its contents.
        needed =
            contents != nullptr && contents->is_sequence() && name.path != "index" && !names_page(*contents, name.path);
        if (!needed) {
          return std::nullopt;
        }
        const Spot spot = spot_for(*contents, name.path);
        return insert_into_list(text, root, *spot.list, spot.position, name.path);
      });
  if (edited) {
    result.changed.push_back(pack_file);
  } else if (needed) {
    result.to_do.push_back(fmt::format("add the line '  - {}' under 'contents:' in {}", name.path, pack_file.string()));
  }
  return result;
}

}  // namespace waymark
