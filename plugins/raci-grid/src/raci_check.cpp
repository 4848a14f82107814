#include "raci_check.hpp"

#include "wording.hpp"

#include <utility>

namespace raci_grid {
namespace {

class Check {
 public:
  Check(const RaciMatrix& matrix, const Load& load) : matrix_(matrix), load_(load) {}

  std::vector<Finding> run() {
    for (std::size_t number = 0; number < matrix_.activities.size(); ++number) {
      check_activity(number);
    }
    const std::vector<RoleTotals> counts = totals(matrix_);
    for (std::size_t role = 0; role < matrix_.roles.size(); ++role) {
      check_role(role, counts[role]);
    }
    return std::move(findings_);
  }

 private:
  void check_activity(std::size_t number) {
    const Activity& activity = matrix_.activities[number];
    const std::string where = "activity " + std::to_string(number + 1) + ", " + in_quotes(activity.name) + ": ";
    const std::vector<std::size_t> accountable = with(activity, kAccountable);
    const std::vector<std::size_t> responsible = with(activity, kResponsible);
    if (accountable.empty()) {
      add(Rule::nobody_accountable, where + "nobody is accountable", "give one role the letter A", activity.spot);
    } else if (accountable.size() > 1) {
      add(Rule::several_accountable,
          where + names(accountable) + (accountable.size() == 2 ? " are both accountable" : " are all accountable"),
          "let one role keep the A, and make the others responsible or consulted", activity.cells[accountable[1]].spot);
    }
    if (responsible.empty()) {
      add(Rule::nobody_responsible, where + "nobody is responsible",
          "give the letter R to at least one role that does the work", activity.spot);
    }
    check_informing(activity, where, accountable.empty() && responsible.empty());
  }

  void check_informing(const Activity& activity, const std::string& where, bool nobody_acts) {
    const std::vector<std::size_t> informed = with(activity, kInformed);
    if (informed.empty()) {
      return;
    }
    const std::string are = informed.size() == 1 ? " is to be informed" : " are to be informed";
    if (activity.informed_by) {
      const Parts parts = activity.cells[*activity.informed_by].parts;
      if (!has(parts, kResponsible) && !has(parts, kAccountable)) {
        const std::string informer = in_quotes(matrix_.roles[*activity.informed_by].name);
        add(Rule::informer_takes_no_part,
            where + names(informed) + are + " by " + informer + ", who is neither responsible nor accountable",
            "let a role with an R or an A inform them", activity.informed_by_spot);
      }
    } else if (nobody_acts) {
      add(Rule::nobody_informs, where + names(informed) + are + ", but there is nobody to inform them",
          "whoever is responsible or accountable informs them: give a role the letter R or A", activity.spot);
    }
  }

  void check_role(std::size_t index, const RoleTotals& counts) {
    const Role& role = matrix_.roles[index];
    const std::size_t all = matrix_.activities.size();
    if (counts.activities == 0 && all != 0) {
      add(Rule::role_without_part, "role " + in_quotes(role.name) + " has no part in any activity",
          "give it a part, or take it out", role.spot);
    }
    if (counts.accountable >= load_.count && counts.accountable * 100 > all * load_.percent) {
      add(Rule::accountable_for_too_much,
          "role " + in_quotes(role.name) + " is accountable for " + std::to_string(counts.accountable) + " of " +
              std::to_string(all) + " activities",
          "share some of them out, so that the work doesn't wait for one role", role.spot);
    }
  }

  [[nodiscard]] std::vector<std::size_t> with(const Activity& activity, Part part) const {
    std::vector<std::size_t> roles;
    for (std::size_t role = 0; role < matrix_.roles.size(); ++role) {
      if (has(activity.cells[role].parts, part)) {
        roles.push_back(role);
      }
    }
    return roles;
  }

  [[nodiscard]] std::string names(const std::vector<std::size_t>& roles) const {
    std::vector<std::string> list;
    list.reserve(roles.size());
    for (const std::size_t role : roles) {
      list.push_back(in_quotes(matrix_.roles[role].name));
    }
    return listed(list);
  }

  void add(Rule rule, std::string message, std::string advice, Spot spot) {
    findings_.push_back({rule, std::move(message), std::move(advice), spot});
  }

  const RaciMatrix& matrix_;
  const Load& load_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const RaciMatrix& matrix, const Load& load) { return Check(matrix, load).run(); }

std::vector<RoleTotals> totals(const RaciMatrix& matrix) {
  std::vector<RoleTotals> result(matrix.roles.size());
  for (const Activity& activity : matrix.activities) {
    for (std::size_t role = 0; role < result.size(); ++role) {
      const Parts parts = activity.cells[role].parts;
      result[role].responsible += has(parts, kResponsible) ? 1 : 0;
      result[role].accountable += has(parts, kAccountable) ? 1 : 0;
      result[role].consulted += has(parts, kConsulted) ? 1 : 0;
      result[role].informed += has(parts, kInformed) ? 1 : 0;
      result[role].activities += parts != 0 ? 1 : 0;
    }
  }
  return result;
}

}  // namespace raci_grid
