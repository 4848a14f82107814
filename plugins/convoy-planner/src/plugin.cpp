// The plugin convoy-planner: when workstreams that must arrive together do so, and what holds them up.
#include "plugin.hpp"

#include "analysis.hpp"
#include "comparison.hpp"
#include "comparison_blocks.hpp"
#include "convoy.hpp"
#include "exports.hpp"
#include "report_blocks.hpp"
#include "timeline.hpp"

#include <waymark/plain_names.hpp>

#include <algorithm>
#include <string>

namespace convoy_planner {
namespace {

using waymark::DirectiveReply;
using waymark::DirectiveRequest;
using waymark::OptionKind;

constexpr int kLowestHeading = 6;

/// Adds one part of the report, under a heading if there are several.
class Report {
 public:
  Report(const DirectiveRequest& request, DirectiveReply& reply)
      : wanted_(request.text("show", "all")),
        level_(std::min(request.heading_level + 1, kLowestHeading)),
        reply_(reply) {}

  template <typename Add>
  void part(const char* name, const char* heading, const Add& add) {
    if (wanted_ != "all" && wanted_ != name) {
      return;
    }
    if (wanted_ == "all") {
      reply_.blocks.heading(level_, heading);
    }
    add(reply_.blocks);
  }

 private:
  std::string wanted_;
  int level_;
  DirectiveReply& reply_;
};

/// What its files are called, without their ending. Some names are Windows's own.
std::string file_name(const Plan& plan) {
  return plan.id.empty() ? "convoy" : waymark::is_made_file_name(plan.id + ".ics") ? plan.id : "convoy-" + plan.id;
}

void run_convoy(const DirectiveRequest& request, DirectiveReply& reply) {
  const std::optional<Convoy> convoy = work_out(request.data("data"), reply);
  if (!convoy) {
    return;
  }
  if (!convoy->chance && request.text("show") == "chances") {
    reply.error(request.option("show")->place, "there are no chances to show, as no leg has three figures",
                "give a leg 'duration: [optimistic, likely, pessimistic]'");
    return;
  }
  const Analysis analysis = analyse(*convoy);
  Report report(request, reply);
  report.part("summary", "When the convoy arrives",
              [&](waymark::DocumentBuilder& blocks) { add_summary(*convoy, analysis, blocks); });
  report.part("timeline", "Timeline", [&](waymark::DocumentBuilder& blocks) {
    for (waymark::Figure& figure : draw_timeline(*convoy, analysis)) {
      blocks.figure(std::move(figure));
    }
  });
  report.part("waits", "Where vehicles wait",
              [&](waymark::DocumentBuilder& blocks) { add_waits(*convoy, analysis, blocks); });
  if (convoy->chance) {
    report.part("chances", "How sure that is", [&](waymark::DocumentBuilder& blocks) { add_chances(*convoy, blocks); });
  }
  report.part("table", "Leg by leg", [&](waymark::DocumentBuilder& blocks) {
    add_legs(*convoy, blocks);
    add_constraints(*convoy, blocks);
    const std::string name = file_name(convoy->plan);
    blocks.download({name + ".ics", title_of(*convoy) + ": calendar", plan_calendar(*convoy)});
    blocks.download({name + ".csv", title_of(*convoy) + ": spreadsheet", plan_csv(*convoy)});
  });
}

void run_comparison(const DirectiveRequest& request, DirectiveReply& reply) {
  const std::optional<Convoy> before = work_out(request.data("before"), reply);
  const std::optional<Convoy> after = work_out(request.data("after"), reply);
  if (!before || !after) {
    return;
  }
  const Analysis analysis_before = analyse(*before);
  const Analysis analysis_after = analyse(*after);
  add_comparison({*before, analysis_before}, {*after, analysis_after}, compare(*before, *after), reply.blocks);
}

}  // namespace

waymark::PluginDescription describe() {
  waymark::PluginDescription plugin;
  plugin.id = "convoy-planner";
  plugin.version = "1.0.0";
  plugin.makes_downloads = true;
  plugin.directives.push_back(
      {"convoy",
       "A plan of workstreams that must arrive together: dates, critical path, waits and chances.",
       run_convoy,
       {{"data", "YAML file with the plan", OptionKind::Type::data, {}, true},
        {"show",
         "one part of the report, instead of all",
         OptionKind::Type::choice,
         {"all", "summary", "timeline", "waits", "chances", "table"},
         false}},
       waymark::BodyKind::none,
       false});
  plugin.directives.push_back({"convoy-comparison",
                               "What differs between two versions of a plan.",
                               run_comparison,
                               {{"before", "YAML file with the earlier version", OptionKind::Type::data, {}, true},
                                {"after", "YAML file with the later version", OptionKind::Type::data, {}, true}},
                               waymark::BodyKind::none,
                               false});
  return plugin;
}

}  // namespace convoy_planner

WAYMARK_PLUGIN(convoy_planner::describe)
