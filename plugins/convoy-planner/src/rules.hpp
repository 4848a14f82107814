// Turns a plan's fixed dates, gates and freezes into rules in working days.
#pragma once

#include "network.hpp"

#include <vector>

namespace convoy_planner {

/// A rule for each step; fills the network's meetings and freezes.
std::vector<Rule> make_rules(const Plan& plan, const WorkingDays& days, Network& network,
                             std::vector<Problem>& problems);

/// Whether the rule says anything.
bool is_a_rule(const Rule& rule);

/// "fixed date 'New year'", "gate 'Board'", "freeze 'Winter'".
std::string name_of(const Hold& hold);

}  // namespace convoy_planner
