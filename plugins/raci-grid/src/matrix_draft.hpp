// A RACI matrix while it is read: takes roles, then activities, and reports what can't be.
#pragma once

#include "raci_matrix.hpp"

#include <waymark/directive_call.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raci_grid {

inline Spot spot_of(const waymark::ValuePlace& place) { return {place.line, place.column}; }

class MatrixDraft {
 public:
  explicit MatrixDraft(waymark::DirectiveReply& reply) : reply_(reply) {}

  void set_title(std::string title) { matrix_.title = std::move(title); }

  /// Adds a role; one without a name, doubled, or with an id that can't be, is reported.
  void add_role(Role role, const waymark::ValuePlace& place);
  /// Ends the roles: from here on they have ids and can be found. Reports that there are none, or too many; then
  /// activities make no sense, and it returns false.
  bool end_roles(const waymark::ValuePlace& place);

  /// Adds an activity in which nobody has a part yet; one without a name or doubled is reported. Of too many, the first
  /// is reported, and they get nullptr.
  Activity* add_activity(std::string name, std::string group, const waymark::ValuePlace& place);
  /// Writes `text` into the role's cell of the activity that was added last; reports what is no letter.
  void set_parts(std::size_t role, std::string_view text, const waymark::ValuePlace& place);
  /// The role with this id or name; an unknown or ambiguous one is reported and nothing is returned.
  std::optional<std::size_t> role_named(std::string_view name, const waymark::ValuePlace& place);
  /// Says who informs others of the activity that was added last; "" is nobody in particular.
  void set_informed_by(std::string_view role, const waymark::ValuePlace& place);

  [[nodiscard]] const std::vector<Role>& roles() const { return matrix_.roles; }
  [[nodiscard]] bool has_activities() const { return !matrix_.activities.empty(); }
  RaciMatrix take() { return std::move(matrix_); }

 private:
  [[nodiscard]] std::string in_activity() const;

  waymark::DirectiveReply& reply_;
  RaciMatrix matrix_;
  bool full_ = false;                                    ///< no activity more
  std::map<std::string, std::uint32_t> role_lines_;      ///< by name and organisation
  std::map<std::string, std::uint32_t> role_id_lines_;   ///< of ids that authors gave
  std::map<std::string, std::uint32_t> activity_lines_;  ///< by group and name
  std::map<std::string, std::size_t, std::less<>> by_id_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_name_;
};

}  // namespace raci_grid
