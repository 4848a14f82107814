// Reads answers to a framework from their data and reports what is wrong with them.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <waymark/directive_call.hpp>

#include <optional>

namespace maturity_framework {

/// Returns nothing if anything is wrong; all of it is reported, at its place in the data.
std::optional<Answers> read_answers(const waymark::Value& data, const Framework& framework,
                                    waymark::DirectiveReply& reply);

}  // namespace maturity_framework
