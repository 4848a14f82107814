// Reads a framework from its data and reports what is wrong with it.
#pragma once

#include "framework.hpp"

#include <waymark/directive_call.hpp>

#include <optional>

namespace maturity_framework {

/// Returns nothing if anything is wrong; all of it is reported, at its place in the data.
std::optional<Framework> read_framework(const waymark::Value& data, waymark::DirectiveReply& reply);

}  // namespace maturity_framework
