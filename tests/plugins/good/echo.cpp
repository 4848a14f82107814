// A plugin for tests: says again what it is given, brings a script and a style, and makes a file to take away.
#include <waymark/plugin.hpp>

#include <utility>

namespace {

void echo(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply) {
  if (!request.argument.empty()) {
    reply.blocks.heading(request.heading_level + 1, request.argument);
  }
  const waymark::Value& data = request.data("data");
  for (const waymark::Value& row : data.items) {
    if (!row.is_mapping()) {
      reply.error(row.place, "a row must be a mapping", "write lines of 'key: value'");
      continue;
    }
    reply.blocks.paragraph(row["text"].text);
  }
  if (!request.body.empty()) {
    reply.blocks.paragraph(request.body);
  }
  if (request.text("download") == "yes") {
    reply.blocks.download({"echo.csv", "What was said", "text\n\"" + request.argument + "\"\n"});
  }
}

waymark::PluginDescription describe() {
  waymark::PluginDirective directive;
  directive.name = "echo";
  directive.summary = "Says again what it is given";
  directive.run = echo;
  directive.takes_argument = true;
  directive.body = waymark::BodyKind::text;
  directive.options = {{"data", "a list of mappings with 'text'", waymark::OptionKind::Type::data, {}, false},
                       {"download", "whether to make a file", waymark::OptionKind::Type::choice, {"no", "yes"}, false}};
  waymark::PluginDescription plugin;
  plugin.id = "echo";
  plugin.version = "1.0.0";
  plugin.directives.push_back(std::move(directive));
  plugin.assets = {{"echo.css", ".echo { color: inherit }\n"},
                   {"echo.js", "document.documentElement.dataset.echo = '';\n"}};
  plugin.makes_downloads = true;
  return plugin;
}

}  // namespace

WAYMARK_PLUGIN(describe)
