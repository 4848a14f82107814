#include "matrix_draft.hpp"

#include "role_ids.hpp"
#include "wording.hpp"

#include <waymark/suggest.hpp>

namespace raci_grid {
namespace {

using waymark::ValuePlace;

constexpr std::size_t kMostRoles = 250;
constexpr std::size_t kMostCells = 200'000;

/// A key that is the same for names which differ in capitals only.
std::string key_of(std::string_view first, std::string_view second) { return folded(first) + "\n" + folded(second); }

std::string line_text(std::uint32_t line) { return "line " + std::to_string(line); }

}  // namespace

void MatrixDraft::add_role(Role role, const ValuePlace& place) {
  if (role.name.empty()) {
    reply_.error(place, "role " + std::to_string(matrix_.roles.size() + 1) + " has no name",
                 "write 'name:' with what people call it");
    return;
  }
  if (!role.id.empty() && (!is_role_id(role.id) || is_reserved_id(role.id))) {
    reply_.error(place, "role " + in_quotes(role.name) + " cannot have the id " + in_quotes(role.id),
                 is_reserved_id(role.id) ? "this id has a meaning of its own: choose another"
                                         : "use up to 48 small letters, digits and single hyphens, from a letter on");
    role.id.clear();
  }
  if (!role.id.empty()) {
    const auto [other, added] = role_id_lines_.emplace(role.id, place.line);
    if (!added) {
      reply_.error(place,
                   "two roles have the id " + in_quotes(role.id) + ", the other is on " + line_text(other->second),
                   "give each role an id of its own");
      role.id.clear();
    }
  }
  const auto [other, added] = role_lines_.emplace(key_of(role.name, role.organisation), place.line);
  if (!added) {
    reply_.error(place, "role " + in_quotes(role.name) + " is there twice, first on " + line_text(other->second),
                 "take one out, or name their organisations if they differ");
    return;
  }
  role.spot = spot_of(place);
  matrix_.roles.push_back(std::move(role));
}

bool MatrixDraft::end_roles(const ValuePlace& place) {
  if (matrix_.roles.empty()) {
    if (!reply_.has_errors()) {
      reply_.error(place, "there are no roles", "name at least one role that takes part");
    }
    return false;
  }
  if (matrix_.roles.size() > kMostRoles) {
    reply_.error(place, "there are " + std::to_string(matrix_.roles.size()) + " roles, more than a page can show",
                 "have " + std::to_string(kMostRoles) + " at most: make a matrix for each part of the work");
    return false;
  }
  fill_ids(matrix_.roles);
  for (std::size_t i = 0; i < matrix_.roles.size(); ++i) {
    by_id_.emplace(matrix_.roles[i].id, i);
    by_name_[matrix_.roles[i].name].push_back(i);
  }
  return true;
}

Activity* MatrixDraft::add_activity(std::string name, std::string group, const ValuePlace& place) {
  const std::size_t most = kMostCells / matrix_.roles.size();
  if (matrix_.activities.size() == most) {
    if (!std::exchange(full_, true)) {
      reply_.error(place, "there are more than " + std::to_string(most) + " activities, more than a page can show",
                   "make a matrix for each part of the work");
    }
    return nullptr;
  }
  if (name.empty()) {
    reply_.error(place, "activity " + std::to_string(matrix_.activities.size() + 1) + " has no name",
                 "say in a few words what is done");
  } else {
    const auto [other, added] = activity_lines_.emplace(key_of(name, group), place.line);
    if (!added) {
      reply_.error(place, "activity " + in_quotes(name) + " is there twice, first on " + line_text(other->second),
                   "take one out, or name them apart");
    }
  }
  Activity activity;
  activity.name = std::move(name);
  activity.group = std::move(group);
  activity.spot = spot_of(place);
  activity.cells.resize(matrix_.roles.size());
  matrix_.activities.push_back(std::move(activity));
  return &matrix_.activities.back();
}

std::string MatrixDraft::in_activity() const { return " in activity " + in_quotes(matrix_.activities.back().name); }

void MatrixDraft::set_parts(std::size_t role, std::string_view text, const ValuePlace& place) {
  Cell& cell = matrix_.activities.back().cells[role];
  const auto the_part = [&] { return "the part of " + in_quotes(matrix_.roles[role].name) + in_activity(); };
  if (cell.spot.line != 0) {
    reply_.error(place, the_part() + " is given twice", "write each role once");
    return;
  }
  const CellReading reading = read_parts(text);
  switch (reading.fault) {
    case CellFault::none:
      break;
    case CellFault::unknown:
      reply_.error(place, "unknown letter " + in_quotes(one_line(reading.what)) + " for " + the_part(),
                   "write R, A, C or I, or A/R; leave it empty for no part");
      break;
    case CellFault::doubled:
      reply_.error(place, the_part() + " has the letter " + in_quotes(reading.what) + " twice",
                   "write each letter once");
      break;
    case CellFault::mixed:
      reply_.error(place, the_part() + " cannot be " + in_quotes(one_line(text)),
                   "give a role one letter, or A and R together");
      break;
  }
  cell = {reading.parts, spot_of(place)};
}

std::optional<std::size_t> MatrixDraft::role_named(std::string_view name, const ValuePlace& place) {
  if (const auto found = by_id_.find(name); found != by_id_.end()) {
    return found->second;
  }
  if (const auto found = by_name_.find(name); found != by_name_.end()) {
    if (found->second.size() == 1) {
      return found->second.front();
    }
    std::vector<std::string> ids;
    for (const std::size_t index : found->second) {
      ids.push_back(in_quotes(matrix_.roles[index].id));
    }
    reply_.error(place, "more than one role is called " + in_quotes(name) + in_activity(),
                 "say which by its id: " + listed(ids));
    return std::nullopt;
  }
  std::vector<std::string_view> known;
  std::vector<std::string> ids;
  for (const Role& role : matrix_.roles) {
    known.push_back(role.id);
    known.push_back(role.name);
    ids.push_back(in_quotes(role.id));
  }
  const std::string meant = waymark::suggest(name, known);
  reply_.error(place, "unknown role " + in_quotes(name) + in_activity(),
               meant.empty() ? (ids.empty() ? std::string() : "known are: " + listed(ids))
                             : "did you mean " + in_quotes(meant) + "?");
  return std::nullopt;
}

void MatrixDraft::set_informed_by(std::string_view role, const ValuePlace& place) {
  if (!role.empty()) {
    matrix_.activities.back().informed_by = role_named(role, place);
    matrix_.activities.back().informed_by_spot = spot_of(place);
  }
}

}  // namespace raci_grid
