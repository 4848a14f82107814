// The improvement action plan: which items it holds, and the plan as a spreadsheet and as a calendar.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace maturity_framework {

/// Whether `text` is a day of the calendar as '2026-03-31'.
bool is_date(std::string_view text);

/// Items of the range that are not yet at their goal, in the framework's order: by the agreed level or, where none was
/// agreed, by the lowest individual view. Items that nobody gave a level are in it only if they have a plan.
std::vector<std::size_t> planned_items(const Framework& framework, const Answers& answers, ItemRange range);

/// How many applicable items of the range have no level and are not in the plan.
std::size_t unassessed_items(const Answers& answers, ItemRange range, const std::vector<std::size_t>& planned);

/// The level that the plan starts from: agreed, else the lowest individual view; none without either.
View level_now(const Answer& answer);

/// The items with their plan as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read it. A cell
/// that a spreadsheet could take for a formula starts with an apostrophe. `answers` may be null: a plan to fill in.
std::string plan_csv(const Framework& framework, const Answers* answers, const std::vector<std::size_t>& items);

/// Deadlines and review dates as a calendar (RFC 5545) of days; "" if there are none. The same plan always has the
/// same events, so that a calendar that reads a later version moves them.
std::string plan_calendar(const Framework& framework, const Answers& answers, const std::vector<std::size_t>& items);

}  // namespace maturity_framework
