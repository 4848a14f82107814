#include "pack/pack_origin.hpp"

#include "archive/zip_reader.hpp"
#include "data/text_file.hpp"
#include "edition/edition_record.hpp"
#include "pack/pack_walk.hpp"
#include "pack/portable_name.hpp"
#include "pack/read_knowledge_base.hpp"
#include "pack/read_pack.hpp"
#include "text/error.hpp"

#include <waymark/suggest.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMayBe =
    "name a pack's folder, a published edition's folder or its 'sources', or a bundle that ends in '.zip'";

fs::file_type type_of(const fs::path& path) {
  std::error_code error;
  return fs::symlink_status(path, error).type();
}

bool is_file(const fs::path& path) { return type_of(path) == fs::file_type::regular; }
bool is_folder(const fs::path& path) { return type_of(path) == fs::file_type::directory; }

/// The names in `folder` that `fits` says yes to, sorted.
template <typename Fits>
std::vector<std::string> names_in(const fs::path& folder, const Fits& fits) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    if (fits(entry->path())) {
      names.push_back(entry->path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

/// What stands before 'edition.json' in the paths of a bundle that holds the sources of one edition.
std::optional<std::string> edition_in(const std::vector<std::string_view>& paths, std::vector<std::string>& all) {
  for (const std::string_view path : paths) {
    if (path != kRecordFile && !path.ends_with(fmt::format("/{}", kRecordFile))) {
      continue;
    }
    std::string before(path.substr(0, path.size() - kRecordFile.size()));
    const std::string sources = fmt::format("{}{}/", before, kSourcesFolder);
    if (std::any_of(paths.begin(), paths.end(), [&](std::string_view each) { return each.starts_with(sources); })) {
      all.push_back(std::move(before));
    }
  }
  return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

/// A pack of an origin, by its place there.
struct Candidate {
  std::string path;  ///< below the origin's root
  std::string id;
};

class OriginFinder {
 public:
  OriginFinder(const ListedFolder& listed, const std::string& file, PackFolders& found, Diagnostics& diagnostics)
      : listed_(listed), place_{file, listed.line, listed.column}, found_(found), diagnostics_(diagnostics) {}

  void add(const fs::path& path, const std::string& shown) {
    origin_.shown = shown;
    if (type_of(path) == fs::file_type::symlink) {
      report(fmt::format("'{}' is a symbolic link, which is not followed", listed_.path), "name what it leads to");
    } else if (is_file(path)) {
      add_bundle(path);
    } else if (is_folder(path)) {
      add_folder(path);
    } else {
      const std::vector<std::string> names = names_in(path.parent_path(), [](const fs::path&) { return true; });
      const std::string near = suggest(path.filename().string(), {names.begin(), names.end()});
      report(fmt::format("there is no folder or bundle '{}'", listed_.path),
             near.empty() ? "write the path from the folder of knowledge-base.yaml, as in 'from: ../national/1.1.0'"
                          : fmt::format("did you mean '{}'?", fs::path(listed_.path).replace_filename(near).string()));
    }
  }

 private:
  void report(std::string message, std::string hint) {
    diagnostics_.error(place_, std::move(message), std::move(hint));
  }

  void add_bundle(const fs::path& path) {
    if (path.extension() != ".zip") {
      report(fmt::format("'{}' is a file", listed_.path), std::string(kMayBe));
      return;
    }
    try {
      const ZipReader zip(path, origin_.shown);
      std::vector<std::string> all;
      const auto before = edition_in(zip.files(), all);
      if (!before) {
        report(fmt::format("the archive '{}' holds {}", listed_.path,
                           all.empty() ? "no edition with its sources" : "several editions"),
               all.empty() ? "ask for a bundle, as 'waymark bundle' makes it"
                           : "unpack it, and name the folder of one of them");
        return;
      }
      origin_.unpacked = zip.unpack([sources = fmt::format("{}{}/", *before, kSourcesFolder),
                                     record = fmt::format("{}{}", *before, kRecordFile)](std::string_view entry) {
        return entry == record || entry.starts_with(sources);
      });
      origin_.shown = shown_path(origin_.shown, fs::path(*before).parent_path().generic_string());
      add_edition(origin_.unpacked->folder() / *before);
    } catch (const Error& error) {
      diagnostics_.error(place_, fmt::format("{}: {}", listed_.path, error.what()), error.hint());
    }
  }

  void add_folder(const fs::path& path) {
    if (is_file(path / "pack.yaml")) {
      add_pack(path);
    } else if (is_file(path / kRecordFile) && is_folder(path / kSourcesFolder)) {
      add_edition(path);
    } else if (is_file(path / "knowledge-base.yaml")) {
      add_sources(path);
    } else {
      const std::vector<std::string> editions = names_in(path, [](const fs::path& each) {
        return parse_version(each.filename().string()) && is_file(each / kRecordFile);
      });
      report(fmt::format("the folder '{}' is neither a pack nor an edition", listed_.path),
             editions.empty() ? std::string(kMayBe)
                              : fmt::format("name one of the editions in it: {}", fmt::join(editions, ", ")));
    }
  }

  void add_edition(const fs::path& edition) {
    origin_.shown = shown_path(origin_.shown, std::string(kSourcesFolder));
    add_sources(edition / kSourcesFolder);
  }

  /// One pack's folder; what lies beside it is its origin.
  void add_pack(const fs::path& path) {
    const std::string name = path.filename().string();
    origin_.shown = fs::path(origin_.shown).parent_path().generic_string();
    set_root(path.parent_path());
    read_base();
    read_record();
    const std::string id = pack_id(name);
    if (!listed_.wanted.empty() && listed_.wanted != std::vector{id}) {
      report(fmt::format("'{}' is the pack '{}' alone", listed_.path, id),
             "take 'packs' out, or name the folder that holds the others too");
      return;
    }
    take({{name, id}});
  }

  void add_sources(const fs::path& root) {
    set_root(root);
    const std::vector<std::string> listed = read_base();
    std::vector<Candidate> candidates;
    if (const auto record = read_record()) {
      for (const EditionRecord::Pack& pack : record->packs) {
        if (is_folder(origin_.root / pack.id) && is_file(origin_.root / pack.id / "pack.yaml")) {
          candidates.push_back({pack.id, pack_id(pack.id)});
        }
      }
    }
    if (candidates.empty()) {
      for (const std::string& path : listed) {
        candidates.push_back({path, pack_id(path)});
      }
    }
    if (candidates.empty() && !diagnostics_.has_errors()) {
      report(fmt::format("there are no packs in '{}'", listed_.path), std::string(kMayBe));
    }
    take(choose(std::move(candidates)));
  }

  /// Those that are wanted, in the order in which they are.
  std::vector<Candidate> choose(std::vector<Candidate> candidates) {
    if (listed_.wanted.empty()) {
      return candidates;
    }
    std::vector<Candidate> chosen;
    for (const std::string& id : listed_.wanted) {
      const auto known =
          std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& each) { return each.id == id; });
      if (known != candidates.end()) {
        chosen.push_back(*known);
        continue;
      }
      std::vector<std::string_view> ids;
      for (const Candidate& each : candidates) {
        ids.push_back(each.id);
      }
      const std::string near = suggest(id, ids);
      report(fmt::format("there is no pack '{}' in '{}'", id, listed_.path),
             near.empty() ? fmt::format("it has: {}", fmt::join(ids, ", ")) : fmt::format("did you mean '{}'?", near));
    }
    return chosen;
  }

  void set_root(const fs::path& root) {
    origin_.root = root;
    const fs::path edition = root.parent_path();
    if (root.filename() == kSourcesFolder && is_file(edition / kRecordFile)) {
      origin_.edition = edition;
      origin_.siblings = origin_.unpacked ? fs::path() : edition.parent_path();
    }
  }

  std::optional<EditionRecord> read_record() {
    if (origin_.edition.empty()) {
      return std::nullopt;
    }
    const std::string shown = (fs::path(origin_.shown).parent_path() / kRecordFile).generic_string();
    if (const auto text = read_text_file(origin_.edition / kRecordFile, shown, kMaxDataBytes, diagnostics_)) {
      try {
        EditionRecord record = parse_edition_record(*text, shown);
        origin_.version = to_text(record.version);
        for (const EditionRecord::Page& page : record.pages) {
          origin_.hashes.emplace(page.id, page.hash);
        }
        return record;
      } catch (const Error& error) {
        diagnostics_.error(error.place(), error.what(), error.hint());
      }
    }
    return std::nullopt;
  }

  /// Reads the origin's knowledge-base.yaml, if there is one: its values for placeholders, and the packs inside it.
  std::vector<std::string> read_base() {
    std::vector<std::string> packs;
    if (!is_file(origin_.root / "knowledge-base.yaml")) {
      return packs;
    }
    Diagnostics ignored;  // what is wrong with another's knowledge base is not for its users to mend
    const auto text = read_text_file(origin_.root / "knowledge-base.yaml", origin_.shown, kMaxPageBytes, ignored);
    if (!text) {
      return packs;
    }
    KnowledgeBaseFile base = read_knowledge_base(*text, origin_.shown, ignored);
    origin_.placeholders = std::move(base.placeholders);
    for (const ListedFolder& each : base.packs) {
      if (!each.elsewhere && is_inside(each.path)) {
        packs.push_back(fs::path(each.path).lexically_normal().generic_string());
        packs.back().erase(packs.back().find_last_not_of('/') + 1);
      }
    }
    return packs;
  }

  /// Whether the path names a pack's folder below the root, with no link on the way.
  bool is_inside(const fs::path& relative) const {
    fs::path path = origin_.root;
    for (const fs::path& part : relative) {
      if (part == ".." || part == "/" || name_problem(part.string()).found() || !is_folder(path /= part)) {
        return false;
      }
    }
    return is_file(path / "pack.yaml");
  }

  /// The id in a pack's pack.yaml; its folder's name if that can't be read.
  std::string pack_id(const std::string& path) const {
    Diagnostics ignored;  // they are reported when the pack is read
    const fs::path file = origin_.root / path / "pack.yaml";
    auto text = read_text_file(file, path, kMaxPageBytes, ignored);
    std::string id = text ? read_pack(std::move(*text), path, ignored).pack.id : std::string();
    return id.empty() ? path : id;
  }

  void take(const std::vector<Candidate>& candidates) {
    if (candidates.empty()) {
      return;
    }
    const auto same = std::find_if(found_.origins.begin(), found_.origins.end(), [&](const PackOrigin& each) {
      std::error_code error;
      return fs::equivalent(each.root, origin_.root, error);
    });
    const auto number = static_cast<std::uint32_t>(same - found_.origins.begin());
    const std::string& shown = same == found_.origins.end() ? origin_.shown : same->shown;
    for (const Candidate& each : candidates) {
      found_.folders.push_back({origin_.root / each.path, each.path, shown_path(shown, each.path), number});
    }
    if (same == found_.origins.end()) {
      found_.origins.push_back(std::move(origin_));
    }
  }

  const ListedFolder& listed_;
  Place place_;
  PackFolders& found_;
  Diagnostics& diagnostics_;
  PackOrigin origin_;
};

}  // namespace

void add_packs_from(const ListedFolder& listed, const fs::path& base_folder, const std::string& shown_base,
                    const std::string& file, PackFolders& found, Diagnostics& diagnostics) {
  fs::path path = base_folder / listed.path;
  if (!path.has_filename()) {  // it ends with a slash
    path = path.parent_path();
  }
  std::error_code error;
  if (type_of(path) != fs::file_type::symlink) {
    // Why not lexically_normal(): what '..' leads to is not for the path's text to say where a folder is a link.
    const fs::path real = fs::canonical(path, error);
    path = error ? path : real;
  }
  OriginFinder(listed, file, found, diagnostics).add(path, shown_path(shown_base, listed.path));
}

}  // namespace waymark
