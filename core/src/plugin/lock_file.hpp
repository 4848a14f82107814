// The lock file, plugins.lock beside knowledge-base.yaml: the plugins that may run, and the bytes that they are.
#pragma once

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

inline constexpr std::string_view kLockFile = "plugins.lock";
inline constexpr std::string_view kPluginFolder = "plugins";

/// One plugin as it was when it was added.
struct LockedPlugin {
  std::string id{};
  std::string version{};
  std::string file{};                     ///< 'plugins/ID.so', in the knowledge base's folder
  std::string sha256{};                   ///< of its bytes, 64 small hexadecimal digits
  std::vector<std::string> directives{};  ///< sorted
  std::uint64_t capabilities = 0;         ///< a set of PluginCapability
  std::string key{};                      ///< the public key that its signature was checked with, or ""
  std::uint32_t line = 0;                 ///< where it stands in the lock file; 0 in one that is not from there

  /// Whether both are the same plugin; where they stand does not matter.
  [[nodiscard]] bool same(const LockedPlugin& other) const;
};

/// Where the plugin with this id lies: 'plugins/ID.so'.
std::string plugin_file(std::string_view id);

/// The names of a set of PluginCapability, in alphabetical order; bits that have none are left out.
std::vector<std::string> capability_names(std::uint64_t capabilities);

/// Whether `text` can be a plugin's version: letters, digits, '.', '+', '-' and '_', from a digit, at most 64.
bool is_plugin_version(std::string_view text);

/// Reads `text`, the lock file that messages call `file`. It is machine-written, so anything unusual in an entry is
/// reported and leaves that entry out, as do an id, a file or a directive that another has.
std::vector<LockedPlugin> read_lock_file(std::string_view text, const std::string& file, Diagnostics& diagnostics);

/// The lock file's text, by id.
std::string lock_file_text(std::vector<LockedPlugin> plugins);

}  // namespace waymark
