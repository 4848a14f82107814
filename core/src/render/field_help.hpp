// What every renderer says of a field alike: what to write in it, and which choices are ticked.
#pragma once

#include <waymark/field.hpp>

#include <string>
#include <string_view>

namespace waymark {

/// The field's help and its limits: 'Two or three words. Up to 40 characters'. May be empty.
std::string field_help(const Field& field);

/// Whether `value` is one of `values`, those of a field of several choices with '\n' between them.
bool holds_value(std::string_view values, std::string_view value);

}  // namespace waymark
