#include "description.hpp"
#include "directives.hpp"

namespace maturity_framework {

using waymark::BodyKind;
using waymark::OptionKind;
using waymark::PluginDirective;

namespace {

OptionKind framework_option() { return {"framework", "the file with the framework", OptionKind::Type::data, {}, true}; }

OptionKind answers_option(bool required) {
  return {"answers", "a file with answers to it", OptionKind::Type::data, {}, required};
}

OptionKind component_option(bool required) {
  return {"component", "the id of one component", OptionKind::Type::text, {}, required};
}

PluginDirective directive(std::string name, std::string summary,
                          void (*run)(const waymark::DirectiveRequest&, waymark::DirectiveReply&),
                          std::vector<OptionKind> options) {
  return {std::move(name), std::move(summary), run, std::move(options), BodyKind::none, false};
}

}  // namespace

waymark::PluginDescription describe() {
  waymark::PluginDescription plugin;
  plugin.id = "maturity-framework";
  plugin.version = "1.0.0";
  plugin.makes_downloads = true;
  plugin.directives = {
      directive("maturity-overview", "what a framework holds, with counts", add_overview, {framework_option()}),
      directive("maturity-levels", "a framework's levels and what they mean", add_level_table, {framework_option()}),
      directive("maturity-items", "the checklist to read, whole or one component", add_items,
                {framework_option(), component_option(false)}),
      directive("maturity-assessment", "a worksheet that assesses the items of one component", add_assessment,
                {framework_option(), component_option(true), answers_option(false)}),
      directive("maturity-results", "scores with their coverage, charts, and where views differ", add_results,
                {framework_option(), answers_option(true), component_option(false)}),
      directive("maturity-plan", "the improvement action plan, to fill in or filled in, with downloads", add_plan,
                {framework_option(),
                 component_option(false),
                 answers_option(false),
                 {"as",
                  "a worksheet to fill in, or a table to read",
                  OptionKind::Type::choice,
                  {"worksheet", "table"},
                  false}}),
  };
  return plugin;
}

}  // namespace maturity_framework

WAYMARK_PLUGIN(maturity_framework::describe)
