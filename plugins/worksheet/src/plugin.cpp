// The plugin 'worksheet': grids, matrices and checklists that are declared in YAML.
#include "read_sheet.hpp"
#include "write_example.hpp"
#include "write_sheet.hpp"

#include <waymark/plugin.hpp>

namespace worksheet {
namespace {

using waymark::DirectiveReply;
using waymark::DirectiveRequest;

void run(const DirectiveRequest& request, DirectiveReply& reply) {
  const DirectiveRequest::Option* file = request.option("data");
  if (file != nullptr && !request.body_data.is_missing()) {
    reply.error(file->place, "the worksheet is declared twice, in the file 'data' and in the body", "keep one of them");
    return;
  }
  if (file == nullptr && request.body_data.is_missing()) {
    reply.error(request.place, "the worksheet has no declaration",
                "write ':data: FILE.yaml', or the YAML between the fences");
    return;
  }
  const Sheet sheet = read_sheet(file != nullptr ? file->data : request.body_data, request.data("rows"), reply);
  const std::string show = request.text("show", "all");
  if (show == "example" && !reply.has_errors() && !sheet.example) {
    reply.error(request.option("show")->place, "the worksheet has no example to show",
                "add 'example' to its declaration, or take out ':show: example'");
  }
  if (reply.has_errors()) {
    return;
  }
  if (show != "example") {
    write_sheet(sheet, request.heading_level + 1, reply.blocks);
  }
  if (show != "blank" && sheet.example) {
    write_example(sheet, show == "all", reply.blocks);
  }
}

}  // namespace

waymark::PluginDescription describe() {
  using Type = waymark::OptionKind::Type;
  waymark::PluginDirective directive;
  directive.name = "worksheet";
  directive.summary = "A form, grid, checklist or matrix to fill in, declared in YAML, with its worked example";
  directive.run = run;
  directive.options = {{"data", "the YAML file that declares it; or declare it in the body", Type::data, {}, false},
                       {"rows", "a YAML or CSV file of rows for the parts that list none", Type::data, {}, false},
                       {"show", "what of it to show; usually all", Type::choice, {"all", "blank", "example"}, false}};
  directive.body = waymark::BodyKind::yaml;
  waymark::PluginDescription description;
  description.id = "worksheet";
  description.version = "1.0.0";
  description.directives = {directive};
  return description;
}

}  // namespace worksheet

WAYMARK_PLUGIN(worksheet::describe)
