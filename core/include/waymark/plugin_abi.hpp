// The gate between Waymark and a plugin: one exported C function that returns a struct.
#pragma once

#include <cstddef>
#include <cstdint>

namespace waymark {

/// Goes up when the gate changes so that older plugins can't work.
inline constexpr std::uint32_t kPluginAbi = 1;
/// The release of these headers; a plugin carries the one that it was built with.
inline constexpr const char* kSdkVersion = "1.2.0";
/// The version of what requests and answers say.
inline constexpr int kPluginSchema = 1;
/// The name of the exported function, a `PluginEntry`.
inline constexpr const char* kPluginEntryName = "waymark_plugin";

/// What a plugin may do beyond giving blocks and diagnostics; `plugins.lock` records it.
enum PluginCapability : std::uint64_t {
  kPluginAssets = 1,     ///< brings scripts and styles for the site's pages
  kPluginDownloads = 2,  ///< makes files for readers to take away
};

}  // namespace waymark

extern "C" {

/// Takes an answer; the bytes are the plugin's again when it returns.
using WaymarkAnswer = void (*)(void* context, const char* bytes, std::size_t size);

/// What a plugin exports. It owns all it points to, for as long as it is loaded.
struct WaymarkPlugin {
  std::uint32_t struct_size;   ///< sizeof(WaymarkPlugin), so that members can be added at the end
  std::uint32_t abi;           ///< waymark::kPluginAbi
  const char* id;              ///< small letters, digits and hyphens
  const char* version;         ///< its own, as '1.2.0'
  const char* sdk_version;     ///< waymark::kSdkVersion
  std::uint64_t capabilities;  ///< a set of waymark::PluginCapability
  /// Answers one request, JSON in UTF-8: calls `answer` once with JSON, from the thread it was called on, and returns
  /// 0; any other result means that it failed. The same request gets the same answer: no clock, no files, no network.
  int (*call)(const char* request, std::size_t size, WaymarkAnswer answer, void* context);
  /// Called once before the plugin is let go; may be null.
  void (*shutdown)();
};

using WaymarkPluginEntry = const WaymarkPlugin* (*)();
}
