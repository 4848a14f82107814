// What a plugin says of itself: its directives and its assets, checked before any of it is used.
#pragma once

#include <waymark/plugin.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace waymark {

inline constexpr std::size_t kMaxPluginDirectives = 64;
inline constexpr std::size_t kMaxPluginOptions = 64;  ///< of one directive
inline constexpr std::size_t kMaxPluginAssets = 16;
inline constexpr std::size_t kMaxPluginAssetBytes = std::size_t{1} << 20U;  ///< of one

/// Reads the answer to a request of the kind 'describe'. `capabilities` are those that the plugin exports: assets need
/// kPluginAssets, and `makes_downloads` is taken from them. The id, the version and what directives run stay empty.
/// Throws ModelError with what is wrong, as the end of "plugin 'x' ...".
PluginDescription read_description(std::string_view reply, std::uint64_t capabilities);

}  // namespace waymark
