#include "pack/pack_folder.hpp"

#include <waymark/suggest.hpp>
#include "pack/pack_origin.hpp"
#include "pack/pack_walk.hpp"
#include "pack/portable_name.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInside =
    "a knowledge base must hold all its packs, so that it can be copied whole: put the pack into a folder beside "
    "knowledge-base.yaml; to take it from elsewhere, write '- from: PATH'";

/// The folders with a pack.yaml in `folder`, by name.
std::vector<std::string> packs_in(const fs::path& folder) {
  std::vector<std::string> result;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    std::error_code ignored;
    if (fs::exists(entry->path() / "pack.yaml", ignored)) {
      result.push_back(entry->path().filename().string());
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

class Finder {
 public:
  Finder(const fs::path& folder, const std::string& shown_folder, const std::string& file, Diagnostics& diagnostics)
      : base_(folder), shown_base_(shown_folder), file_(file), diagnostics_(diagnostics) {}

  void add(const ListedFolder& listed) {
    if (listed.elsewhere) {
      add_packs_from(listed, base_, shown_base_, file_, found_, diagnostics_);
      return;
    }
    place_ = {file_, listed.line, listed.column};
    const fs::path path(listed.path);
    if (path.is_absolute() || std::find(path.begin(), path.end(), fs::path("..")) != path.end()) {
      report(fmt::format("the pack folder '{}' is outside the knowledge base", listed.path), std::string(kInside));
      return;
    }
    std::string normal = path.lexically_normal().generic_string();
    while (!normal.empty() && normal.back() == '/') {
      normal.pop_back();
    }
    if (normal.empty() || normal == ".") {
      report("the knowledge base's own folder cannot be a pack", "put the pack into a folder of its own");
      return;
    }
    if (!is_apart(normal) || !exists_inside(fs::path(normal))) {
      return;
    }
    found_.folders.push_back({base_ / normal, normal, shown_path(shown_base_, normal)});
  }

  PackFolders take() { return std::move(found_); }

 private:
  void report(std::string message, std::string hint) {
    diagnostics_.error(place_, std::move(message), std::move(hint));
  }

  /// Whether the folder is none of those before, and not in one, nor around one.
  bool is_apart(const std::string& path) {
    for (const PackFolder& other : found_.folders) {
      if (other.origin != kNoOrigin) {
        continue;
      }
      if (other.path == path) {
        report(fmt::format("the pack folder '{}' is listed twice", path), "take one of them out");
        return false;
      }
      const bool inside = path.compare(0, other.path.size() + 1, other.path + "/") == 0;
      if (inside || other.path.compare(0, path.size() + 1, path + "/") == 0) {
        report(fmt::format("the pack folder '{}' lies in the pack folder '{}'", inside ? path : other.path,
                           inside ? other.path : path),
               "put the packs beside each other");
        return false;
      }
    }
    return true;
  }

  bool exists_inside(const fs::path& relative) {
    fs::path path = base_;
    for (const fs::path& part : relative) {
      if (NameProblem problem = name_problem(part.string()); problem.found()) {
        report(std::move(problem.message), "name the folder with '/' between its parts");
        return false;
      }
      const fs::path parent = path;
      path /= part;
      std::error_code error;
      const fs::file_type type = fs::symlink_status(path, error).type();
      if (type == fs::file_type::symlink) {
        report(fmt::format("the pack folder '{}' is a symbolic link, which is not followed", relative.string()),
               std::string(kInside));
        return false;
      }
      if (type != fs::file_type::directory) {
        const std::vector<std::string> names = packs_in(parent);
        const std::string near = suggest(part.string(), {names.begin(), names.end()});
        report(fmt::format("there is no pack folder '{}'", relative.string()),
               near.empty() ? fmt::format("make one with 'waymark new pack {}'", relative.filename().string())
                            : fmt::format("did you mean '{}'?", near));
        return false;
      }
    }
    std::error_code error;
    const fs::file_type type = fs::symlink_status(path / "pack.yaml", error).type();
    if (type == fs::file_type::symlink) {
      diagnostics_.error({shown_path(shown_base_, (relative / "pack.yaml").string())},
                         "symbolic links are not followed: a pack must hold all its files", "put the file itself here");
      return false;
    }
    if (type == fs::file_type::not_found) {
      const bool other_ending = fs::exists(path / "pack.yml", error);
      report(fmt::format("the folder '{}' has no pack.yaml", relative.string()),
             other_ending ? "rename its 'pack.yml' to 'pack.yaml'"
                          : "write one with 'id', 'title' and 'version'; 'waymark new pack NAME' makes a whole pack");
      return false;
    }
    return true;
  }

  const fs::path& base_;
  const std::string& shown_base_;
  const std::string& file_;
  Diagnostics& diagnostics_;
  Place place_;
  PackFolders found_;
};

}  // namespace

PackFolders find_pack_folders(const std::vector<ListedFolder>& listed, const fs::path& folder,
                              const std::string& shown_folder, const std::string& file, Diagnostics& diagnostics) {
  Finder finder(folder, shown_folder, file, diagnostics);
  for (const ListedFolder& each : listed) {
    finder.add(each);
  }
  return finder.take();
}

}  // namespace waymark
