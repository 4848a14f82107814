// A plugin for tests: well-behaved until a page asks it to fail.
#include <waymark/plugin.hpp>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

/// How many requests this process has answered.
int answered = 0;

void mood(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  const std::string& how = request.argument;
  if (how == "abort" || (how == "abort-later" && answered > 0)) {
    std::puts("about to abort");
    std::fflush(stdout);
    std::abort();
  }
  if (how == "throw") {
    throw std::runtime_error("not in the mood");
  }
  if (how == "loop") {
    for (volatile bool forever = true; forever;) {
    }
  }
  if (how == "print") {
    std::puts("one line\nand another");
    std::fflush(stdout);
  }
  ++answered;
  reply.blocks.paragraph(how == "count" ? std::to_string(answered) : "fine");
}

waymark::PluginDescription describe() {
  waymark::PluginDirective directive;
  directive.name = "mood";
  directive.summary = "Fails as it is told";
  directive.run = mood;
  directive.takes_argument = true;
  waymark::PluginDescription plugin;
  plugin.id = "moody";
  plugin.version = "0.1.0";
  plugin.directives.push_back(std::move(directive));
  return plugin;
}

}  // namespace

WAYMARK_PLUGIN(describe)
