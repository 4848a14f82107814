// Adds plugins to a knowledge base: copies their files into it and lists them in its lock file.
#pragma once

#include "pack/library.hpp"
#include "plugin/lock_file.hpp"
#include "plugin/opened_plugin.hpp"

#include <waymark/diagnostic.hpp>

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

namespace waymark {

struct AddedPlugin {
  enum class Change : std::uint8_t {
    added,
    replaced,  ///< what was listed under this id is not any more
    put_back,  ///< listed as it is, but its file was gone or changed
    unchanged,
  };
  Change change = Change::added;
  LockedPlugin plugin;
  LockedPlugin before;  ///< what it replaces
};

/// Loads each of `files`, checks it (also its '.minisig' file, if 'trust' asks for signatures), and then copies all of
/// them to plugins/ID.so and lists them. A file that lay in the folder under another name is moved. Throws Error if one
/// of them can't be added, and then adds none. A lock file that can't be read is reported, and nothing is added.
std::vector<AddedPlugin> add_plugins(const KnowledgeBase& base, const std::vector<std::filesystem::path>& files,
                                     const std::vector<std::string_view>& core_directives, Diagnostics& diagnostics);

}  // namespace waymark
