#include "pack/pack_walk.hpp"

#include "data/text_file.hpp"
#include "pack/portable_name.hpp"
#include "text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPageEnding = ".md";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Walks without recursion, so that no depth of folders can exhaust the stack.
class Walk {
 public:
  Walk(std::string shown, const std::string& pack_id, Diagnostics& diagnostics)
      : shown_(std::move(shown)), pack_id_(pack_id), diagnostics_(diagnostics) {}

  std::vector<FoundFile> run(const fs::path& folder) {
    open_.push_back({folder, ""});
    while (!open_.empty()) {
      const Folder next = std::move(open_.back());
      open_.pop_back();
      read(next);
    }
    sort();
    report_clashes();
    return std::move(files_);
  }

 private:
  struct Folder {
    fs::path path;
    std::string prefix;  ///< in the pack: empty, or with '/' at its end
  };

  void read(const Folder& folder) {
    std::error_code error;
    fs::directory_iterator entry(folder.path, error);
    while (!error && entry != fs::directory_iterator()) {
      take(folder, *entry);
      entry.increment(error);
    }
    if (error) {
      diagnostics_.error({shown(folder.prefix.substr(0, folder.prefix.rfind('/')))},
                         fmt::format("the folder cannot be read: {}", system_reason(error.value())),
                         "let yourself read it, or move it out of the pack");
    }
  }

  void take(const Folder& folder, const fs::directory_entry& entry) {
    const std::string name = entry.path().filename().string();
    if (name.empty() || name[0] == '.') {
      return;
    }
    std::error_code error;
    const std::string path = folder.prefix + (invalid_utf8(name) ? name : nfc(name));
    const std::string place = shown(path);
    if (entry.is_symlink(error)) {  // Why not symlink_status(): it asks the system again about each file.
      diagnostics_.error({place}, "symbolic links are not followed: a pack must hold all its files",
                         "put the file itself here");
      return;
    }
    if (NameProblem problem = name_problem(name); problem.found()) {
      diagnostics_.error({place}, std::move(problem.message), std::move(problem.hint));
      return;
    }
    if (entry.is_directory(error)) {
      take_folder(entry.path(), name, path, place);
    } else if (entry.is_regular_file(error)) {
      take_file(folder, entry, name, path, place);
    } else {
      diagnostics_.error({place}, "this is neither a file nor a folder", "take it out of the pack");
    }
  }

  void take_folder(const fs::path& file, const std::string& name, const std::string& path, const std::string& place) {
    if (ends_with(fold_case(name), kPageEnding)) {
      diagnostics_.error({place}, "this is a folder, though its name ends as a page's does",
                         "take '.md' off the folder's name");
    } else if (ends_with(fold_case(name), ".html")) {
      diagnostics_.error({place}, "this is a folder, though its name ends as a page of the site does",
                         "take '.html' off the folder's name");
    } else if (!report_long(path, place)) {
      folders_.push_back(path);
      open_.push_back({file, path + "/"});
    }
  }

  void take_file(const Folder& folder, const fs::directory_entry& entry, const std::string& name,
                 const std::string& path, const std::string& place) {
    const std::string folded = fold_case(name);
    if (folded == "readme.md" || (folder.prefix.empty() && name == "pack.yaml")) {
      return;
    }
    FoundFile found;
    found.path = path;
    found.file = entry.path();
    if (ends_with(folded, kPageEnding)) {
      if (!ends_with(name, kPageEnding) || (folded == "index.md" && name != folded)) {
        diagnostics_.error({place}, fmt::format("the name '{}' has capitals where pages have none", name),
                           folded == "index.md" ? "rename it to 'index.md'" : "end its name with '.md'");
        return;
      }
      found.kind = FoundFile::Kind::page;
      report_long(path.substr(0, path.size() - kPageEnding.size()) + ".html", place);
    } else {
      const bool data = ends_with(name, ".yaml") || ends_with(name, ".yml") || ends_with(name, ".csv");
      found.kind = data ? FoundFile::Kind::data : FoundFile::Kind::other;
      std::error_code error;
      found.size = entry.file_size(error);
      report_long(path, place);
    }
    files_.push_back(std::move(found));
  }

  /// Whether the path is too long for the site; says so.
  bool report_long(const std::string& path, const std::string& place) {
    NameProblem problem = site_path_problem(pack_id_ + "/" + path);
    if (!problem.found()) {
      return false;
    }
    diagnostics_.error({place}, std::move(problem.message), std::move(problem.hint));
    return true;
  }

  void sort() {
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(files_.size());
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const std::string& path = files_[i].path;
      const bool page = files_[i].kind == FoundFile::Kind::page;
      // Why: the ending would come between 'a.md' and 'a-b.md'; and '\1' keeps what lies in a folder together.
      std::string key = fold_case(std::string_view(path).substr(0, path.size() - (page ? kPageEnding.size() : 0)));
      std::replace(key.begin(), key.end(), '/', '\1');
      keys.emplace_back(std::move(key), i);
    }
    std::sort(keys.begin(), keys.end(), [this](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : files_[a.second].path < files_[b.second].path;
    });
    std::vector<FoundFile> sorted;
    sorted.reserve(files_.size());
    for (const auto& [key, index] : keys) {
      sorted.push_back(std::move(files_[index]));
    }
    files_ = std::move(sorted);
  }

  void report_clashes() {
    std::sort(folders_.begin(), folders_.end());
    std::unordered_map<std::string, std::string_view> seen;
    seen.reserve(files_.size() + folders_.size());
    const auto check = [&](const std::string& path) {
      const auto [other, fresh] = seen.emplace(fold_case(path), path);
      if (fresh) {
        return true;
      }
      const bool same = other->second == path;  // Why: paths are in normal form C, names on the disk need not be.
      diagnostics_.error(
          {shown(path)},
          fmt::format("the name differs only in {} from '{}'", same ? "how its accents are stored" : "capitals",
                      shown(std::string(other->second))),
          "rename one of them: many systems hold them to be the same");
      return false;
    };
    for (const std::string& folder : folders_) {
      check(folder);
    }
    std::vector<std::size_t> clashing;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!check(files_[i].path)) {
        clashing.push_back(i);
      }
    }
    // Why only now: `seen` looks at the paths' characters, which moving them would leave behind.
    for (auto index = clashing.rbegin(); index != clashing.rend(); ++index) {
      files_.erase(files_.begin() + static_cast<std::ptrdiff_t>(*index));
    }
  }

  [[nodiscard]] std::string shown(const std::string& path) const {
    return path.empty() ? shown_ : shown_ + "/" + printable(path);
  }

  std::string shown_;
  const std::string& pack_id_;
  Diagnostics& diagnostics_;
  std::vector<Folder> open_;
  std::vector<std::string> folders_;
  std::vector<FoundFile> files_;
};

}  // namespace

std::vector<FoundFile> find_pack_files(const fs::path& folder, const std::string& shown, const std::string& pack_id,
                                       Diagnostics& diagnostics) {
  return Walk(shown, pack_id, diagnostics).run(folder);
}

std::string shown_path(const std::string& folder, const std::string& name) {
  std::string path = (fs::path(folder) / name).lexically_normal().generic_string();
  if (path.size() > 1 && path.back() == '/') {
    path.pop_back();
  }
  return printable(path);
}

}  // namespace waymark
