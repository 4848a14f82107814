// The plugin raci-grid: stakeholder grids and RACI matrices, to read or to fill in.
#include "plugin.hpp"
#include "grid_blocks.hpp"
#include "matrix_blocks.hpp"
#include "matrix_worksheet.hpp"
#include "raci_check.hpp"
#include "read_grid.hpp"
#include "read_matrix.hpp"
#include "wording.hpp"

#include <string>
#include <vector>

namespace raci_grid {
namespace {

using waymark::DirectiveReply;
using waymark::DirectiveRequest;
using waymark::OptionKind;

constexpr std::size_t kUsualRoles = 6;
constexpr std::size_t kMostEmptyRoles = 20;

/// The title that the option or else the data gives.
std::string title_of(const DirectiveRequest& request, const std::string& given, const char* usual) {
  const std::string asked = one_line(request.text("title", given));
  return asked.empty() ? usual : asked;
}

void report_neither(const DirectiveRequest& request, DirectiveReply& reply) {
  reply.error(request.place, "'" + request.directive + "' has neither data nor blank rows",
              "name a file with ':data: FILE', ask for a worksheet with ':blank: ROWS', or both");
}

void run_stakeholder_grid(const DirectiveRequest& request, DirectiveReply& reply) {
  auto worksheet = worksheet_options(request, "stakeholder-grid", reply);
  const bool has_data = request.option("data") != nullptr;
  if (!has_data && !worksheet) {
    report_neither(request, reply);
  }
  const StakeholderGrid grid = has_data ? read_grid(request.data("data"), reply) : StakeholderGrid();
  if (reply.has_errors()) {
    return;
  }
  const std::string title = title_of(request, grid.title, "Stakeholder grid");
  if (worksheet) {
    worksheet->title = title;
    add_grid_worksheet(grid, *worksheet, reply);
    return;
  }
  for (const Stakeholder& each : grid.stakeholders) {
    if (!has_answer(each)) {
      reply.warning({"data", each.spot.line, each.spot.column},
                    "stakeholder " + in_quotes(each.type) + " has no answer to any of the four prompts",
                    "say what part they have, or take them out");
    }
  }
  add_grid(grid, title, reply.blocks);
}

void run_raci_matrix(const DirectiveRequest& request, DirectiveReply& reply) {
  auto worksheet = worksheet_options(request, "raci-matrix", reply);
  Load load;
  load.percent = static_cast<unsigned>(number_option(request, "too-much", 1, 100, load.percent, reply));
  load.count = number_option(request, "too-much-from", 1, 10'000, load.count, reply);
  const std::size_t roles = number_option(request, "roles", 1, kMostEmptyRoles, kUsualRoles, reply);
  const bool has_data = request.option("data") != nullptr;
  if (!has_data && !worksheet) {
    report_neither(request, reply);
  }
  if (has_data && worksheet && request.option("roles") != nullptr) {
    reply.error(request.option("roles")->place, "option 'roles' is of no use with data",
                "the data names the roles: take the option out");
  }
  RaciMatrix matrix;
  if (has_data) {
    matrix = read_matrix(request.data("data"), worksheet ? Purpose::fill_in : Purpose::show, reply);
  }
  if (reply.has_errors()) {
    return;
  }
  const std::string title = title_of(request, matrix.title, "RACI matrix");
  if (worksheet) {
    worksheet->title = title;
    if (has_data) {
      add_matrix_worksheet(matrix, *worksheet, request.option("blank")->place, reply);
    } else {
      add_empty_matrix(roles, *worksheet, reply);
    }
    return;
  }
  const std::vector<Finding> findings = check(matrix, load);
  for (const Finding& finding : findings) {
    reply.warning({"data", finding.spot.line, finding.spot.column}, finding.message, finding.advice);
  }
  add_matrix(matrix, title, findings, reply.blocks);
}

std::vector<OptionKind> shared_options() {
  return {
      {"data", "YAML or CSV file with what stands in it", OptionKind::Type::data, {}, false},
      {"blank", "make a worksheet with this many empty rows", OptionKind::Type::text, {}, false},
      {"title", "what the table or worksheet is called", OptionKind::Type::text, {}, false},
      {"id", "id of the worksheet, if a page has more than one", OptionKind::Type::text, {}, false},
      {"example",
       "'false' shows no worked example after a worksheet",
       OptionKind::Type::choice,
       {"true", "false"},
       false},
  };
}

}  // namespace

waymark::PluginDescription describe() {
  waymark::PluginDescription plugin;
  plugin.id = "raci-grid";
  plugin.version = "1.0.0";
  std::vector<OptionKind> options = shared_options();
  plugin.directives.push_back({"stakeholder-grid", "Types of stakeholder, and what part each has by four prompts.",
                               run_stakeholder_grid, options, waymark::BodyKind::none, false});
  options.push_back(
      {"roles", "how many roles a worksheet without data has room for", OptionKind::Type::text, {}, false});
  options.push_back({"too-much",
                     "of what share of the activities a role may be accountable, in percent",
                     OptionKind::Type::text,
                     {},
                     false});
  options.push_back(
      {"too-much-from", "from how many activities on that share is looked at", OptionKind::Type::text, {}, false});
  plugin.directives.push_back({"raci-matrix", "Who is responsible, accountable, consulted and informed.",
                               run_raci_matrix, options, waymark::BodyKind::none, false});
  return plugin;
}

}  // namespace raci_grid

WAYMARK_PLUGIN(raci_grid::describe)
