// What a plugin is given of a directive: its options checked, its data files read, all as the JSON of a request.
#pragma once

#include "directive/directive.hpp"
#include "plugin/data_cache.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/plugin.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace waymark {

/// No request is larger, in bytes.
inline constexpr std::size_t kMaxPluginRequest = std::size_t{64} << 20U;

/// The request of the kind 'run' that waymark::plugin::read_request() reads. Reports what the author got wrong
/// (unknown, doubled or missing options, an argument or a body where none is taken, data that can't be read) and then
/// returns nothing. With a `cache`, which directives of a build share, each data file is read once.
std::optional<std::string> plugin_request(const DirectiveCall& call, const PluginDirective& directive,
                                          Diagnostics& diagnostics, DataCache* cache = nullptr);

}  // namespace waymark
