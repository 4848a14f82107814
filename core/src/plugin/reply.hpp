// What a plugin answers: checked as nobody vouches for it, then put into the page.
#pragma once

#include "directive/directive.hpp"

#include <waymark/diagnostic.hpp>
#include <waymark/document_builder.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace waymark {

/// Which plugin answers, and what it may do.
struct PluginContext {
  std::string id;
  std::uint64_t capabilities = 0;                       ///< a set of PluginCapability that plugins.lock grants
  std::size_t download_bytes = std::size_t{16} << 20U;  ///< the most that one directive's downloads may hold together
};

/// Reads the answer to a request of the kind 'run' and adds its blocks to the node that is open, and its diagnostics.
/// An answer that is wrong, or says that the plugin failed, is reported at the fence and adds nothing. Returns whether
/// the answer had the right form. REQUIRES that the call knows its page and library.
bool add_plugin_reply(std::string_view reply, const DirectiveCall& call, const PluginContext& plugin,
                      DocumentBuilder& builder, Diagnostics& diagnostics);

}  // namespace waymark
