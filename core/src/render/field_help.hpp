// What to write in a field, in words: every renderer says it alike.
#pragma once

#include <waymark/field.hpp>

#include <string>

namespace waymark {

/// The field's help and its limits: 'Two or three words. Up to 40 characters'. May be empty.
std::string field_help(const Field& field);

}  // namespace waymark
