// Reads a plan from its data file and reports what is wrong with it.
#pragma once

#include "plan.hpp"

#include <waymark/directive_call.hpp>

#include <optional>

namespace convoy_planner {

/// Nothing if the data has an error; the reply then says where and which.
std::optional<Plan> read_plan(const waymark::Value& data, waymark::DirectiveReply& reply);

}  // namespace convoy_planner
