// A plugin for tests: prints while it is loaded.
#include <waymark/plugin.hpp>

#include <cstdio>
#include <string>

namespace {

const bool kPrinted = [] {
  std::fputs("hello from a constructor\n", stderr);
  return true;
}();

waymark::PluginDescription describe() {
  waymark::PluginDirective directive;
  directive.name = "noise";
  directive.summary = kPrinted ? "Nothing to speak of" : "";
  directive.run = [](const waymark::DirectiveRequest&, waymark::DirectiveReply& reply) {
    reply.blocks.paragraph("noise");
  };
  waymark::PluginDescription plugin;
  plugin.id = "noisy";
  plugin.version = "2.0.0";
  plugin.directives.push_back(directive);
  return plugin;
}

}  // namespace

WAYMARK_PLUGIN(describe)
