// Reads answers, such as those of a worked example, and holds them to the worksheet's fields.
#pragma once

#include "sheet.hpp"

#include <waymark/value_reader.hpp>

#include <string>

namespace worksheet {

/// Reads the mapping `value` from parts to their answers. `block` is the key that it stands under: 'start'. In a
/// `complete` block, whatever has answers at all must have those that are required. Reports what is wrong.
Answers read_answers(const waymark::Value& value, const Sheet& sheet, const std::string& block, bool complete,
                     waymark::DirectiveReply& reply);

}  // namespace worksheet
