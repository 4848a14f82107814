// A plan as files to take away: a spreadsheet and a calendar.
#pragma once

#include "convoy.hpp"

#include <string>

namespace convoy_planner {

/// A line a step, as CSV.
std::string plan_csv(const Convoy& convoy);

/// An event a step, and one for the arrival (RFC 5545).
std::string plan_calendar(const Convoy& convoy);

}  // namespace convoy_planner
