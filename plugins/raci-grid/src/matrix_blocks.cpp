#include "matrix_blocks.hpp"

#include "table_parts.hpp"
#include "wording.hpp"

#include <algorithm>
#include <string>

namespace raci_grid {
namespace {

using waymark::CalloutKind;
using waymark::DocumentBuilder;

constexpr std::size_t kMostFindings = 50;

bool says_who_informs(const RaciMatrix& matrix) {
  return std::any_of(matrix.activities.begin(), matrix.activities.end(),
                     [](const Activity& activity) { return activity.informed_by.has_value(); });
}

/// A row that heads the activities of a group.
void add_group(std::string_view name, std::size_t columns, DocumentBuilder& blocks) {
  blocks.open_row(true);
  blocks.cell(name, true);
  for (std::size_t column = 1; column < columns; ++column) {
    blocks.cell("");
  }
  blocks.close();
}

void add_parts(Parts parts, DocumentBuilder& blocks) {
  blocks.open_cell();
  if (has(parts, kAccountable)) {
    blocks.strong("A");
    if (has(parts, kResponsible)) {
      blocks.text("/R");
    }
  } else if (parts != 0) {
    blocks.text(parts_text(parts));
  }
  blocks.close();
}

void add_activity(const RaciMatrix& matrix, std::size_t number, bool informers, DocumentBuilder& blocks) {
  const Activity& activity = matrix.activities[number];
  blocks.open_row();
  blocks.open_cell(true);
  blocks.text(std::to_string(number + 1) + ". ");
  if (activity.page.empty()) {
    blocks.text(activity.name);
  } else {
    blocks.link_to(activity.page, activity.name);
  }
  blocks.close();
  for (const Cell& cell : activity.cells) {
    add_parts(cell.parts, blocks);
  }
  if (informers) {
    blocks.cell(activity.informed_by ? matrix.roles[*activity.informed_by].name : std::string());
  }
  blocks.close();
}

void add_findings(const std::vector<Finding>& findings, DocumentBuilder& blocks) {
  if (findings.empty()) {
    blocks.paragraph(
        "Nothing to look at: each activity has one accountable role and at least one responsible, each role has a "
        "part, there is somebody to inform those who are to be informed, and no role is accountable for too much.");
    return;
  }
  blocks.open_callout(CalloutKind::important, "What to look at");
  blocks.open_list();
  const std::size_t shown = std::min(findings.size(), kMostFindings);
  for (std::size_t i = 0; i < shown; ++i) {
    blocks.item(capitalised(findings[i].message) + ". " + capitalised(findings[i].advice) + ".");
  }
  if (shown < findings.size()) {
    blocks.item("And " + std::to_string(findings.size() - shown) + " more.");
  }
  blocks.close();
  blocks.close();
}

void add_totals(const RaciMatrix& matrix, std::string_view title, DocumentBuilder& blocks) {
  const bool organisations = std::any_of(matrix.roles.begin(), matrix.roles.end(),
                                         [](const Role& role) { return !role.organisation.empty(); });
  blocks.open_table(organisations ? "llrrrrr" : "lrrrrr",
                    std::string(title) + ": in how many activities each role has a part");
  blocks.open_row(true);
  blocks.cell("Role", true);
  if (organisations) {
    blocks.cell("Organisation", true);
  }
  for (const Prompt& prompt : kPrompts) {
    blocks.cell(prompt.name, true);
  }
  blocks.cell("Any part", true);
  blocks.close();
  const std::vector<RoleTotals> counts = totals(matrix);
  for (std::size_t role = 0; role < matrix.roles.size(); ++role) {
    blocks.open_row();
    blocks.cell(matrix.roles[role].name, true);
    if (organisations) {
      blocks.cell(matrix.roles[role].organisation);
    }
    for (const std::size_t count : {counts[role].responsible, counts[role].accountable, counts[role].consulted,
                                    counts[role].informed, counts[role].activities}) {
      blocks.cell(std::to_string(count));
    }
    blocks.close();
  }
  blocks.close();
}

}  // namespace

void add_matrix_table(const RaciMatrix& matrix, std::string_view caption, DocumentBuilder& blocks) {
  const bool informers = says_who_informs(matrix);
  const std::size_t columns = 1 + matrix.roles.size() + (informers ? 1 : 0);
  blocks.open_table("l" + std::string(matrix.roles.size(), 'c') + (informers ? "l" : ""), caption);
  blocks.open_row(true);
  blocks.cell("Activity", true);
  add_role_headings(matrix, blocks);
  if (informers) {
    blocks.cell("Who informs", true);
  }
  blocks.close();
  std::string_view group;
  for (std::size_t number = 0; number < matrix.activities.size(); ++number) {
    const Activity& activity = matrix.activities[number];
    if (activity.group != group && !activity.group.empty()) {
      add_group(activity.group, columns, blocks);
    }
    group = activity.group;
    add_activity(matrix, number, informers, blocks);
  }
  blocks.close();
}

void add_matrix(const RaciMatrix& matrix, std::string_view title, const std::vector<Finding>& findings,
                DocumentBuilder& blocks) {
  add_legend(blocks);
  add_matrix_table(matrix, title, blocks);
  add_findings(findings, blocks);
  add_totals(matrix, title, blocks);
}

}  // namespace raci_grid
