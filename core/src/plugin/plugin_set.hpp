// The plugins of a knowledge base: what its lock file lists, what lies in its folder, and whether the two agree.
#pragma once

#include "pack/library.hpp"
#include "plugin/lock_file.hpp"
#include "plugin/plugin_image.hpp"
#include "signature/public_key.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

enum class PluginState : std::uint8_t {
  ok,
  not_listed,  ///< a file that nobody added
  missing,     ///< listed, but its file is gone
  changed,     ///< its bytes are not those that were added
  signature,   ///< it has no signature that counts, and needs one
  refused,     ///< for another reason, which its message says
};

/// A plugin that is listed, or whose file is there.
struct PluginFile {
  LockedPlugin locked;  ///< of one that is not listed: only `file`
  PluginState state = PluginState::ok;
  Diagnostic problem;                ///< why it can't be used; empty if it is ok
  std::optional<PluginImage> image;  ///< its bytes, if it is ok
};

/// The lock file of the knowledge base in `folder`, which messages call `shown_folder`; empty if it has none.
std::vector<LockedPlugin> read_lock(const std::filesystem::path& folder, const std::string& shown_folder,
                                    Diagnostics& diagnostics);

/// The folder of `base` as messages show it.
std::string shown_folder_of(const KnowledgeBase& base);

/// 'waymark plugin add FILE DIR' for a file that messages show as `file`, in the knowledge base `shown_folder`.
std::string add_command(const std::string& file, const std::string& shown_folder);

/// The keys that 'trust' names.
std::vector<PublicKey> trusted_keys(const PluginSettings& settings);

/// Every plugin of the knowledge base, by file. Runs none of them. `reserved` are directives that none may bring. What
/// is wrong is in each plugin's `problem`, and about the lock file and the folder in `diagnostics`.
std::vector<PluginFile> read_plugins(const KnowledgeBase& base, const std::vector<std::string_view>& reserved,
                                     Diagnostics& diagnostics);

}  // namespace waymark
