#include "plugin/add_plugin.hpp"

#include "data/text_file.hpp"
#include "data/whole_file.hpp"
#include "plugin/plugin_set.hpp"
#include "plugin/plugin_signature.hpp"
#include "plugin/printed_lines.hpp"
#include "signature/file_signature.hpp"
#include "text/error.hpp"

#include <waymark/plugin_abi.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>
#include <variant>

namespace waymark {
namespace {

namespace fs = std::filesystem;

fs::path signature_of(fs::path file) { return file += ".minisig"; }

/// The text of the file's signature; nothing if it has none.
std::optional<std::string> read_signature(const fs::path& file) {
  const fs::path signature = signature_of(file);
  std::error_code error;
  if (!fs::exists(fs::symlink_status(signature, error))) {
    return std::nullopt;
  }
  Diagnostics problems;
  auto text = read_text_file(signature, signature.generic_string(), kMaxSignatureBytes, problems);
  if (!text) {
    const Diagnostic& problem = problems.list().front();
    throw Error(problem.message, problem.hint, problem.place);
  }
  if (!parse_signature(*text)) {
    throw Error("this is damaged, or no minisign signature", "get it from the plugin's author again, or remove it",
                {signature.generic_string(), 0, 0});
  }
  return text;
}

/// A plugin that has been loaded and may be added.
struct Candidate {
  fs::path source;
  OpenedPlugin opened;
  std::optional<std::string> signature;
};

class Adding {
 public:
  Adding(const KnowledgeBase& base, std::vector<LockedPlugin> locked)
      : base_(base), shown_folder_(shown_folder_of(base)), locked_(std::move(locked)) {}

  Candidate load(const fs::path& file) const {
    WorkerLimits limits;
    limits.call = std::chrono::seconds(base_.plugins.seconds);
    limits.memory = std::uint64_t{base_.plugins.memory} << 20U;
    Candidate candidate{file, open_plugin(file, limits, find_worker()), read_signature(file)};
    if (base_.plugins.signed_only) {
      check_signature_of(candidate);
    }
    return candidate;
  }

  /// Lists the plugin; nothing is written yet. Throws Error if another brings one of its directives.
  AddedPlugin list(const Candidate& candidate, const std::vector<std::string_view>& core_directives) {
    const LockedPlugin& plugin = candidate.opened.locked;
    check_directives(candidate, core_directives);
    AddedPlugin added{AddedPlugin::Change::added, plugin, {}};
    const auto same_id = [&](const LockedPlugin& each) { return each.id == plugin.id; };
    const auto before = std::find_if(locked_.begin(), locked_.end(), same_id);
    if (before != locked_.end()) {
      added.before = *before;
      added.change = !before->same(plugin)    ? AddedPlugin::Change::replaced
                     : is_in_place(candidate) ? AddedPlugin::Change::unchanged
                                              : AddedPlugin::Change::put_back;
      locked_.erase(before);
    }
    locked_.push_back(plugin);
    return added;
  }

  void write(const Candidate& candidate) const {
    const LockedPlugin& plugin = candidate.opened.locked;
    const fs::path target = base_.folder / plugin.file;
    make_folder();
    write_whole_file(target, shown_folder_ + plugin.file, candidate.opened.image.bytes());
    std::error_code ignored;
    if (candidate.signature) {
      write_whole_file(signature_of(target), shown_folder_ + plugin.file + ".minisig", *candidate.signature);
    } else {
      fs::remove(signature_of(target), ignored);  // Why: that of the file before would be wrong for this one.
    }
    if (is_stray(candidate)) {
      fs::remove(candidate.source, ignored);
      fs::remove(signature_of(candidate.source), ignored);
    }
  }

  void write_lock() const {
    write_whole_file(base_.folder / kLockFile, shown_folder_ + std::string(kLockFile), lock_file_text(locked_));
  }

 private:
  [[noreturn]] static void fail(const Candidate& candidate, const std::string& message, std::string hint) {
    throw Error(message, std::move(hint), {candidate.source.generic_string(), 0, 0});
  }

  void check_signature_of(Candidate& candidate) const {
    LockedPlugin& plugin = candidate.opened.locked;
    if (!candidate.signature) {
      fail(candidate, "the plugin has no signature, and 'trust' in knowledge-base.yaml asks for one",
           fmt::format("put the file '{}' that its author gives beside it",
                       signature_of(candidate.source).filename().string()));
    }
    const auto found =
        check_plugin_signature(*candidate.signature, candidate.opened.image.bytes(), trusted_keys(base_.plugins),
                               plugin_comment(plugin.id, plugin.version, kPluginAbi));
    if (const auto* problem = std::get_if<SignatureProblem>(&found)) {
      fail(candidate, problem->message, problem->hint);
    }
    plugin.key = to_text(std::get<PublicKey>(found));
  }

  void check_directives(const Candidate& candidate, const std::vector<std::string_view>& core_directives) const {
    for (const std::string& directive : candidate.opened.locked.directives) {
      if (std::find(core_directives.begin(), core_directives.end(), directive) != core_directives.end()) {
        fail(candidate, fmt::format("the plugin brings a directive '{}', which Waymark has itself", directive),
             "ask its author to name the directive otherwise");
      }
      for (const LockedPlugin& other : locked_) {
        if (other.id != candidate.opened.locked.id &&
            std::find(other.directives.begin(), other.directives.end(), directive) != other.directives.end()) {
          fail(candidate, fmt::format("the plugin brings a directive '{}', as '{}' does", directive, other.id),
               fmt::format("use one of the two: to take out the other, remove '{}' and its entry in {}",
                           shown_folder_ + other.file, kLockFile));
        }
      }
    }
  }

  /// Whether it lies in the knowledge base's folder for plugins, but under another name than it must have.
  [[nodiscard]] bool is_stray(const Candidate& candidate) const {
    const fs::path target = base_.folder / candidate.opened.locked.file;
    std::error_code error;
    return fs::equivalent(candidate.source.parent_path() / ".", target.parent_path(), error) &&
           !fs::equivalent(candidate.source, target, error);
  }

  [[nodiscard]] bool is_in_place(const Candidate& candidate) const {
    const fs::path target = base_.folder / candidate.opened.locked.file;
    std::error_code error;
    if (is_stray(candidate) || fs::symlink_status(target, error).type() != fs::file_type::regular) {
      return false;
    }
    try {
      return PluginImage::open(target, target.string()).sha256() == candidate.opened.locked.sha256 &&
             read_signature(target) == candidate.signature;
    } catch (const Error&) {
      return false;  // it is written again, whatever was wrong with it
    }
  }

  void make_folder() const {
    const fs::path folder = base_.folder / kPluginFolder;
    const std::string shown = shown_folder_ + std::string(kPluginFolder);
    std::error_code error;
    fs::create_directory(folder, error);
    if (fs::symlink_status(folder, error).type() != fs::file_type::directory) {
      throw Error("plugins must lie in a folder of the knowledge base, and this is none or can't be made",
                  "links are not followed: make it a folder that you may write to", {shown, 0, 0});
    }
  }

  const KnowledgeBase& base_;
  std::string shown_folder_;
  std::vector<LockedPlugin> locked_;
};

}  // namespace

std::vector<AddedPlugin> add_plugins(const KnowledgeBase& base, const std::vector<fs::path>& files,
                                     const std::vector<std::string_view>& core_directives, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  std::vector<LockedPlugin> locked = read_lock(base.folder, shown_folder_of(base), diagnostics);
  if (diagnostics.errors() != errors) {
    return {};
  }
  Adding adding(base, std::move(locked));
  std::vector<Candidate> candidates;
  std::vector<AddedPlugin> result;
  for (const fs::path& file : files) {
    candidates.push_back(adding.load(file));
    result.push_back(adding.list(candidates.back(), core_directives));
    const OpenedPlugin& opened = candidates.back().opened;
    report_printed(opened.locked.id, opened.printed, {file.generic_string(), 0, 0}, diagnostics);
  }
  bool changed = false;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i].change != AddedPlugin::Change::unchanged) {
      adding.write(candidates[i]);
      changed = true;
    }
  }
  if (changed) {
    adding.write_lock();
  }
  return result;
}

}  // namespace waymark
