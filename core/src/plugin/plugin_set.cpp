#include "plugin/plugin_set.hpp"

#include "data/text_file.hpp"
#include "plugin/plugin_signature.hpp"
#include "text/error.hpp"

#include <waymark/plugin_abi.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <variant>

namespace waymark {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".so";
constexpr std::size_t kMaxLockBytes = std::size_t{1} << 20U;

/// `text` as a word of a shell's command. Why: whoever named a file must not choose what a copied command does.
std::string shell_word(const std::string& text) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
  };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) {
    return text;
  }
  std::string word = "'";
  for (const char c : text) {
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return word + "'";
}

/// The files 'plugins/*.so', sorted.
std::set<std::string> find_files(const fs::path& folder, const std::string& shown_folder, Diagnostics& diagnostics) {
  std::set<std::string> files;
  std::error_code error;
  const fs::path plugins = folder / kPluginFolder;
  const auto type = fs::symlink_status(plugins, error).type();
  if (type == fs::file_type::not_found) {
    return files;
  }
  const std::string shown = shown_folder + std::string(kPluginFolder);
  if (type != fs::file_type::directory) {
    diagnostics.error({shown}, "plugins must lie in a folder of the knowledge base, and this is none",
                      "links are not followed: make it a folder, or remove it");
    return files;
  }
  fs::directory_iterator entry(plugins, error);
  while (!error && entry != fs::directory_iterator()) {
    const std::string name = entry->path().filename().string();
    if (name.size() > kEnding.size() && name[0] != '.' && name.ends_with(kEnding)) {
      files.insert(fmt::format("{}/{}", kPluginFolder, name));
    }
    entry.increment(error);
  }
  if (error) {
    diagnostics.error({shown}, fmt::format("the folder cannot be read: {}", system_reason(error.value())),
                      "let yourself read it");
  }
  return files;
}

/// Holds one plugin of the lock file against its file.
class PluginCheck {
 public:
  PluginCheck(const KnowledgeBase& base, std::string shown_folder)
      : base_(base), shown_folder_(std::move(shown_folder)), trusted_(trusted_keys(base.plugins)) {}

  PluginFile check(LockedPlugin locked, bool is_there, const std::vector<std::string_view>& reserved) const {
    PluginFile plugin;
    plugin.locked = std::move(locked);
    const fs::path file = base_.folder / plugin.locked.file;
    std::error_code error;
    const auto clash = std::find_first_of(plugin.locked.directives.begin(), plugin.locked.directives.end(),
                                          reserved.begin(), reserved.end());
    if (clash != plugin.locked.directives.end()) {
      set(plugin, PluginState::refused, fmt::format("it brings a directive '{}', which Waymark has itself", *clash),
          fmt::format("remove the file, and its entry in {}", kLockFile));
    } else if (!is_there) {
      set(plugin, PluginState::missing, fmt::format("{} lists this plugin, but the file is missing", kLockFile),
          fmt::format("put the file back, or remove the plugin's entry in {}", kLockFile));
    } else if (fs::symlink_status(file, error).type() != fs::file_type::regular) {
      set(plugin, PluginState::refused, "this is not an ordinary file",
          "links are not followed: put the file itself here");
    } else {
      check_bytes(plugin, file);
    }
    return plugin;
  }

  [[nodiscard]] PluginFile not_listed(const std::string& file) const {
    PluginFile plugin;
    plugin.locked.file = file;
    set(plugin, PluginState::not_listed, fmt::format("this plugin is not listed in {}, so it is not loaded", kLockFile),
        fmt::format("if you trust it: {}", add_command(shown_folder_ + file, shown_folder_)));
    return plugin;
  }

 private:
  void set(PluginFile& plugin, PluginState state, std::string message, std::string hint) const {
    plugin.state = state;
    plugin.problem.place.file = shown_folder_ + plugin.locked.file;
    plugin.problem.message = std::move(message);
    plugin.problem.hint = std::move(hint);
  }

  void check_bytes(PluginFile& plugin, const fs::path& file) const {
    try {
      PluginImage image = PluginImage::open(file, shown_folder_ + plugin.locked.file);
      if (image.sha256() != plugin.locked.sha256) {
        set(plugin, PluginState::changed, "its bytes are not those that were added",
            fmt::format("if you trust what is there now: {}",
                        add_command(shown_folder_ + plugin.locked.file, shown_folder_)));
        return;
      }
      if (base_.plugins.signed_only && !check_signature_of(plugin, file, image)) {
        return;
      }
      plugin.image = std::move(image);
    } catch (const Error& error) {
      set(plugin, PluginState::refused, error.what(), error.hint());
    }
  }

  bool check_signature_of(PluginFile& plugin, const fs::path& file, const PluginImage& image) const {
    fs::path signature = file;
    signature += ".minisig";
    const std::string shown = shown_folder_ + plugin.locked.file + ".minisig";
    std::error_code error;
    if (fs::symlink_status(signature, error).type() == fs::file_type::not_found) {
      set(plugin, PluginState::signature, "it has no signature, and 'trust' in knowledge-base.yaml asks for one",
          fmt::format("put the file '{}', which its author gives, beside it", shown));
      return false;
    }
    Diagnostics problems;
    const auto text = read_text_file(signature, shown, kMaxSignatureBytes, problems);
    if (!text) {
      set(plugin, PluginState::signature,
          fmt::format("of its signature '{}': {}", shown, problems.list().front().message),
          problems.list().front().hint);
      return false;
    }
    const auto comment = plugin_comment(plugin.locked.id, plugin.locked.version, kPluginAbi);
    const auto found = check_plugin_signature(*text, image.bytes(), trusted_, comment);
    if (const auto* problem = std::get_if<SignatureProblem>(&found)) {
      set(plugin, PluginState::signature, problem->message, problem->hint);
      return false;
    }
    if (const std::string key = to_text(std::get<PublicKey>(found));
        !plugin.locked.key.empty() && plugin.locked.key != key) {
      set(plugin, PluginState::signature, "it is signed with another key than when it was added",
          fmt::format("if you trust it: {}", add_command(shown_folder_ + plugin.locked.file, shown_folder_)));
      return false;
    }
    return true;
  }

  const KnowledgeBase& base_;
  std::string shown_folder_;
  std::vector<PublicKey> trusted_;
};

}  // namespace

std::vector<LockedPlugin> read_lock(const fs::path& folder, const std::string& shown_folder, Diagnostics& diagnostics) {
  const fs::path file = folder / kLockFile;
  std::error_code error;
  if (fs::symlink_status(file, error).type() == fs::file_type::not_found) {
    return {};
  }
  const std::string shown = shown_folder + std::string(kLockFile);
  const auto text = read_text_file(file, shown, kMaxLockBytes, diagnostics);
  return text ? read_lock_file(*text, shown, diagnostics) : std::vector<LockedPlugin>();
}

std::string shown_folder_of(const KnowledgeBase& base) {
  const std::size_t slash = base.file.rfind('/');
  return slash == std::string::npos ? std::string() : base.file.substr(0, slash + 1);
}

std::string add_command(const std::string& file, const std::string& shown_folder) {
  std::string command = "waymark plugin add " + shell_word(file);
  if (!shown_folder.empty()) {
    command +=
        ' ' + shell_word(shown_folder.size() > 1 ? shown_folder.substr(0, shown_folder.size() - 1) : shown_folder);
  }
  return command;
}

std::vector<PublicKey> trusted_keys(const PluginSettings& settings) {
  std::vector<PublicKey> keys;
  for (const std::string& text : settings.trust) {
    if (const auto key = parse_public_key(text)) {
      keys.push_back(*key);
    }
  }
  return keys;
}

std::vector<PluginFile> read_plugins(const KnowledgeBase& base, const std::vector<std::string_view>& reserved,
                                     Diagnostics& diagnostics) {
  const std::string shown_folder = shown_folder_of(base);
  const std::size_t errors = diagnostics.errors();
  std::vector<LockedPlugin> locked = read_lock(base.folder, shown_folder, diagnostics);
  const bool lock_is_whole = diagnostics.errors() == errors;
  std::set<std::string> files = find_files(base.folder, shown_folder, diagnostics);
  const PluginCheck check(base, shown_folder);
  std::vector<PluginFile> result;
  for (LockedPlugin& each : locked) {
    const bool is_there = files.erase(each.file) != 0;
    result.push_back(check.check(std::move(each), is_there, reserved));
  }
  // Why: where entries could not be read, these files may well have been added.
  if (lock_is_whole) {
    for (const std::string& file : files) {
      result.push_back(check.not_listed(file));
    }
  }
  std::sort(result.begin(), result.end(),
            [](const PluginFile& a, const PluginFile& b) { return a.locked.file < b.locked.file; });
  return result;
}

}  // namespace waymark
